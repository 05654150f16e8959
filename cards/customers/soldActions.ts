import type { Reader } from '../language.js';
import type { NextAction } from '../layouts/button.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import type { NextActions } from '../subscriptions/nextActions.js';

/** What an agent can do to what the partner has sold (R47, R48, R53, R54); only what works now, and the command decides again. */
export function soldActionsOf({ account, subscription }: Owned, { strings }: Reader): NextActions {
  const { titles } = strings;
  const { status, trial, product, cancellation, assignments, awaited, unpaid } = subscription;
  const about = { account: account.id, subscription: subscription.id };
  const pool = { account: account.id, product };
  const isActive = status === 'active';
  const works = isActive || status === 'suspended';
  const action = (isOffered: boolean, title: string, data: NextAction['data']): readonly NextAction[] =>
    isOffered ? [{ title, data }] : [];
  const mayChange = isActive && !trial && awaited === undefined && unpaid === undefined;
  const assign = action(isActive, titles.assign, { start: 'assign', ...pool });
  const hasRoom = cancellation === undefined;
  return {
    first: [
      ...action(mayChange, titles.quantity, { start: 'quantity', ...about }),
      ...action(mayChange || status === 'suspended', titles.status, { start: 'status', ...about }),
      // Where a cancellation can be taken back, that button stands first.
      ...(hasRoom ? assign : []),
    ],
    more: [
      ...(hasRoom ? [] : assign),
      ...action(works && assignments.length > 0, titles.unassign, { start: 'unassign', ...pool }),
      ...action(isActive && cancellation === undefined, titles.recurring, { start: 'recurring', ...about }),
      ...action(works && !trial && cancellation === undefined, titles.cancel, { start: 'cancel', ...about }),
      ...action(true, titles.history, { start: 'history', ...about }),
      ...action(true, titles.invoices, { start: 'invoices', account: account.id }),
    ],
  };
}
