import { z } from 'zod';
import { cancelReceipt } from '../cards/cancelling/cancelReceipt.js';
import type { Wish } from '../cards/cancelling/cancelReason.js';
import { cancelReason } from '../cards/cancelling/cancelReason.js';
import { cancelReview } from '../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../cards/cancelling/subscriptionPicker.js';
import { nameOf } from '../cards/subscriptions/row.js';
import { methodOf, subscriptionOf } from '../domain/account.js';
import type { CancelSubscription } from '../domain/commands/cancelSubscription.js';
import { cancelSubscription, longestFeedback } from '../domain/commands/cancelSubscription.js';
import type { SubscriptionCancelled } from '../domain/events.js';
import type { Outcome } from '../domain/operations.js';
import { menuWith } from './menuDialog.js';
import type { Journey, Reply, Step } from './step.js';
import { on, ownAccount, refused, show } from './step.js';
import { alreadyDone, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<SubscriptionCancelled>, { accepted: true }>;

const mostChoices = 20;
const wanted = z.object({ account: z.string(), subscription: z.string() });
const unsaid = { reason: '', feedback: '', when: 'now' } as const;

export const cancelJourney: Journey = {
  id: 'cancel',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    return one === undefined ? pick(step) : reason(step, { ...one, ...unsaid });
  },
  answers: [
    on(subscriptionPicker, (step, picked) => reason(step, { ...picked, ...unsaid })),
    on(cancelReason, (step, wish) => review(step, wish)),
    on(cancelReview, (step, answer) => (answer.action === 'change' ? reason(step, answer) : save(step, answer))),
  ],
};

async function pick(step: Step): Promise<Reply> {
  const rows = (await ownSubscriptions(step)).filter(
    ({ subscription }) => subscription.status === 'active' && subscription.cancellation === undefined,
  );
  const [only, another] = rows;
  if (only === undefined) return menuWith(step, step.reader.strings.cancelling.nothingToCancel);
  if (another === undefined)
    return reason(step, { account: only.account.id, subscription: only.subscription.id, ...unsaid });
  return rows.length > mostChoices
    ? listed(step, { status: 'active' }, 0, step.reader.strings.cancelling.openFirst)
    : show(step, subscriptionPicker, { rows });
}

async function reason(step: Step, wish: Wish, problem = ''): Promise<Reply> {
  const account = await ownAccount(step, wish.account);
  const subscription = account && subscriptionOf(account, wish.subscription);
  if (account === undefined || subscription === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const hasChoice = account.agreement === 'MOSA';
  return show(step, cancelReason, { account, subscription, wish, hasChoice, longest: longestFeedback, problem });
}

async function review(step: Step, wish: Wish, banner = ''): Promise<Reply> {
  const { cancelling } = step.reader.strings;
  if (wish.reason === '') return reason(step, wish, cancelling.reasonError);
  if (wish.feedback.length > longestFeedback) return reason(step, wish, cancelling.feedbackError(longestFeedback));

  const { desk, by } = step;
  const operation = desk.newOperation();
  const request = { account: wish.account, operation, input: { ...wish, reason: wish.reason } };
  const outcome = await desk.door.preview(cancelSubscription, request, by);
  if (!outcome.accepted) return refused(step, { refusal: outcome.refusal });
  return show(step, cancelReview, { ...consequences(outcome), wish, operation, terms: outcome.terms, banner });
}

interface Saved extends CancelSubscription {
  readonly account: string;
  readonly operation: string;
  readonly terms: string;
}

async function save(step: Step, { operation, terms, ...wish }: Saved): Promise<Reply> {
  const { desk, by, reader } = step;
  if (wish.feedback.length > longestFeedback) return review(step, wish);

  const outcome = await desk.door.execute(
    cancelSubscription,
    { account: wish.account, operation, terms, input: wish },
    by,
  );
  if (!outcome.accepted) {
    const { refusal } = outcome;
    return refusal.code === 'terms-changed'
      ? review(step, wish, reader.strings.cancelling.changed)
      : refused(step, { refusal });
  }
  if (outcome.earlier !== undefined)
    return alreadyDone(step, outcome.account, outcome.result.subscription, outcome.earlier);
  return show(step, cancelReceipt, { ...consequences(outcome), account: wish.account, operation: desk.newOperation() });
}

function consequences({ account, result }: Accepted) {
  const method = result.method === undefined ? undefined : methodOf(account, result.method);
  return {
    result,
    productName: nameOf(result.product),
    isLate: account.agreement === 'MCA',
    ...(method === undefined ? {} : { method }),
  };
}
