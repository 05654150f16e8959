import type { Instant } from '../../domain/basics/calendar.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { productOf } from '../../domain/basics/product.js';
import { overdueRefusal } from '../../domain/account/paymentHolds.js';
import type { Reader } from '../language.js';
import type { Owned } from './row.js';
import type { NextAction } from '../layouts/button.js';

/** What leads on from a subscription: what people do most as buttons, the rest behind *More actions* (R26). */
export interface Ways {
  readonly first: readonly NextAction[];
  readonly more: readonly NextAction[];
}

/** Only what works now is offered; the command decides again. */
export function waysOf({ account, subscription }: Owned, now: Instant, { strings }: Reader): Ways {
  const { titles, subscriptions: words, life } = strings;
  const { status, trial, product, cancellation, awaited, unpaid, recurring, method } = subscription;
  const about = { account: account.id, subscription: subscription.id };
  const isActive = status === 'active';
  const mayChange = isActive && awaited === undefined && unpaid === undefined;
  const canBuy = cancellation === undefined && (productOf(product)?.offers.length ?? 0) > 0;
  const mayRenew = isActive && cancellation === undefined;
  const worksAgain = isActive || status === 'suspended' || status === 'expired';
  const isHeld = worksAgain && subscription.assignments.length > 0;
  const way = (isOffered: boolean, title: string, data: NextAction['data']): readonly NextAction[] =>
    isOffered ? [{ title, data }] : [];
  return {
    first: [
      ...way(isActive && overdueRefusal(subscription) !== undefined, life.changeMethod, {
        start: 'billing',
        account: account.id,
      }),
      ...way(isActive, titles.assign, { start: 'assign', account: account.id, product }),
      ...way(mayChange && !trial, words.buyLicences, { start: 'seats', ...about, doing: 'buy' }),
      ...way(mayChange && !trial && recurring !== 'off', words.removeLicences, {
        start: 'seats',
        ...about,
        doing: 'remove',
      }),
      ...way(mayChange && trial && canBuy, words.convert, { start: 'trial', ...about }),
      ...way(
        status === 'expired' && awaited === undefined && !trial && account.agreement === 'MOSA',
        titles.reactivate,
        {
          start: 'reactivate',
          ...about,
        },
      ),
    ],
    more: [
      ...way(isHeld, titles.unassign, {
        start: 'unassign',
        account: account.id,
        product,
      }),
      ...way(mayRenew && !(trial && method === ''), titles.recurring, { start: 'recurring', ...about }),
      ...way(mayUndo(subscription, now), titles.undo, { start: 'undo', ...about }),
      ...way(true, titles.history, { start: 'history', ...about }),
      ...way(mayRenew && !trial, titles.cancel, { start: 'cancel', ...about }),
    ],
  };
}
