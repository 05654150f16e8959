import { backToCustomer } from '../../cards/sales/sale.js';
import { readOnlyFor } from '../../domain/application/withPartnerReadOnly.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { soldDetailsOf } from '../partner/soldDetails.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';
import { refused } from './refused.js';
import type { SaleAbout } from './saleActions.js';
import { saleActions } from './saleActions.js';

/** Refuses what an agent wants to change for a customer, with the button that helps and the way back to the customer. */
export function saleRefused(turn: Turn, about: SaleAbout, refusal: Refusal): Reply {
  const { reader } = turn;
  const nextActions = [...saleActions(about, refusal, reader), backToCustomer(about.account, reader)];
  return refused(turn, { refusal, nextActions });
}

/** What is not the agent's: whose it is, if the customer has it directly or from another partner (R50). */
export async function notSold(
  turn: Turn,
  about: { readonly account: string; readonly subscription: string },
): Promise<Reply> {
  const refusal = await readOnlyFor(turn.services, turn.by, about);
  return refusal === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : saleRefused(turn, about, refusal);
}

/** The same where the subscription is the agent's: what has ended, or is tried, is shown as it is. */
export function soldRefused(turn: Turn, { account, subscription }: Owned, refusal: Refusal): Reply {
  const { sales } = turn.reader.strings;
  switch (refusal.code) {
    case 'not-active':
      return soldDetailsOf(turn, account, subscription.id, sales.over);
    case 'trial-fixed':
      return soldDetailsOf(turn, account, subscription.id, sales.trialFixed);
    default:
      return saleRefused(turn, { account: account.id, subscription: subscription.id }, refusal);
  }
}
