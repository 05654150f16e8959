import type { z } from 'zod';
import { paymentWaiting } from '../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import type { purchase } from '../../cards/buying/purchaseReview.js';
import { purchaseReview } from '../../cards/buying/purchaseReview.js';
import { seatsSaid } from '../../cards/seatsSaid.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { buySeats } from '../../domain/commands/buySeats.js';
import type { SeatsBought } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { asOf } from '../../domain/account/outlook.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { review as reviewSeats } from '../subscriptions/changeSeatsDialog.js';
import { declined } from '../refusals/policyRefused.js';
import { isNumberAnswer } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { purchaseWish } from '../understanding/parsePurchase.js';
import { meant, options, products, seatsError, typedSeats, withNumber } from './purchaseEntry.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownSubscription, refused, show, showWaiting } from '../step.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';
import { guessedIn } from '../understanding/intents.js';

type Purchase = z.infer<typeof purchase>;

type Accepted = Extract<Outcome<SeatsBought>, { accepted: true }>;

export const buyJourney: Journey = {
  id: 'buy',
  kind: 'acts',
  start: (step, given) => {
    const purchase = purchaseWish.safeParse(given).data;
    return purchase === undefined ? meant(step, saidIn(given)) : options(step, purchase.product, purchase);
  },
  answers: [
    on(productPicker, (step, { product, seats, asksSeats }) => {
      const said = { seats, asksSeats };
      if (product !== '') return withNumber(step, product, said);
      return products(step, step.reader.strings.common.chooseOne, catalogue, said);
    }),
    on(purchaseOptions, (step, answer) => {
      if (answer.action === 'back') return products(step);
      return answer.action === 'add' ? added(step, answer) : entered(step, answer);
    }),
    on(purchaseReview, (step, answer) =>
      answer.action === 'change' ? options(step, answer.product, answer) : save(step, answer),
    ),
    on(paymentWaiting, check),
  ],
  listen: async (step, text, data) => {
    const asked = purchaseWish.safeParse(data).data;
    if (asked !== undefined && isNumberAnswer(text, step.reader.language)) return typedSeats(step, asked, text);

    const other = guessedIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'buy')) return undefined;
    return productsIn(text).length === 0
      ? undefined
      : meant(step, text, asked === undefined ? seatsSaid.safeParse(data).data : {});
  },
};

interface Added {
  readonly account: string;
  readonly subscription: string;
  readonly product: string;
  readonly seats: string | number;
}

/** So many more on the subscription that there is, with their price on the next card. */
async function added(step: Step, { account, subscription, product, seats: typed }: Added): Promise<Reply> {
  const more = quantityIn(typed, mostSeats);
  if (more === undefined) return options(step, product, refusedNumber(typed), seatsError(step));
  const own = await ownSubscription(step, { account, subscription });
  if (own === undefined) return refused(step, { refusal: { code: 'not-found' } });
  return reviewSeats(step, {
    account,
    subscription,
    doing: 'buy',
    seats: seatsOf(own.subscription) + more,
    when: 'now',
  });
}

interface Filled {
  readonly account: string;
  readonly product: string;
  readonly seats: string | number;
  readonly offer: string;
  readonly method: string;
}

async function entered(step: Step, { account, product, seats: typed, offer, method }: Filled): Promise<Reply> {
  const { buying, common } = step.reader.strings;
  const seats = quantityIn(typed, mostSeats);
  const [term, billing] = offer.split(' ');
  const before = {
    account,
    method,
    ...(seats === undefined ? refusedNumber(typed) : { seats }),
    ...(term && billing ? { term, billing } : {}),
  };
  if (seats === undefined) return options(step, product, before, seatsError(step));
  if (offer === '') return options(step, product, before, `${buying.offerLabel}: ${common.chooseOne}`);
  if (method === '') return options(step, product, before, `${buying.methodLabel}: ${common.chooseOne}`);

  const input = buySeats.input.safeParse({ product, seats, term, billing, method }).data;
  return input === undefined ? options(step, product, before, common.chooseOne) : review(step, { account, ...input });
}

async function review(step: Step, input: Purchase, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const outcome = await desk.door.preview(buySeats, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  return show(step, purchaseReview, {
    ...deal(outcome),
    account: input.account,
    payer: outcome.account.name,
    operation,
    terms: outcome.terms,
    banner,
  });
}

interface Saved extends Purchase {
  readonly operation: string;
  readonly terms: string;
}

async function save(step: Step, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await step.desk.door.execute(buySeats, request, step.by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  if (outcome.state === 'pending') return waiting(step, outcome, input.account, operation);
  return settledReply(step, outcome, outcome.earlier);
}

function waiting(step: Step, outcome: Accepted, account: string, operation: string): Reply {
  return showWaiting(step, paymentWaiting, { ...deal(outcome), account, operation }, { account, payment: operation });
}

/** Asks again what has become of a purchase; terms that no purchase has keep it from being made here. */
async function check(step: Step, { operation, ...input }: Purchase & { readonly operation: string }): Promise<Reply> {
  const request = { account: input.account, operation, terms: '', input };
  const outcome = await step.desk.door.execute(buySeats, request, step.by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  if (outcome.state === 'pending') return waiting(step, outcome, input.account, operation);
  return settledReply(step, outcome);
}

/** The receipt while it is true, with a word if it had been given before; otherwise how things stand. */
function settledReply(step: Step, outcome: Accepted, earlier?: Instant): Reply {
  const { account, result } = outcome;
  const banner = alreadyDone(step, earlier);
  const subscription = subscriptionOf(account, result.subscription);
  const isTrue =
    subscription?.status === 'active' &&
    subscription.recurring === 'on' &&
    subscription.termDays.last === result.termEnds;
  const now = step.desk.clock.now();
  return isTrue
    ? show(step, purchaseReceipt, {
        ...deal({ ...outcome, result: asOf(result, subscription, now) }),
        account: account.id,
        canUndo: mayUndo(subscription, now),
        banner,
      })
    : detailsOf(step, account, result.subscription, banner);
}

/** What can be put right is put right where it was entered. */
async function sayNo(step: Step, input: Purchase, refusal: Refusal): Promise<Reply> {
  const { buying } = step.reader.strings;
  switch (refusal.code) {
    case 'terms-changed':
      return review(step, input, buying.changed);
    case 'review-outdated':
      return review(step, input, sentenceFor(refusal, step.reader));
    case 'seats-out-of-range':
    case 'no-payment-method':
    case 'card-expired':
      return options(step, input.product, input, sentenceFor(refusal, step.reader));
    case 'payment-declined':
      return refused(step, {
        refusal,
        title: buying.declined,
        ways: [{ title: buying.otherMethod, data: { start: 'buy', ...input } }],
      });
    default:
      return declined(step, { refusal });
  }
}

function deal({ account, result }: Accepted) {
  return { result, productName: nameOf(result.product), method: methodOf(account, result.method) ?? unknownMethod };
}

const unknownMethod: PaymentMethod = {
  id: '',
  brand: '',
  lastFour: '',
  expires: '',
  nameOnCard: '',
  address: '',
  token: '',
};
