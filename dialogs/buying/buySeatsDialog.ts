import type { z } from 'zod';
import { paymentWaiting } from '../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import type { purchase } from '../../cards/buying/purchaseReview.js';
import { purchaseReview } from '../../cards/buying/purchaseReview.js';
import { productPlace } from '../../cards/layouts/productPages.js';
import { seatsSaid } from '../../cards/layouts/seatsSaid.js';
import { unchosen } from '../../cards/layouts/form.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { buySeats } from '../../domain/commands/buySeats.js';
import type { SeatsBought } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { asOf } from '../../domain/account/outlook.js';
import { mostSeats } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { reviewChange as reviewSeats } from '../subscriptions/changeSeatsDialog.js';
import { policyRefused } from '../refusals/policyRefused.js';
import { isNumberAnswer } from '../understanding/parseNumber.js';
import { amongOf, saidIn } from '../understanding/parseProducts.js';
import type { PurchaseStart } from '../understanding/parsePurchase.js';
import { purchaseStart } from '../understanding/parsePurchase.js';
import { meant, options, products, seatsError, typedSeats, withNumber } from './purchaseEntry.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';
import { closestIntentIn } from '../understanding/intents.js';

type PurchaseInput = z.infer<typeof purchase>;

type Accepted = Extract<Outcome<SeatsBought>, { accepted: true }>;

export const buyJourney: Journey = {
  id: 'buy',
  kind: 'acts',
  start: (turn, given) => {
    const purchase = purchaseStart.safeParse(given).data;
    return purchase === undefined
      ? meant(turn, saidIn(given), productPlace.safeParse(given).data)
      : begun(turn, purchase);
  },
  answers: [
    on(productPicker, (turn, answer) => {
      if (answer.action === 'page') {
        const { action, ...place } = answer;
        return products(turn, '', amongOf(place.only), place);
      }
      const { product, seats, asksSeats } = answer;
      return withNumber(turn, product, { seats, asksSeats });
    }),
    on(purchaseOptions, (turn, answer) => {
      if (answer.action === 'back') return products(turn);
      return answer.action === 'add' ? added(turn, answer) : entered(turn, answer);
    }),
    on(purchaseReview, (turn, answer) =>
      answer.action === 'change' ? options(turn, answer.product, answer) : save(turn, answer),
    ),
    on(paymentWaiting, check),
  ],
  listen: async (turn, text, data) => {
    const asked = purchaseStart.safeParse(data).data;
    if (asked !== undefined && isNumberAnswer(text, turn.reader.language)) return typedSeats(turn, asked, text);

    const other = closestIntentIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'buy')) return undefined;
    return productsIn(text).length === 0
      ? undefined
      : meant(turn, text, asked === undefined ? seatsSaid.safeParse(data).data : {});
  },
};

/** The form, or the review where all of it is known. */
function begun(turn: Turn, purchase: PurchaseStart): Promise<Reply> {
  const { product, account, seats, term, billing, method, review: isReady } = purchase;
  const isKnown = account !== undefined && seats !== undefined && term !== undefined && method !== undefined;
  return isReady === true && isKnown
    ? entered(turn, { account, product, seats, offer: `${term} ${billing ?? ''}`, method })
    : options(turn, product, purchase);
}

interface Added {
  readonly account: string;
  readonly subscription: string;
  readonly product: string;
  readonly seats: string | number;
}

/** Adds seats to an existing subscription; the next card shows their price. */
async function added(turn: Turn, { account, subscription, product, seats: typed }: Added): Promise<Reply> {
  const more = quantityIn(typed, mostSeats);
  if (more === undefined) return options(turn, product, refusedNumber(typed), seatsError(turn));
  const own = await ownSubscription(turn, { account, subscription });
  if (own === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  return reviewSeats(turn, {
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

async function entered(turn: Turn, { account, product, seats: typed, offer, method }: Filled): Promise<Reply> {
  const seats = quantityIn(typed, mostSeats);
  const [term, billing] = offer.split(' ');
  const before = {
    account,
    method,
    ...(seats === undefined ? refusedNumber(typed) : { seats }),
    ...(term && billing ? { term, billing } : {}),
  };
  if (seats === undefined) return options(turn, product, before, seatsError(turn));
  if (offer === '') return options(turn, product, before, unchosen('offer', turn.reader));
  if (method === '') return options(turn, product, before, unchosen('method', turn.reader));

  const input = buySeats.input.safeParse({ product, seats, term, billing, method }).data;
  return input === undefined
    ? options(turn, product, before, unchosen('offer', turn.reader))
    : review(turn, { account, ...input });
}

async function review(turn: Turn, input: PurchaseInput, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(buySeats, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  return show(turn, purchaseReview, {
    ...deal(outcome),
    account: input.account,
    payer: outcome.account.name,
    operation,
    terms: outcome.terms,
    banner,
  });
}

interface Saved extends PurchaseInput {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await turn.services.commands.execute(buySeats, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  if (outcome.state === 'pending') return waiting(turn, outcome, input.account, operation);
  return settledReply(turn, outcome, outcome.earlier);
}

function waiting(turn: Turn, outcome: Accepted, account: string, operation: string): Reply {
  return showWaiting(turn, paymentWaiting, { ...deal(outcome), account, operation }, { account, payment: operation });
}

/** Polls a pending purchase. Impossible terms make sure that it never creates one. */
async function check(
  turn: Turn,
  { operation, ...input }: PurchaseInput & { readonly operation: string },
): Promise<Reply> {
  const request = { account: input.account, operation, terms: '', input };
  const outcome = await turn.services.commands.execute(buySeats, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  if (outcome.state === 'pending') return waiting(turn, outcome, input.account, operation);
  return settledReply(turn, outcome);
}

/** The receipt as long as it is true, noting an earlier press; otherwise the subscription's current state. */
function settledReply(turn: Turn, outcome: Accepted, earlier?: Instant): Reply {
  const { account, result } = outcome;
  const banner = alreadyDone(turn, earlier);
  const subscription = subscriptionOf(account, result.subscription);
  const isTrue =
    subscription?.status === 'active' &&
    subscription.recurring === 'on' &&
    subscription.termDays.last === result.termEnds;
  const now = turn.services.clock.now();
  return isTrue
    ? show(turn, purchaseReceipt, {
        ...deal({ ...outcome, result: asOf(result, subscription, now) }),
        account: account.id,
        canUndo: mayUndo(subscription, now),
        banner,
      })
    : detailsOf(turn, account, result.subscription, banner);
}

/** Returns to the card where the person can correct the problem. */
async function sayNo(turn: Turn, input: PurchaseInput, refusal: Refusal): Promise<Reply> {
  const { buying } = turn.reader.strings;
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, input, buying.changed);
    case 'review-outdated':
      return review(turn, input, sentenceFor(refusal, turn.reader));
    case 'seats-out-of-range':
      return options(turn, input.product, input, { field: 'seats', text: sentenceFor(refusal, turn.reader) });
    case 'no-payment-method':
    case 'card-expired':
      return options(turn, input.product, input, { field: 'method', text: sentenceFor(refusal, turn.reader) });
    case 'payment-declined':
      return refused(turn, {
        refusal,
        nextActions: [{ title: buying.otherMethod, data: { start: 'buy', ...input } }],
      });
    default:
      return policyRefused(turn, { refusal });
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
