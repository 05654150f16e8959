import { soldSubscription } from '../../cards/customers/soldSubscription.js';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { canTakeBack, takeBackTerms } from '../../domain/commands/takeBackCancellation.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

/** One subscription of a customer's account, which the turn's agent may read, with what has just happened. */
export function soldDetailsOf(turn: Turn, account: Account, id: string, banner = ''): Reply {
  const subscription = subscriptionOf(account, id);
  if (subscription === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const { clock, newOperation } = turn.services;
  const now = clock.now();
  return show(turn, soldSubscription, {
    ...{ account, subscription, now, banner },
    operation: newOperation(),
    terms: takeBackTerms(subscription),
    canTakeBack: canTakeBack(subscription, now),
  });
}
