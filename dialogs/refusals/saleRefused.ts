import type { NextAction } from '../../cards/layouts/button.js';
import type { Reader } from '../../cards/language.js';
import { backToCustomer } from '../../cards/partner/sale.js';
import { readOnlyFor } from '../../domain/application/withPartnerReadOnly.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { soldDetailsOf } from '../partner/soldDetails.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';
import { refused } from './refused.js';

/** A customer's account, and the subscription that was meant. */
interface SaleAbout {
  readonly account: string;
  readonly subscription?: string | undefined;
}

/** Refuses what an agent wants to change for a customer, with the button that helps and the way back to the customer. */
export function saleRefused(turn: Turn, about: SaleAbout, refusal: Refusal): Reply {
  return refused(turn, { refusal, nextActions: nextActionsFor(about, refusal, turn.reader) });
}

/** What is not the agent's: whose it is, if the customer has it directly or from another partner (R50). */
export async function notSold(
  turn: Turn,
  about: { readonly account: string; readonly subscription: string },
): Promise<Reply> {
  const refusal = await readOnlyFor(turn.services, turn.by, about);
  return refusal === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : saleRefused(turn, about, refusal);
}

/** The same where the subscription is the agent's: what has ended is shown as it is. */
export function soldRefused(turn: Turn, { account, subscription }: Owned, refusal: Refusal): Reply {
  return refusal.code === 'not-active'
    ? soldDetailsOf(turn, account, subscription.id, turn.reader.strings.sales.over)
    : saleRefused(turn, { account: account.id, subscription: subscription.id }, refusal);
}

function nextActionsFor(about: SaleAbout, refusal: Refusal, reader: Reader): readonly NextAction[] {
  return [...helping(about, refusal, reader), backToCustomer(about.account, reader)];
}

function helping({ account, subscription }: SaleAbout, refusal: Refusal, { strings }: Reader): readonly NextAction[] {
  const { titles, sales } = strings;
  const ids = { account, subscription };
  const quantity: NextAction = { title: titles.quantity, data: { start: 'quantity', ...ids } };
  const add: NextAction = { title: titles.add, data: { start: 'add', account } };
  const activate = (id: string | undefined): NextAction => ({
    title: sales.to.activate,
    data: { start: 'status', account, subscription: id, to: 'activate' },
  });
  switch (refusal.code) {
    case 'suspended':
      return subscription === undefined ? [] : [activate(subscription)];
    case 'one-per-customer':
      return refusal.isSuspended
        ? [activate(refusal.subscription)]
        : [{ ...quantity, data: { ...quantity.data, subscription: refusal.subscription } }];
    case 'below-assigned':
      return [
        { title: titles.unassign, data: { start: 'unassign', account, product: refusal.product, back: quantity.data } },
        quantity,
      ];
    case 'no-licences':
    case 'offer-unknown':
    case 'customer-tried':
    case 'no-trial':
      return [add];
    case 'no-seats-left':
      return [{ title: titles.cancel, data: { start: 'cancel', ...ids } }, quantity];
    case 'recurring-off':
      return [{ title: titles.recurring, data: { start: 'recurring', ...ids } }, quantity];
    default:
      return [];
  }
}
