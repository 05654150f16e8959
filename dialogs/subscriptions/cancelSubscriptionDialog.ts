import { z } from 'zod';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import type { Wish } from '../../cards/cancelling/cancelReason.js';
import { cancelReason } from '../../cards/cancelling/cancelReason.js';
import { cancelReview } from '../../cards/cancelling/cancelReview.js';
import { cardRefunds } from '../../cards/cancelling/refundRows.js';
import { subscriptionPicker } from '../../cards/cancelling/subscriptionPicker.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { nameOf, priceWords } from '../../cards/subscriptions/row.js';
import type { Account } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { CancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { cancelRefusal, cancelSubscription, longestFeedback } from '../../domain/commands/cancelSubscription.js';
import { takeBackTerms } from '../../domain/commands/takeBackCancellation.js';
import type { SubscriptionCancelled } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { menuWith } from '../menuDialog.js';
import { saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownAccount, refused, show } from '../step.js';
import { detailsOf, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<SubscriptionCancelled>, { accepted: true }>;

const mostChoices = 20;
const wanted = z.object({ account: z.string(), subscription: z.string() });
const unsaid = { reason: '', feedback: '', when: 'now' } as const;

export const cancelJourney: Journey = {
  id: 'cancel',
  kind: 'acts',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    return one === undefined ? pick(step, saidIn(given)) : reason(step, { ...one, ...unsaid });
  },
  answers: [
    on(subscriptionPicker, (step, picked) => reason(step, { ...picked, ...unsaid })),
    on(cancelReason, (step, wish) => review(step, wish)),
    on(cancelReview, (step, answer) => (answer.action === 'change' ? reason(step, answer) : save(step, answer))),
  ],
};

async function pick(step: Step, said: string): Promise<Reply> {
  const all = await ownSubscriptions(step);
  const meant = subscriptionsMeant(
    said,
    all.filter(({ subscription }) => subscription.status === 'active' && subscription.cancellation === undefined),
    all,
  );
  if ('missing' in meant) return withoutProduct(step, 'cancel', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(step, step.reader.strings.cancelling.nothingToCancel);
  if (another === undefined)
    return reason(step, { account: only.account.id, subscription: only.subscription.id, ...unsaid });
  return rows.length > mostChoices
    ? listed(step, { status: 'active' }, 0, step.reader.strings.cancelling.openFirst)
    : show(step, subscriptionPicker, { rows, now: step.desk.clock.now() });
}

async function reason(step: Step, wish: Wish, problem = ''): Promise<Reply> {
  const account = await ownAccount(step, wish.account);
  const subscription = account && subscriptionOf(account, wish.subscription);
  if (account === undefined || subscription === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const refusal = cancelRefusal(subscription);
  if (refusal !== undefined) return detailsOf(step, account, subscription.id, sentenceFor(refusal, step.reader));

  const hasChoice = account.agreement === 'MOSA';
  const about = { account, subscription, now: step.desk.clock.now() };
  return show(step, cancelReason, { ...about, wish, hasChoice, longest: longestFeedback, problem });
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
  return show(step, cancelReview, { ...consequences(step, outcome), wish, operation, terms: outcome.terms, banner });
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
    switch (refusal.code) {
      case 'terms-changed':
        return review(step, wish, reader.strings.cancelling.changed);
      case 'review-outdated':
        return review(step, wish, sentenceFor(refusal, reader));
      default:
        return refused(step, { refusal });
    }
  }
  const cancelled = subscriptionOf(outcome.account, wish.subscription);
  if (cancelled === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const { earlier, result } = outcome;
  const banner = alreadyDone(step, earlier);
  const isOver = result.when === 'at-term-end' && dayOf(desk.clock.now()) >= result.endsOn;
  if (earlier !== undefined && (isOver || cancelled.cancellation?.at !== earlier)) {
    return detailsOf(step, outcome.account, cancelled.id, banner);
  }
  return show(step, cancelReceipt, {
    banner,
    ...consequences(step, outcome),
    account: wish.account,
    operation: desk.newOperation(),
    terms: takeBackTerms(cancelled),
  });
}

function consequences(step: Step, { account, result }: Accepted) {
  const method = result.method === undefined ? undefined : methodOf(account, result.method);
  return {
    result,
    productName: nameOf(result.product),
    isLate: account.agreement === 'MCA',
    isTrial: subscriptionOf(account, result.subscription)?.trial === true,
    goesOn: goesOn(step, account, result),
    refunds: cardRefunds(account, result.parts),
    ...(method === undefined ? {} : { method }),
  };
}

/** What is still charged until a yearly term that is paid by the month has ended. */
function goesOn({ reader }: Step, account: Account, { subscription: id, when }: SubscriptionCancelled): string {
  const subscription = subscriptionOf(account, id);
  const isPaidOn = when === 'at-term-end' && subscription && subscription.cycle.last < subscription.termDays.last;
  if (!isPaidOn) return '';
  return reader.strings.cancelling.goesOn(priceWords(subscription, reader), reader.day(subscription.termDays.last));
}
