import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { daysLeftOf, nameOf } from '../../cards/subscriptions/row.js';
import { chargeWaiting } from '../../cards/trials/chargeWaiting.js';
import { conversionOptions } from '../../cards/trials/conversionOptions.js';
import { conversionReceipt } from '../../cards/trials/conversionReceipt.js';
import type { ConversionWish } from '../../cards/trials/conversionReview.js';
import { conversionReview, conversionWish } from '../../cards/trials/conversionReview.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { conversionRefusal, convertTrial } from '../../domain/commands/convertTrial.js';
import type { TrialConverted } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { asOf } from '../../domain/account/outlook.js';
import { mostSeats, priceOf, productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { declined } from '../refusals/policyRefused.js';
import { isNumberAnswer, numberIn } from '../understanding/parseNumber.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import type { Reply, Step } from '../step.js';
import { alreadyDone, ownSubscription, refused, show, showWaiting } from '../step.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';

/** What leads to a conversion: a trial, or on top of that an operation whose charge is looked at again. */
export const conversionStart = z.object({
  account: z.string(),
  subscription: z.string(),
  check: conversionWish.omit({ account: true, subscription: true }).extend({ operation: z.string() }).optional(),
  seats: z.number().optional().catch(undefined),
  offer: z.string().optional().catch(undefined),
  method: z.string().optional().catch(undefined),
});
type ConversionStart = z.infer<typeof conversionStart>;
type Trial = Pick<ConversionStart, 'account' | 'subscription'>;
type Started = Trial & Entered;

type Accepted = Extract<Outcome<TrialConverted>, { accepted: true }>;

/** Asks how a running trial goes on, or what the bank has said; terms that no review has keep a check from converting. */
export function convert(step: Step, { check, account, subscription, ...before }: ConversionStart): Promise<Reply> {
  const trial = { account, subscription };
  return check === undefined ? options(step, trial, before) : saveConversion(step, { ...trial, ...check, terms: '' });
}

export function typedTotal(step: Step, text: string, asked: Started): Promise<Reply | undefined> {
  const { account, subscription, seats: _, ...before } = asked;
  const { language, strings } = step.reader;
  if (!isNumberAnswer(text, language)) return Promise.resolve(undefined);
  const said = numberIn(text, mostSeats, language);
  const trial = { account, subscription };
  return said.is === 'number'
    ? options(step, trial, { ...before, seats: said.value })
    : options(step, trial, { ...before, ...refusedNumber(text) }, strings.buying.seatsError(1, mostSeats));
}

interface Entered {
  readonly seats?: number | undefined;
  /** What was entered is no number: no other stands in its place. */
  readonly asksSeats?: boolean;
  readonly offer?: string | undefined;
  readonly method?: string | undefined;
}

async function options(step: Step, trial: Trial, before: Entered = {}, problem = ''): Promise<Reply> {
  const { by, tenant, desk, reader } = step;
  const owned = await ownSubscription(step, trial);
  if (owned === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const { account, subscription } = owned;
  const refusal = conversionRefusal(subscription, { by, tenant });
  if (refusal?.code === 'policy') return declined(step, { refusal });
  if (refusal !== undefined) return detailsOf(step, account, subscription.id, sentenceFor(refusal, reader));
  if (account.methods.length === 0) return refused(step, { refusal: { code: 'no-payment-method' } });

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
    daysLeft: daysLeftOf(subscription, desk.clock.now()),
    problem,
    now: desk.clock.now(),
    sandbox: desk.isSandbox,
  };
  const { seats, offer, method } = entry;
  const open = { account: account.id, subscription: subscription.id, seats, offer, method };
  return show(step, conversionOptions, entry, { journey: 'trial', data: open });
}

interface Filled extends Trial {
  readonly total: string | number;
  readonly offer: string;
  readonly method: string;
}

export function enteredConversion(step: Step, { total, offer, method, ...trial }: Filled): Promise<Reply> {
  const { buying, common } = step.reader.strings;
  const seats = quantityIn(total, mostSeats);
  const before = {
    ...(seats === undefined ? refusedNumber(total) : { seats }),
    method,
    ...(offer !== '' && { offer }),
  };
  if (seats === undefined) return options(step, trial, before, buying.seatsError(1, mostSeats));
  if (offer === '') return options(step, trial, before, `${buying.offerLabel}: ${common.chooseOne}`);
  if (method === '') return options(step, trial, before, `${buying.methodLabel}: ${common.chooseOne}`);

  const [term, billing] = offer.split(' ');
  const wish = conversionWish.safeParse({ ...trial, seats, term, billing, method }).data;
  return wish === undefined ? options(step, trial, before, common.chooseOne) : review(step, wish);
}

export function changedConversion(step: Step, wish: ConversionWish, problem = ''): Promise<Reply> {
  const { seats, term, billing, method } = wish;
  return options(step, wish, { seats, offer: `${term} ${billing}`, method }, problem);
}

async function review(step: Step, input: ConversionWish, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const outcome = await desk.door.preview(convertTrial, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  const conversion = conversionOf(outcome);
  return conversion === undefined
    ? sayNo(step, input, { code: 'no-payment-method' })
    : show(step, conversionReview, { ...conversion, operation, terms: outcome.terms, banner });
}

interface Saved extends ConversionWish {
  readonly operation: string;
  readonly terms: string;
}

export async function saveConversion(step: Step, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await step.desk.door.execute(convertTrial, request, step.by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  if (outcome.state === 'done') return settled(step, outcome, terms === '' ? undefined : outcome.earlier);

  const { account, subscription, ...rest } = input;
  const check = { start: 'trial', account, subscription, check: { ...rest, operation } } as const;
  const awaited = { account, payment: operation };
  return showWaiting(step, chargeWaiting, { amount: outcome.result.price.total, check }, awaited);
}

/** The receipt while it is true, with a word if it had been given before; otherwise how things stand. */
function settled(step: Step, outcome: Accepted, earlier: Instant | undefined): Reply {
  const { account, result } = outcome;
  const banner = alreadyDone(step, earlier);
  const paid = subscriptionOf(account, result.subscription);
  const now = step.desk.clock.now();
  const conversion = paid && conversionOf({ ...outcome, result: asOf(result, paid, now) });
  const isTrue =
    paid?.status === 'active' &&
    paid.recurring === 'on' &&
    paid.termDays.last === result.termEnds &&
    seatsOf(paid) === result.seats;
  return isTrue && conversion
    ? show(step, conversionReceipt, { ...conversion, banner })
    : detailsOf(step, account, result.subscription, banner);
}

/** What can be put right is put right where it was entered. */
async function sayNo(step: Step, input: ConversionWish, refusal: Refusal): Promise<Reply> {
  const { trials, buying } = step.reader.strings;
  const { account, subscription } = input;
  switch (refusal.code) {
    case 'terms-changed':
      return review(step, input, trials.convertChanged);
    case 'review-outdated':
      return review(step, input, sentenceFor(refusal, step.reader));
    case 'seats-out-of-range':
    case 'below-assigned':
    case 'no-payment-method':
    case 'card-expired':
      return changedConversion(step, input, sentenceFor(refusal, step.reader));
    case 'payment-declined':
      return refused(step, {
        refusal,
        title: buying.declined,
        ways: [{ title: buying.otherMethod, data: { start: 'trial', account, subscription } }],
      });
    case 'not-a-trial':
    case 'payment-pending':
    case 'payment-overdue':
    case 'already-cancelled':
    case 'not-active': {
      const owned = await ownSubscription(step, input);
      return owned === undefined
        ? refused(step, { refusal })
        : detailsOf(step, owned.account, subscription, sentenceFor(refusal, step.reader));
    }
    default:
      return declined(step, { refusal });
  }
}

function conversionOf({ account, result }: Accepted) {
  const method = methodOf(account, result.method);
  return method && { account: account.id, result, productName: nameOf(result.product), method };
}
