import { z } from 'zod';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { nothingToCancel } from '../../cards/cancelling/nothingToCancel.js';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import type { CancelWish } from '../../cards/cancelling/cancelReason.js';
import { cancelReason } from '../../cards/cancelling/cancelReason.js';
import { cancelReview } from '../../cards/cancelling/cancelReview.js';
import type { FieldProblem, Problem } from '../../cards/layouts/problem.js';
import { cardRefunds } from '../../cards/layouts/refundRows.js';
import { subscriptionPicker } from '../../cards/cancelling/subscriptionPicker.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { nameOf, priceWords } from '../../cards/layouts/subscriptionWords.js';
import type { Account } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import type { CancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { cancelRefusal, cancelSubscription, longestFeedback } from '../../domain/commands/cancelSubscription.js';
import { suspendedKeptDays } from '../../domain/account/refundWindows.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { takeBackTerms } from '../../domain/commands/takeBackCancellation.js';
import type { SubscriptionCancelled } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { keptOf, saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<SubscriptionCancelled>, { accepted: true }>;

const startInput = z.object({ account: z.string(), subscription: z.string() });
/** “Cancel” alone: even a single subscription is asked about. */
const bare = z.object({ asks: z.literal(true) });
const unsaid = { reason: '', feedback: '', when: 'now' } as const;

export const cancelJourney: Journey = {
  id: 'cancel',
  kind: 'acts',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? pick(turn, saidIn(given), bare.safeParse(given).success) : begin(turn, one);
  },
  answers: [
    on(subscriptionPicker, begin),
    on(cancelReason, (turn, choice) => review(turn, choice, choice.reason === '' ? reasonMissing(turn) : '')),
    on(cancelReview, (turn, answer) => (answer.action === 'change' ? reason(turn, answer) : save(turn, answer))),
  ],
};

async function pick(turn: Turn, said: string, asks: boolean): Promise<Reply> {
  const all = await ownSubscriptions(turn);
  const meant = subscriptionsMeant(
    said,
    all.filter(({ subscription }) => subscription.status === 'active' && subscription.cancellation === undefined),
    all,
  );
  if ('missing' in meant) return withoutProduct(turn, 'cancel', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return show(turn, nothingToCancel, {});
  if (another === undefined && !asks)
    return begin(turn, { account: only.account.id, subscription: only.subscription.id });
  return rows.length > mostPicked
    ? listed(turn, { status: 'active' }, 0, turn.reader.strings.cancelling.openFirst)
    : show(
        turn,
        subscriptionPicker,
        { rows, now: turn.services.clock.now() },
        { journey: 'cancel', data: { ...keptOf(said), ...(asks && { asks }) } },
      );
}

interface Begun {
  readonly account: string;
  readonly subscription: string;
}

/** The consequences with the question why, in one; only where the moment can be chosen is that asked first (D5). */
async function begin(turn: Turn, one: Begun): Promise<Reply> {
  const choice = { account: one.account, subscription: one.subscription, ...unsaid };
  const account = await ownAccount(turn, choice.account);
  const subscription = account && subscriptionOf(account, choice.subscription);
  const canReview = account?.agreement === 'MCA' && subscription && cancelRefusal(subscription) === undefined;
  return canReview ? review(turn, choice) : reason(turn, choice);
}

async function reason(turn: Turn, choice: CancelWish, problem: Problem = ''): Promise<Reply> {
  const account = await ownAccount(turn, choice.account);
  const subscription = account && subscriptionOf(account, choice.subscription);
  if (account === undefined || subscription === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const refusal = cancelRefusal(subscription);
  if (refusal !== undefined) return detailsOf(turn, account, subscription.id, sentenceFor(refusal, turn.reader));

  const hasChoice = account.agreement === 'MOSA';
  const about = { account, subscription, now: turn.services.clock.now() };
  return show(turn, cancelReason, { ...about, wish: choice, hasChoice, longest: longestFeedback, problem });
}

async function review(turn: Turn, choice: CancelWish, banner: Problem = ''): Promise<Reply> {
  const { cancelling } = turn.reader.strings;
  const isAsked = choice.reason === '';
  if (isAsked && (await ownAccount(turn, choice.account))?.agreement !== 'MCA')
    return reason(turn, choice, reasonMissing(turn));
  if (choice.feedback.length > longestFeedback)
    return reason(turn, choice, { field: 'feedback', text: cancelling.feedbackError(longestFeedback) });

  const { services, by } = turn;
  const operation = services.newOperation();
  const request = { account: choice.account, operation, input: { ...choice, reason: choice.reason || 'other' } };
  const outcome = await services.commands.preview(cancelSubscription, request, by);
  if (!outcome.accepted) return notCancelled(turn, choice, outcome.refusal);
  return show(turn, cancelReview, {
    ...consequences(turn, outcome),
    wish: choice,
    ...(isAsked && { longest: longestFeedback }),
    operation,
    terms: outcome.terms,
    banner,
  });
}

/** Suspended and past the seven days, it ends with its term anyhow (D14). */
async function notCancelled(turn: Turn, choice: Begun, refusal: Refusal): Promise<Reply> {
  const account = refusal.code === 'suspended' ? await ownAccount(turn, choice.account) : undefined;
  const subscription = account && subscriptionOf(account, choice.subscription);
  if (account === undefined || subscription === undefined) return refused(turn, { refusal });
  const { day, strings } = turn.reader;
  const { last } = subscription.termDays;
  const deleted = addDays(last, 1 + suspendedKeptDays);
  const words = strings.aboutCustomer.suspendedEnds(nameOf(subscription.product), day(last), day(deleted));
  return detailsOf(turn, account, subscription.id, words);
}

function reasonMissing({ reader }: Turn): FieldProblem {
  return { field: 'reason', text: reader.strings.cancelling.reasonError };
}

interface Saved extends Omit<CancelSubscription, 'reason'> {
  readonly reason: CancelWish['reason'];
  readonly account: string;
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { operation, terms, ...wish }: Saved): Promise<Reply> {
  const { services, by, reader } = turn;
  if (wish.reason === '') return review(turn, wish, reasonMissing(turn));
  const choice = { ...wish, reason: wish.reason };
  if (choice.feedback.length > longestFeedback) return review(turn, choice);

  const outcome = await services.commands.execute(
    cancelSubscription,
    { account: choice.account, operation, terms, input: choice },
    by,
  );
  if (!outcome.accepted) {
    const { refusal } = outcome;
    switch (refusal.code) {
      case 'terms-changed':
        return review(turn, choice, reader.strings.cancelling.changed);
      case 'review-outdated':
        return review(turn, choice, sentenceFor(refusal, reader));
      default:
        return notCancelled(turn, choice, refusal);
    }
  }
  const cancelled = subscriptionOf(outcome.account, choice.subscription);
  if (cancelled === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { earlier, result } = outcome;
  const banner = alreadyDone(turn, earlier);
  const isOver = result.when === 'at-term-end' && dayOf(services.clock.now()) >= result.endsOn;
  if (earlier !== undefined && (isOver || cancelled.cancellation?.at !== earlier)) {
    return detailsOf(turn, outcome.account, cancelled.id, banner);
  }
  return show(turn, cancelReceipt, {
    banner,
    ...consequences(turn, outcome),
    account: choice.account,
    operation: services.newOperation(),
    terms: takeBackTerms(cancelled),
  });
}

function consequences(turn: Turn, { account, result }: Accepted) {
  const method = result.method === undefined ? undefined : methodOf(account, result.method);
  return {
    result,
    productName: nameOf(result.product),
    isLate: account.agreement === 'MCA',
    isTrial: subscriptionOf(account, result.subscription)?.trial === true,
    goesOn: goesOn(turn, account, result),
    refunds: cardRefunds(account, result.parts),
    ...(method === undefined ? {} : { method }),
  };
}

/** Charges that continue until the end of a yearly term with monthly payments. */
function goesOn({ reader }: Turn, account: Account, { subscription: id, when }: SubscriptionCancelled): string {
  const subscription = subscriptionOf(account, id);
  const isPaidOn = when === 'at-term-end' && subscription && subscription.cycle.last < subscription.termDays.last;
  if (!isPaidOn) return '';
  return reader.strings.cancelling.goesOn(priceWords(subscription, reader), reader.day(subscription.termDays.last));
}
