import { z } from 'zod';
import { unchosen } from '../../cards/layouts/form.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { daysLeftOf, nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { FieldProblem, Problem } from '../../cards/layouts/problem.js';
import { chargeWaiting } from '../../cards/trials/chargeWaiting.js';
import { conversionOptions } from '../../cards/trials/conversionOptions.js';
import { conversionReceipt } from '../../cards/trials/conversionReceipt.js';
import type { ConversionWish } from '../../cards/trials/conversionReview.js';
import { conversionReview, conversionWish } from '../../cards/trials/conversionReview.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { conversionRefusal, convertTrial } from '../../domain/commands/convertTrial.js';
import type { TrialConverted } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { asOf } from '../../domain/account/outlook.js';
import { mostSeats, priceOf, productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { policyRefused } from '../refusals/policyRefused.js';
import { isNumberAnswer, numberIn } from '../understanding/parseNumber.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused, withoutMethod } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';

/** Input that starts a conversion: a trial, and optionally an operation whose pending charge is polled. */
export const conversionStart = z.object({
  account: z.string(),
  subscription: z.string(),
  check: conversionWish.omit({ account: true, subscription: true }).extend({ operation: z.string() }).optional(),
  seats: z.number().optional().catch(undefined),
  offer: z.string().optional().catch(undefined),
  method: z.string().optional().catch(undefined),
  /** Everything is known: goes on to the review instead of the form. */
  review: z.literal(true).optional().catch(undefined),
});
type ConversionStart = z.infer<typeof conversionStart>;
type TrialIds = Pick<ConversionStart, 'account' | 'subscription'>;
type Started = TrialIds & Entered;

type Accepted = Extract<Outcome<TrialConverted>, { accepted: true }>;

/** Starts converting a trial, or polls a pending charge; impossible terms make sure that polling never converts. */
export function convert(turn: Turn, asked: ConversionStart): Promise<Reply> {
  const { check, account, subscription, review: isReady, ...before } = asked;
  const trial = { account, subscription };
  const { seats, offer, method } = before;
  if (isReady === true && seats !== undefined && offer !== undefined && method !== undefined)
    return enteredConversion(turn, { ...trial, total: seats, offer, method });
  return check === undefined ? options(turn, trial, before) : saveConversion(turn, { ...trial, ...check, terms: '' });
}

export function typedTotal(turn: Turn, text: string, asked: Started): Promise<Reply | undefined> {
  const { account, subscription, seats: _, ...before } = asked;
  const { language } = turn.reader;
  if (!isNumberAnswer(text, language)) return Promise.resolve(undefined);
  const said = numberIn(text, mostSeats, language);
  const trial = { account, subscription };
  return said.is === 'number'
    ? options(turn, trial, { ...before, seats: said.value })
    : options(turn, trial, { ...before, ...refusedNumber(text) }, totalError(turn));
}

interface Entered {
  readonly seats?: number | undefined;
  /** The input was no number, so the field must not show another one. */
  readonly asksSeats?: boolean;
  readonly offer?: string | undefined;
  readonly method?: string | undefined;
}

function totalError({ reader }: Turn): FieldProblem {
  return { field: 'total', text: reader.strings.buying.seatsError(1, mostSeats) };
}

async function options(turn: Turn, trial: TrialIds, before: Entered = {}, problem: Problem = ''): Promise<Reply> {
  const { by, tenant, services, reader } = turn;
  const owned = await ownSubscription(turn, trial);
  if (owned === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { account, subscription } = owned;
  const refusal = conversionRefusal(subscription, { by, tenant });
  if (refusal?.code === 'policy') return policyRefused(turn, { refusal });
  if (refusal !== undefined) return detailsOf(turn, account, subscription.id, sentenceFor(refusal, reader));
  const offers = (productOf(subscription.product)?.offers ?? []).flatMap(({ term, billing, ...offer }) => {
    const price = priceOf({ term, billing, ...offer }, tenant.currency);
    return price === undefined ? [] : [{ term, billing, price }];
  });
  const held = subscription.method === '' ? account.profiles[0]?.method : subscription.method;
  const entry = {
    account,
    subscription,
    offers,
    methods: account.methods,
    seats: before.asksSeats === true ? undefined : (before.seats ?? seatsOf(subscription)),
    offer: before.offer ?? (offers[0] ? `${offers[0].term} ${offers[0].billing}` : ''),
    method: [before.method, held].find((one) => one !== undefined && one !== '') ?? '',
    daysLeft: daysLeftOf(subscription, services.clock.now()),
    problem,
    now: services.clock.now(),
    sandbox: services.isSandbox,
  };
  const { seats, offer, method } = entry;
  if (account.methods.length === 0)
    return withoutMethod(turn, [account], { start: 'trial', ...trial, ...(seats !== undefined && { seats }), offer });
  const open = { account: account.id, subscription: subscription.id, seats, offer, method };
  return show(turn, conversionOptions, entry, { journey: 'trial', data: open });
}

interface Filled extends TrialIds {
  readonly total: string | number;
  readonly offer: string;
  readonly method: string;
}

export function enteredConversion(turn: Turn, { total, offer, method, ...trial }: Filled): Promise<Reply> {
  const seats = quantityIn(total, mostSeats);
  const before = {
    ...(seats === undefined ? refusedNumber(total) : { seats }),
    method,
    ...(offer !== '' && { offer }),
  };
  if (seats === undefined) return options(turn, trial, before, totalError(turn));
  if (offer === '') return options(turn, trial, before, unchosen('offer', turn.reader));
  if (method === '') return options(turn, trial, before, unchosen('method', turn.reader));

  const [term, billing] = offer.split(' ');
  const choice = conversionWish.safeParse({ ...trial, seats, term, billing, method }).data;
  return choice === undefined ? options(turn, trial, before, unchosen('offer', turn.reader)) : review(turn, choice);
}

export function changedConversion(turn: Turn, choice: ConversionWish, problem: Problem = ''): Promise<Reply> {
  const { seats, term, billing, method } = choice;
  return options(turn, choice, { seats, offer: `${term} ${billing}`, method }, problem);
}

async function review(turn: Turn, input: ConversionWish, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(convertTrial, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  const conversion = conversionOf(outcome);
  return conversion === undefined
    ? sayNo(turn, input, { code: 'no-payment-method' })
    : show(turn, conversionReview, { ...conversion, operation, terms: outcome.terms, banner });
}

interface Saved extends ConversionWish {
  readonly operation: string;
  readonly terms: string;
}

export async function saveConversion(turn: Turn, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await turn.services.commands.execute(convertTrial, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  if (outcome.state === 'done') return settled(turn, outcome, terms === '' ? undefined : outcome.earlier);

  const { account, subscription, ...rest } = input;
  const check = { start: 'trial', account, subscription, check: { ...rest, operation } } as const;
  const awaited = { account, payment: operation };
  const { seats, product, price } = outcome.result;
  const waiting = { seats, product, amount: price.total };
  return showWaiting(turn, chargeWaiting, { doing: 'converting', ...waiting, check }, awaited);
}

/** The receipt as long as it is true, noting an earlier press; otherwise the subscription's current state. */
function settled(turn: Turn, outcome: Accepted, earlier: Instant | undefined): Reply {
  const { account, result } = outcome;
  const banner = alreadyDone(turn, earlier);
  const paid = subscriptionOf(account, result.subscription);
  const now = turn.services.clock.now();
  const conversion = paid && conversionOf({ ...outcome, result: asOf(result, paid, now) });
  const isTrue =
    paid?.status === 'active' &&
    paid.recurring === 'on' &&
    paid.termDays.last === result.termEnds &&
    seatsOf(paid) === result.seats;
  return isTrue && conversion
    ? show(turn, conversionReceipt, { ...conversion, banner })
    : detailsOf(turn, account, result.subscription, banner);
}

/** Returns to the card where the person can correct the problem. */
async function sayNo(turn: Turn, input: ConversionWish, refusal: Refusal): Promise<Reply> {
  const { trials, buying } = turn.reader.strings;
  const { account, subscription } = input;
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, input, trials.convertChanged);
    case 'review-outdated':
      return review(turn, input, sentenceFor(refusal, turn.reader));
    case 'seats-out-of-range':
    case 'below-assigned':
      return changedConversion(turn, input, { field: 'total', text: sentenceFor(refusal, turn.reader) });
    case 'no-payment-method':
    case 'card-expired':
      return changedConversion(turn, input, { field: 'method', text: sentenceFor(refusal, turn.reader) });
    case 'payment-declined':
      return refused(turn, {
        refusal,
        nextActions: [{ title: buying.otherMethod, data: { start: 'trial', account, subscription } }],
      });
    case 'not-a-trial':
    case 'payment-pending':
    case 'payment-overdue':
    case 'already-cancelled':
    case 'not-active': {
      const owned = await ownSubscription(turn, input);
      return owned === undefined
        ? refused(turn, { refusal })
        : detailsOf(turn, owned.account, subscription, sentenceFor(refusal, turn.reader));
    }
    default:
      return policyRefused(turn, { refusal });
  }
}

function conversionOf({ account, result }: Accepted) {
  const method = methodOf(account, result.method);
  return method && { account: account.id, result, productName: nameOf(result.product), method };
}
