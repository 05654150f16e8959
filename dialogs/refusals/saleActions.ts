import type { Reader } from '../../cards/language.js';
import type { NextAction } from '../../cards/layouts/button.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Refusal } from '../../domain/account/refusals.js';

/** A customer's account, and the subscription that was meant. */
export interface SaleAbout {
  readonly account: string;
  readonly subscription?: string | undefined;
}

/** What helps an agent after a "no" about a customer's account: nothing that buyers do for themselves. */
export function saleActions(
  { account, subscription }: SaleAbout,
  refusal: Refusal,
  { strings }: Reader,
): readonly NextAction[] {
  const { titles, sales } = strings;
  const ids = { account, subscription };
  const quantity: NextAction = { title: titles.quantity, data: { start: 'quantity', ...ids } };
  const add: NextAction = { title: titles.add, data: { start: 'add', account } };
  const activate = (one: object): NextAction => ({
    title: sales.to.activate,
    data: { start: 'status', account, ...one, to: 'activate' },
  });
  switch (refusal.code) {
    case 'suspended':
      // Where only a product was named, it tells which of the customer's subscriptions is meant.
      return [activate(subscription === undefined ? { said: nameOf(refusal.product) } : { subscription })];
    case 'one-per-customer':
      return refusal.isSuspended
        ? [activate({ subscription: refusal.subscription })]
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
