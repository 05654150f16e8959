import type { Instant } from '../../domain/basics/calendar.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { productOf } from '../../domain/basics/product.js';
import { overdueRefusal } from '../../domain/account/paymentHolds.js';
import type { Reader } from '../language.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import type { NextAction } from '../layouts/button.js';

/** What leads on from a subscription: what people do most as buttons, the rest behind *More actions* (R26). */
export interface NextActions {
  readonly first: readonly NextAction[];
  readonly more: readonly NextAction[];
}

/** Only what works now is offered; the command decides again. */
export function nextActionsOf({ account, subscription }: Owned, now: Instant, { strings }: Reader): NextActions {
  const { titles, subscriptions: words, lifecycleNotifications } = strings;
  const { status, trial, product, cancellation, awaited, unpaid, recurring, method } = subscription;
  const about = { account: account.id, subscription: subscription.id };
  const isActive = status === 'active';
  const mayChange = isActive && awaited === undefined && unpaid === undefined;
  const canBuy = cancellation === undefined && (productOf(product)?.offers.length ?? 0) > 0;
  const mayRenew = isActive && cancellation === undefined;
  const worksAgain = isActive || status === 'suspended' || status === 'expired';
  const isHeld = worksAgain && subscription.assignments.length > 0;
  const action = (isOffered: boolean, title: string, data: NextAction['data']): readonly NextAction[] =>
    isOffered ? [{ title, data }] : [];
  return {
    first: [
      ...action(isActive && overdueRefusal(subscription) !== undefined, lifecycleNotifications.changeMethod, {
        start: 'billing',
        account: account.id,
      }),
      ...action(isActive, titles.assign, { start: 'assign', account: account.id, product }),
      ...action(mayChange && !trial, words.buyLicences, { start: 'seats', ...about, doing: 'buy' }),
      ...action(mayChange && !trial && recurring !== 'off', words.removeLicences, {
        start: 'seats',
        ...about,
        doing: 'remove',
      }),
      ...action(mayChange && trial && canBuy, words.convert, { start: 'trial', ...about }),
      ...action(
        status === 'expired' && awaited === undefined && !trial && account.agreement === 'MOSA',
        titles.reactivate,
        {
          start: 'reactivate',
          ...about,
        },
      ),
    ],
    more: [
      ...action(isHeld, titles.unassign, {
        start: 'unassign',
        account: account.id,
        product,
      }),
      ...action(mayRenew && !(trial && method === ''), titles.recurring, { start: 'recurring', ...about }),
      ...action(mayUndo(subscription, now), titles.undo, { start: 'undo', ...about }),
      ...action(true, titles.history, { start: 'history', ...about }),
      ...action(mayRenew && !trial, titles.cancel, { start: 'cancel', ...about }),
    ],
  };
}
