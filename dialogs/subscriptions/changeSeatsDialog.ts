import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { changeOf, direction } from '../../cards/layouts/seatsChange.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { seatsPicker } from '../../cards/seats/seatsPicker.js';
import { seatsReceipt } from '../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../cards/seats/seatsReview.js';
import { seatsSlip } from '../../cards/seats/seatsSlip.js';
import { seatsTotal } from '../../cards/seats/seatsTotal.js';
import { seatsWaiting } from '../../cards/seats/seatsWaiting.js';
import type { SeatsChoice } from '../../cards/seats/seatsChoice.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { changeRefusal, dropTerms, scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import { mayBeDifference } from '../../domain/account/mayBeDifference.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { asOf } from '../../domain/account/outlook.js';
import { mostSeats } from '../../domain/basics/product.js';
import type { RefusalCode } from '../../domain/account/refusals.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { pickSeats, saysNumber } from './pickSeats.js';
import { isNumberAnswer, numberIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { isZero, quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { seatsRefused } from '../refusals/seatsRefused.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';
import { otherMoment, previewSeats } from './seatsPreview.js';
import { detailsOf, ownSubscriptions } from './subscriptionsDialog.js';
import { seatsError } from '../buying/purchaseEntry.js';
import { reviewUndo } from '../buying/undoPurchaseDialog.js';

type Accepted = Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;

const startInput = z.object({
  account: z.string(),
  subscription: z.string(),
  doing: direction,
  seats: z.number().int().optional().catch(undefined),
  /** Set together with a total, on a button that proposes this change. */
  when: z.enum(['now', 'at-renewal']).optional().catch(undefined),
  /** What stands in the box on the subscription's own card. */
  total: z.union([z.string(), z.number()]).optional().catch(undefined),
});
type StartInput = z.infer<typeof startInput>;

export const seatsJourney: Journey = {
  id: 'seats',
  kind: 'acts',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one === undefined) return pick(turn, saidIn(given));
    const { seats, when, account, subscription, doing: direction = 'remove' } = one;
    const isProposed = seats !== undefined && when !== undefined;
    return isProposed
      ? reviewChange(turn, { account, subscription, doing: direction, seats, when })
      : fromDetails(turn, one);
  },
  answers: [
    on(seatsPicker, (turn, { journey, asksSeats, ...picked }) =>
      journey === 'undo' ? reviewUndo(turn, picked) : total(turn, { ...picked, ...(asksSeats && { asksSeats }) }),
    ),
    on(seatsTotal, (turn, answer) => (answer.action === 'drop' ? drop(turn, answer) : entered(turn, answer))),
    on(seatsSlip, (turn, choice) => reviewChange(turn, choice)),
    on(seatsReview, (turn, answer) => (answer.action === 'review' ? reviewChange(turn, answer) : save(turn, answer))),
    on(seatsWaiting, (turn, { operation, ...choice }) => save(turn, { ...choice, operation, terms: '' })),
  ],
  listen: async (turn, text, data) => {
    const asked = startInput.safeParse(data).data;
    const { language } = turn.reader;
    if (asked === undefined || !isNumberAnswer(text, language)) return undefined;
    const said = numberIn(text, mostSeats, language);
    return entered(turn, { ...asked, seats: said.is === 'number' ? said.value : text, when: 'now' });
  },
};

/** A total that was entered on the subscription's card is reviewed; one that is as it was, is asked for. */
async function fromDetails(turn: Turn, { total: typed, ...one }: StartInput): Promise<Reply> {
  const own = typed === undefined ? undefined : await ownSubscription(turn, one);
  const isChanged =
    own !== undefined && typed !== '' && quantityIn(typed ?? '', mostSeats) !== seatsOf(own.subscription);
  return isChanged ? entered(turn, { ...one, seats: typed ?? '', when: 'now' }) : total(turn, one);
}

/** If no subscription can be changed now, one in use explains why and what to do. */
async function pick(turn: Turn, said: string): Promise<Reply> {
  const { seats } = turn.reader.strings;
  const canChange = (subscription: Subscription) => changeRefusal(subscription) === undefined;
  const isAlive = ({ status }: Subscription) => status === 'active' || status === 'pending';
  const own = await ownSubscriptions(turn);
  const isOne = own.some(({ subscription }) => canChange(subscription)) ? canChange : isAlive;
  return pickSeats(turn, {
    journey: 'seats',
    isOne,
    said,
    none: seats.nothing,
    open: (one) => total(turn, { ...one, said }),
  });
}

interface SeatsEntry extends StartInput {
  /** The input was no number, so the field must not show another one. */
  readonly asksSeats?: boolean;
  /** The sentence that started the journey. */
  readonly said?: string;
}

/** The form for the total, if it can be changed at all. */
async function total(turn: Turn, asked: SeatsEntry, banner: Problem = ''): Promise<Reply> {
  const own = await ownSubscription(turn, asked);
  if (own === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { account, subscription } = own;
  const refusal = changeRefusal(subscription);
  if (refusal !== undefined) return detailsOf(turn, account, subscription.id, sentenceFor(refusal, turn.reader));

  const { services } = turn;
  const direction = asked.doing === undefined ? {} : { doing: asked.doing };
  const card = {
    ...own,
    ...direction,
    ...(isAskedFor(turn, asked) ? { entered: '' as const } : shownIn(asked)),
    now: services.clock.now(),
    operation: services.newOperation(),
    terms: dropTerms(subscription),
    banner,
  };
  const data = { account: account.id, subscription: subscription.id, ...direction, seats: asked.seats };
  return show(turn, seatsTotal, card, { journey: 'seats', data });
}

/**
 * Whether the number field stays empty: a sentence may mean a total or a difference, and today's total would be a
 * third number.
 */
function isAskedFor(turn: Turn, { asksSeats, said = '' }: SeatsEntry): boolean {
  return asksSeats === true || saysNumber(turn, said);
}

function shownIn({ seats }: SeatsEntry) {
  return seats === undefined ? {} : { entered: seats };
}

interface Entered extends Omit<StartInput, 'seats' | 'when'> {
  readonly seats: string | number;
  readonly when: SeatsChoice['when'];
}

async function entered(turn: Turn, { seats: typed, when, ...asked }: Entered): Promise<Reply> {
  const own = await ownSubscription(turn, asked);
  if (own === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const seats = isZero(typed) ? 0 : quantityIn(typed, mostSeats);
  if (seats === undefined) return total(turn, { ...asked, ...refusedNumber(typed) }, seatsError(turn));

  const held = seatsOf(own.subscription);
  const { account, subscription } = asked;
  if (when === 'now' && changeRefusal(own.subscription) === undefined && isSlip(held, seats, asked.doing)) {
    const open = { journey: 'seats', data: { ...asked, seats } } as const;
    const towards = asked.doing === undefined ? {} : { doing: asked.doing };
    return show(turn, seatsSlip, { account, subscription, held, entered: seats, ...towards }, open);
  }
  const direction = asked.doing ?? (seats < held ? 'remove' : 'buy');
  return reviewChange(turn, { account, subscription, doing: direction, seats, when });
}

/** At most half of today's total probably means that many more or fewer, not a new total (R15). */
function isSlip(held: number, entered: number, direction: StartInput['doing']): boolean {
  if (entered <= 0) return false;
  return direction === 'remove' ? entered * 2 < held : mayBeDifference(held, entered, mostSeats);
}

/** Reviews a change of seats with its price. */
export async function reviewChange(turn: Turn, choice: SeatsChoice, banner = ''): Promise<Reply> {
  const outcome = await previewSeats(turn, choice);
  if (!outcome.accepted) return no(turn, choice, outcome.refusal);
  const { operation, terms } = outcome;
  const otherwise = await otherMoment(turn, choice, outcome.result);
  const card = {
    ...changeOf(outcome.account, outcome.result, isLate(choice)),
    ...otherwise,
    wish: choice,
    operation,
    terms,
    banner,
  };
  const { account, subscription } = choice;
  return show(turn, seatsReview, card, { journey: 'seats', data: { account, subscription, seats: choice.seats } });
}

interface Saved extends SeatsChoice {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { operation, terms, ...choice }: Saved): Promise<Reply> {
  const { account, ...input } = choice;
  const outcome = await turn.services.commands.execute(changeSeats, { account, operation, terms, input }, turn.by);
  if (!outcome.accepted) return no(turn, choice, outcome.refusal);
  const { result, state } = outcome;
  if (state === 'pending' && result.type === 'seats-changed')
    return showWaiting(
      turn,
      seatsWaiting,
      {
        wish: choice,
        product: result.product,
        added: result.to - result.from,
        total: result.price.total,
        operation,
      },
      { account, payment: operation },
    );
  return receipt(turn, outcome, choice);
}

/** The receipt as long as it is true, noting an earlier press; otherwise the subscription's current state. */
function receipt(turn: Turn, outcome: Accepted, choice: SeatsChoice): Reply {
  const { account, result, earlier } = outcome;
  const subscription = subscriptionOf(account, choice.subscription);
  const banner = alreadyDone(turn, earlier);
  if (subscription === undefined || (earlier !== undefined && !isTrue(result, subscription)))
    return detailsOf(turn, account, choice.subscription, banner);

  const isMore = result.type === 'seats-changed' && result.to > result.from;
  const now = turn.services.clock.now();
  const canUndo = isMore && mayUndo(subscription, now);
  return show(turn, seatsReceipt, {
    ...changeOf(outcome.account, asOf(result, subscription, now), isLate(choice)),
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

/** The person wanted it now, but it can only be scheduled. */
function isLate({ when, doing: direction }: SeatsChoice): boolean {
  return when === 'now' && direction === 'remove';
}

/** Returns to the card where the person can correct the problem. */
async function no(turn: Turn, choice: SeatsChoice, refusal: Parameters<typeof seatsRefused>[2]): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return reviewChange(turn, choice, turn.reader.strings.seats.changed);
    case 'review-outdated':
      return reviewChange(turn, choice, sentenceFor(refusal, turn.reader));
    case 'seats-out-of-range':
    case 'same-total':
      return total(turn, choice, { field: 'seats', text: sentenceFor(refusal, turn.reader) });
    default:
      return seatsRefused(turn, choice, refusal);
  }
}

interface Drop extends Pick<StartInput, 'account' | 'subscription' | 'doing'> {
  readonly operation: string;
  readonly terms: string;
}

async function drop(turn: Turn, { operation, terms, ...asked }: Drop): Promise<Reply> {
  const request = {
    account: asked.account,
    operation,
    terms,
    input: { subscription: asked.subscription, seats: null },
  };
  const outcome = await turn.services.commands.execute(scheduleSeats, request, turn.by);
  if (outcome.accepted) {
    const { earlier } = outcome;
    return total(turn, asked, earlier === undefined ? turn.reader.strings.seats.dropped : alreadyDone(turn, earlier));
  }
  const { refusal } = outcome;
  const isOld: readonly RefusalCode[] = ['terms-changed', 'review-outdated', 'nothing-scheduled'];
  return isOld.includes(refusal.code)
    ? total(turn, asked, sentenceFor(refusal, turn.reader))
    : refused(turn, { refusal });
}
