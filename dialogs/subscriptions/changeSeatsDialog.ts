import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { changeOf } from '../../cards/seats/change.js';
import { seatsPicker } from '../../cards/seats/seatsPicker.js';
import { seatsReceipt } from '../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../cards/seats/seatsReview.js';
import { seatsSlip } from '../../cards/seats/seatsSlip.js';
import { seatsTotal } from '../../cards/seats/seatsTotal.js';
import { seatsWaiting } from '../../cards/seats/seatsWaiting.js';
import type { SeatsWish } from '../../cards/seats/wish.js';
import { doing } from '../../cards/seats/wish.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { changeRefusal, dropTerms, scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { asOf } from '../../domain/account/outlook.js';
import { mostSeats } from '../../domain/basics/product.js';
import type { RefusalCode } from '../../domain/account/refusals.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { pickSeats } from './pickSeats.js';
import { isNumberAnswer, numberIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { isZero, quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { seatsRefused } from '../refusals/seatsRefused.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownSubscription, refused, show, showWaiting } from '../step.js';
import { detailsOf, ownSubscriptions } from './subscriptionsDialog.js';
import { reviewUndo } from '../buying/undoPurchaseDialog.js';

type Accepted = Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;

const wanted = z.object({
  account: z.string(),
  subscription: z.string(),
  doing,
  seats: z.number().int().optional().catch(undefined),
  /** With a total: a button that proposes this very change. */
  when: z.enum(['now', 'at-renewal']).optional().catch(undefined),
});
type Wanted = z.infer<typeof wanted>;

export const seatsJourney: Journey = {
  id: 'seats',
  kind: 'acts',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    if (one === undefined) return pick(step, saidIn(given));
    const { seats, when, account, subscription, doing: way = 'remove' } = one;
    const isProposed = seats !== undefined && when !== undefined;
    return isProposed ? review(step, { account, subscription, doing: way, seats, when }) : total(step, one);
  },
  answers: [
    on(seatsPicker, (step, { journey, ...picked }) =>
      journey === 'undo' ? reviewUndo(step, picked) : total(step, picked),
    ),
    on(seatsTotal, (step, answer) => (answer.action === 'drop' ? drop(step, answer) : entered(step, answer))),
    on(seatsSlip, (step, wish) => review(step, wish)),
    on(seatsReview, (step, answer) => (answer.action === 'review' ? review(step, answer) : save(step, answer))),
    on(seatsWaiting, (step, { operation, ...wish }) => save(step, { ...wish, operation, terms: '' })),
  ],
  listen: async (step, text, data) => {
    const asked = wanted.safeParse(data).data;
    const { language } = step.reader;
    if (asked === undefined || !isNumberAnswer(text, language)) return undefined;
    const said = numberIn(text, mostSeats, language);
    return entered(step, { ...asked, seats: said.is === 'number' ? said.value : text, when: 'now' });
  },
};

/** Where none can be changed now, one that works or is being paid says why not, and what helps. */
async function pick(step: Step, said: string): Promise<Reply> {
  const { seats } = step.reader.strings;
  const canChange = (subscription: Subscription) => changeRefusal(subscription) === undefined;
  const isAlive = ({ status }: Subscription) => status === 'active' || status === 'pending';
  const own = await ownSubscriptions(step);
  const isOne = own.some(({ subscription }) => canChange(subscription)) ? canChange : isAlive;
  return pickSeats(step, {
    journey: 'seats',
    isOne,
    said,
    none: seats.nothing,
    open: (one) => total(step, { ...one, said }),
  });
}

interface Asked extends Wanted {
  /** What was entered is no number: no other stands in its place. */
  readonly asksSeats?: boolean;
  /** The sentence that began it. */
  readonly said?: string;
}

/** The box for the total, for as long as it can be changed at all. */
async function total(step: Step, asked: Asked, banner = ''): Promise<Reply> {
  const own = await ownSubscription(step, asked);
  if (own === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const { account, subscription } = own;
  const refusal = changeRefusal(subscription);
  if (refusal !== undefined) return detailsOf(step, account, subscription.id, sentenceFor(refusal, step.reader));

  const { desk } = step;
  const way = asked.doing === undefined ? {} : { doing: asked.doing };
  const card = {
    ...own,
    ...way,
    ...(isAskedFor(step, asked, subscription) ? { entered: '' as const } : shownIn(asked)),
    now: desk.clock.now(),
    operation: desk.newOperation(),
    terms: dropTerms(subscription),
    banner,
  };
  const data = { account: account.id, subscription: subscription.id, ...way, seats: asked.seats };
  return show(step, seatsTotal, card, { journey: 'seats', data });
}

/** A sentence with a number may mean a total, or so many more or fewer: the one that is held would be another number. */
function isAskedFor({ reader }: Step, { asksSeats, said = '' }: Asked, { product }: Subscription): boolean {
  return asksSeats === true || numberIn(said, mostSeats, reader.language, nameOf(product)).is !== 'none';
}

function shownIn({ seats }: Asked) {
  return seats === undefined ? {} : { entered: seats };
}

interface Entered extends Omit<Wanted, 'seats' | 'when'> {
  readonly seats: string | number;
  readonly when: SeatsWish['when'];
}

async function entered(step: Step, { seats: typed, when, ...asked }: Entered): Promise<Reply> {
  const own = await ownSubscription(step, asked);
  if (own === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const seats = isZero(typed) ? 0 : quantityIn(typed, mostSeats);
  if (seats === undefined)
    return total(step, { ...asked, ...refusedNumber(typed) }, step.reader.strings.buying.seatsError(1, mostSeats));

  const held = seatsOf(own.subscription);
  const { account, subscription } = asked;
  if (when === 'now' && changeRefusal(own.subscription) === undefined && isSlip(held, seats, asked.doing)) {
    const open = { journey: 'seats', data: { ...asked, seats } } as const;
    return show(step, seatsSlip, { account, subscription, held, entered: seats }, open);
  }
  const way = asked.doing ?? (seats < held ? 'remove' : 'buy');
  return review(step, { account, subscription, doing: way, seats, when });
}

/** A small number where more are held: five more are probably meant, not five in all (R15). */
function isSlip(held: number, entered: number, way: Wanted['doing']): boolean {
  return way !== 'remove' && entered > 0 && entered * 2 <= held && held + entered <= mostSeats;
}

/** What a change of seats costs, before anything happens. */
export async function review(step: Step, wish: SeatsWish, banner = ''): Promise<Reply> {
  const outcome = await preview(step, wish);
  if (!outcome.accepted) return no(step, wish, outcome.refusal);
  const { operation, terms } = outcome;
  const otherwise = await otherMoment(step, wish, outcome.result);
  const card = {
    ...changeOf(outcome.account, outcome.result, isLate(wish)),
    ...otherwise,
    wish,
    operation,
    terms,
    banner,
  };
  const { account, subscription } = wish;
  return show(step, seatsReview, card, { journey: 'seats', data: { account, subscription, seats: wish.seats } });
}

async function preview({ desk, by }: Step, { account, ...input }: SeatsWish) {
  const operation = desk.newOperation();
  const outcome = await desk.door.preview(changeSeats, { account, operation, input }, by);
  return { ...outcome, operation };
}

/** The same change at renewal, or now, where that would be another one. */
async function otherMoment(step: Step, wish: SeatsWish, shown: Accepted['result']) {
  const when: SeatsWish['when'] = wish.when === 'now' ? 'at-renewal' : 'now';
  const other = await preview(step, { ...wish, when });
  return other.accepted && other.result.type !== shown.type ? { otherwise: when } : {};
}

interface Saved extends SeatsWish {
  readonly operation: string;
  readonly terms: string;
}

async function save(step: Step, { operation, terms, ...wish }: Saved): Promise<Reply> {
  const { account, ...input } = wish;
  const outcome = await step.desk.door.execute(changeSeats, { account, operation, terms, input }, step.by);
  if (!outcome.accepted) return no(step, wish, outcome.refusal);
  const { result, state } = outcome;
  if (state === 'pending' && result.type === 'seats-changed')
    return showWaiting(
      step,
      seatsWaiting,
      { wish, total: result.price.total, operation },
      { account, payment: operation },
    );
  return receipt(step, outcome, wish);
}

/** The receipt while it is true, with a word if it had been given before; otherwise how things stand. */
function receipt(step: Step, outcome: Accepted, wish: SeatsWish): Reply {
  const { account, result, earlier } = outcome;
  const subscription = subscriptionOf(account, wish.subscription);
  const banner = alreadyDone(step, earlier);
  if (subscription === undefined || (earlier !== undefined && !isTrue(result, subscription)))
    return detailsOf(step, account, wish.subscription, banner);

  const isMore = result.type === 'seats-changed' && result.to > result.from;
  const now = step.desk.clock.now();
  const canUndo = isMore && mayUndo(subscription, now);
  return show(step, seatsReceipt, {
    ...changeOf(outcome.account, asOf(result, subscription, now), isLate(wish)),
    account: account.id,
    canUndo,
    banner,
  });
}

function isTrue(result: Accepted['result'], subscription: Subscription): boolean {
  const { status, scheduled } = subscription;
  if (status !== 'active') return false;
  if (result.type === 'seats-scheduled') return scheduled?.seats === result.to;
  return seatsOf(subscription) === result.to && scheduled?.seats === result.scheduled?.seats;
}

/** Wished for now: what is scheduled all the same cannot go earlier. */
function isLate({ when, doing: way }: SeatsWish): boolean {
  return when === 'now' && way === 'remove';
}

/** What can be put right is put right where it was entered. */
async function no(step: Step, wish: SeatsWish, refusal: Parameters<typeof seatsRefused>[2]): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(step, wish, step.reader.strings.seats.changed);
    case 'review-outdated':
      return review(step, wish, sentenceFor(refusal, step.reader));
    case 'seats-out-of-range':
    case 'same-total':
      return total(step, wish, sentenceFor(refusal, step.reader));
    default:
      return seatsRefused(step, wish, refusal);
  }
}

interface Drop extends Pick<Wanted, 'account' | 'subscription' | 'doing'> {
  readonly operation: string;
  readonly terms: string;
}

async function drop(step: Step, { operation, terms, ...asked }: Drop): Promise<Reply> {
  const request = {
    account: asked.account,
    operation,
    terms,
    input: { subscription: asked.subscription, seats: null },
  };
  const outcome = await step.desk.door.execute(scheduleSeats, request, step.by);
  if (outcome.accepted) {
    const { earlier } = outcome;
    return total(step, asked, earlier === undefined ? step.reader.strings.seats.dropped : alreadyDone(step, earlier));
  }
  const { refusal } = outcome;
  const isOld: readonly RefusalCode[] = ['terms-changed', 'review-outdated', 'nothing-scheduled'];
  return isOld.includes(refusal.code)
    ? total(step, asked, sentenceFor(refusal, step.reader))
    : refused(step, { refusal });
}
