import { z } from 'zod';
import { changeOf } from '../../cards/layouts/seatsChange.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { namesUpTo } from '../../cards/names.js';
import { quantityReceipt } from '../../cards/sales/quantityReceipt.js';
import { quantityReview } from '../../cards/sales/quantityReview.js';
import { quantitySlip } from '../../cards/sales/quantitySlip.js';
import { quantityTotal } from '../../cards/sales/quantityTotal.js';
import type { SeatsChoice } from '../../cards/seats/seatsChoice.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import { mayBeDifference } from '../../domain/account/mayBeDifference.js';
import { asOf } from '../../domain/account/outlook.js';
import type { Refusal, RefusalCode } from '../../domain/account/refusals.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import type { Outcome } from '../../domain/application/command.js';
import { changeSeats } from '../../domain/commands/changeSeats.js';
import { changeRefusal, dropTerms, scheduleSeats } from '../../domain/commands/scheduleSeats.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { notSold, saleRefused, soldRefused } from '../refusals/saleRefused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { otherMoment, previewSeats } from '../subscriptions/seatsPreview.js';
import { isNumberAnswer, numberIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { isZero, quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import { customerName, namesAnother, pickCustomer, pickSold, typedCustomer } from './pickSale.js';
import { soldDetailsOf } from './soldDetails.js';

type Accepted = Extract<Outcome<SeatsChanged | SeatsScheduled>, { accepted: true }>;

/** No offer has so many; what is outside its own limits is refused by the command. */
const mostTyped = 999_999_999;

const startInput = z.object({
  account: z.string(),
  subscription: z.string().optional(),
  seats: z.number().int().optional().catch(undefined),
});
const askedCustomer = z.object({ asks: z.literal('customer'), said: z.string() });

/** An agent sets the number of licences of what the partner has sold to a customer (R53). */
export const quantityJourney: Journey = {
  id: 'quantity',
  kind: 'acts',
  start: (turn, given) => {
    const { account, subscription, seats } = startInput.safeParse(given).data ?? {};
    const said = saidIn(given);
    if (account === undefined) return pickCustomer(turn, { journey: 'quantity', said }, (one) => pick(turn, one, said));
    return subscription === undefined ? pick(turn, account, said) : total(turn, { account, subscription, seats, said });
  },
  answers: [
    on(quantityTotal, (turn, answer) => (answer.action === 'drop' ? drop(turn, answer) : entered(turn, answer))),
    on(quantitySlip, (turn, choice) => reviewQuantity(turn, choice)),
    on(quantityReview, (turn, answer) =>
      answer.action === 'review' ? reviewQuantity(turn, answer) : submit(turn, answer),
    ),
  ],
  listen: async (turn, text, data) => {
    const asked = askedCustomer.safeParse(data).data;
    if (asked !== undefined)
      return typedCustomer(turn, { journey: 'quantity', said: asked.said }, text, (one) => pick(turn, one, asked.said));
    const { account, subscription } = startInput.safeParse(data).data ?? {};
    const { language } = turn.reader;
    if (account === undefined || subscription === undefined || !isNumberAnswer(text, language)) return undefined;
    if (await namesAnother(turn, text, account)) return undefined;
    const said = numberIn(text, mostTyped, language);
    return entered(turn, { account, subscription, seats: said.is === 'number' ? said.value : text, when: 'now' });
  },
};

function pick(turn: Turn, account: string, said: string): Promise<Reply> {
  return pickSold(turn, {
    ...{ journey: 'quantity', account, said },
    fits: (subscription) => changeRefusal(subscription) === undefined,
    open: (ids) => total(turn, { ...ids, said }),
  });
}

interface Asked {
  readonly account: string;
  readonly subscription: string;
  /** What stands in the box, if that is not today's total. */
  readonly seats?: number | undefined;
  /** The input was no number, so the box must not show another one. */
  readonly asksSeats?: boolean;
  readonly said?: string;
  readonly isBelowAssigned?: boolean;
}

/** The card with the box for the new total, if it can be changed at all. */
async function total(turn: Turn, asked: Asked, banner: Problem = ''): Promise<Reply> {
  const own = await ownSubscription(turn, asked);
  if (own === undefined) return notSold(turn, asked);
  const { account, subscription } = own;
  const refusal = changeRefusal(subscription);
  if (refusal !== undefined) return soldRefused(turn, own, refusal);

  const { services } = turn;
  const customer = await customerName(turn, account);
  const isEmpty = asked.asksSeats === true || saysNumber(turn, asked.said ?? '', customer);
  const ids = { account: account.id, subscription: subscription.id };
  const card = {
    ...{ ...own, customer, now: services.clock.now(), banner },
    ...(isEmpty ? { entered: '' as const } : asked.seats !== undefined && { entered: asked.seats }),
    ...(asked.isBelowAssigned === true && { isBelowAssigned: true }),
    ...{ operation: services.newOperation(), terms: dropTerms(subscription) },
  };
  return show(turn, quantityTotal, card, { journey: 'quantity', data: { ...ids, seats: asked.seats } });
}

/** A number in the sentence may be a total or a difference: the box stays empty. */
function saysNumber({ reader }: Turn, said: string, customer: string): boolean {
  const names = [...productsIn(said).map(({ name }) => name), customer];
  return numberIn(said, mostTyped, reader.language, names).is !== 'none';
}

interface Entered extends Pick<Asked, 'account' | 'subscription'> {
  readonly seats: string | number;
  readonly when: SeatsChoice['when'];
}

async function entered(turn: Turn, { seats: typed, when, account, subscription }: Entered): Promise<Reply> {
  const ids = { account, subscription };
  const own = await ownSubscription(turn, ids);
  if (own === undefined) return notSold(turn, ids);
  const { least, most } = seatLimitsOf(own.subscription);
  const seats = isZero(typed) ? 0 : quantityIn(typed, mostTyped);
  if (seats === undefined) {
    const text = sentenceFor({ code: 'seats-out-of-range', least, most }, turn.reader);
    return total(turn, { ...ids, ...refusedNumber(typed) }, { field: 'seats', text });
  }

  const held = seatsOf(own.subscription);
  if (when === 'now' && changeRefusal(own.subscription) === undefined && mayBeDifference(held, seats, most)) {
    const customer = await customerName(turn, own.account);
    const { product } = own.subscription;
    const open = { journey: 'quantity', data: { ...ids, seats } } as const;
    return show(turn, quantitySlip, { ...ids, customer, product, held, entered: seats, least }, open);
  }
  return reviewQuantity(turn, { ...ids, seats, when });
}

type Wish = Omit<SeatsChoice, 'doing'>;

/** Reviews a new total with its price; which way it goes follows from what is held now. */
async function reviewQuantity(turn: Turn, wish: Wish, banner = ''): Promise<Reply> {
  const own = await ownSubscription(turn, wish);
  if (own === undefined) return notSold(turn, wish);
  const { account, subscription, seats, when } = wish;
  const doing = seats < seatsOf(own.subscription) ? 'remove' : 'buy';
  const choice: SeatsChoice = { account, subscription, doing, seats, when };
  const refusal = changeRefusal(own.subscription);
  if (refusal !== undefined) return soldRefused(turn, own, refusal);
  const outcome = await previewSeats(turn, choice);
  if (!outcome.accepted) return no(turn, choice, outcome.refusal);
  const { operation, terms, result } = outcome;
  const card = {
    ...changeOf(outcome.account, result, isLate(choice)),
    ...(await otherMoment(turn, choice, result)),
    ...{ customer: await customerName(turn, own.account), wish: choice, operation, terms, banner },
  };
  return show(turn, quantityReview, card, { journey: 'quantity', data: { account, subscription, seats } });
}

interface Submitted extends SeatsChoice {
  readonly operation: string;
  readonly terms: string;
}

async function submit(turn: Turn, { operation, terms, ...choice }: Submitted): Promise<Reply> {
  const { account, ...input } = choice;
  const outcome = await turn.services.commands.execute(changeSeats, { account, operation, terms, input }, turn.by);
  return outcome.accepted ? receipt(turn, outcome, choice) : no(turn, choice, outcome.refusal);
}

/** The receipt as long as it is true, noting an earlier press; otherwise the subscription's current state. */
async function receipt(turn: Turn, outcome: Accepted, choice: SeatsChoice): Promise<Reply> {
  const { account, result, earlier } = outcome;
  const subscription = subscriptionOf(account, choice.subscription);
  const banner = alreadyDone(turn, earlier);
  if (subscription === undefined || (earlier !== undefined && !isTrue(result, subscription)))
    return soldDetailsOf(turn, account, choice.subscription, banner);
  const shown = asOf(result, subscription, turn.services.clock.now());
  const customer = await customerName(turn, account);
  return show(turn, quantityReceipt, {
    ...{ ...changeOf(account, shown, isLate(choice)), customer, account: account.id, banner },
  });
}

function isTrue(result: Accepted['result'], subscription: Subscription): boolean {
  const { status, scheduled } = subscription;
  if (status !== 'active') return false;
  if (result.type === 'seats-scheduled') return scheduled?.seats === result.to;
  return seatsOf(subscription) === result.to && scheduled?.seats === result.scheduled?.seats;
}

/** The agent wanted it now, but it can only be scheduled. */
function isLate({ when, doing }: SeatsChoice): boolean {
  return when === 'now' && doing === 'remove';
}

/** Returns to the card where the agent can correct the problem. */
async function no(turn: Turn, choice: SeatsChoice, refusal: Refusal): Promise<Reply> {
  const { reader } = turn;
  const field = { field: 'seats', text: sentenceFor(refusal, reader) } as const;
  switch (refusal.code) {
    case 'terms-changed':
    case 'wrong-direction':
      return reviewQuantity(turn, choice, reader.strings.sales.changed);
    case 'review-outdated':
      return reviewQuantity(turn, choice, field.text);
    case 'seats-out-of-range':
    case 'same-total':
      return total(turn, choice, field);
    case 'below-assigned':
      return total(
        turn,
        { ...choice, isBelowAssigned: true },
        { ...field, text: `${field.text} ${await holders(turn, choice)}` },
      );
    case 'not-found':
      return notSold(turn, choice);
    case 'not-active':
      return total(turn, choice);
    default:
      return saleRefused(turn, choice, refusal);
  }
}

const holdersShown = 20;

/** Who has a licence, of whom some have to give it back first. */
async function holders(turn: Turn, choice: SeatsChoice): Promise<string> {
  const own = await ownSubscription(turn, choice);
  const names = (own?.subscription.assignments ?? []).map(({ name }) => name);
  const { strings } = turn.reader;
  return names.length === 0 ? '' : strings.sales.holders(namesUpTo(holdersShown, names, strings));
}

interface Drop extends Pick<Asked, 'account' | 'subscription'> {
  readonly operation: string;
  readonly terms: string;
}

async function drop(turn: Turn, { operation, terms, ...asked }: Drop): Promise<Reply> {
  const { account, subscription } = asked;
  const request = { account, operation, terms, input: { subscription, seats: null } };
  const outcome = await turn.services.commands.execute(scheduleSeats, request, turn.by);
  if (outcome.accepted) {
    const { earlier } = outcome;
    return total(turn, asked, earlier === undefined ? turn.reader.strings.seats.dropped : alreadyDone(turn, earlier));
  }
  const { refusal } = outcome;
  const isOld: readonly RefusalCode[] = ['terms-changed', 'review-outdated', 'nothing-scheduled'];
  return isOld.includes(refusal.code)
    ? total(turn, asked, sentenceFor(refusal, turn.reader))
    : saleRefused(turn, asked, refusal);
}
