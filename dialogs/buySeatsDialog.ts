import type { z } from 'zod';
import { paymentWaiting } from '../cards/buying/paymentWaiting.js';
import { productPicker } from '../cards/buying/productPicker.js';
import type { FirstSubscription } from '../cards/buying/purchaseOptions.js';
import { purchaseOptions } from '../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../cards/buying/purchaseReceipt.js';
import type { purchase } from '../cards/buying/purchaseReview.js';
import { purchaseReview } from '../cards/buying/purchaseReview.js';
import { sentenceFor } from '../cards/menu/refusal.js';
import { nameOf } from '../cards/subscriptions/row.js';
import type { Account, PaymentMethod } from '../domain/account.js';
import { methodOf, subscriptionOf } from '../domain/account.js';
import type { Instant } from '../domain/calendar.js';
import { buySeats } from '../domain/commands/buySeats.js';
import { changeRefusal } from '../domain/commands/scheduleSeats.js';
import { buyerRefusal, productRefusal } from '../domain/eligibility.js';
import type { SeatsBought } from '../domain/events.js';
import type { Outcome } from '../domain/operations.js';
import type { Money } from '../domain/money.js';
import { asOf } from '../domain/outlook.js';
import type { Product } from '../domain/product.js';
import { isExpired } from '../domain/cardFacts.js';
import { catalogue, mostSeats, priceOf, productOf } from '../domain/product.js';
import type { Refusal } from '../domain/refusals.js';
import { liveOf } from '../domain/pools.js';
import { seatsOf } from '../domain/subscription.js';
import { mayUndo } from '../domain/undoable.js';
import { review as reviewSeats } from './changeSeatsDialog.js';
import { declined } from './declined.js';
import { offerAccount } from './accountOpening.js';
import { menuWith } from './menuDialog.js';
import { payingMethods } from './payingMethods.js';
import { isNumberAnswer, numberIn } from './numberInWords.js';
import { saidIn } from './productsMeant.js';
import type { PurchaseWish } from './purchaseInWords.js';
import { purchaseWish } from './purchaseInWords.js';
import { quantityIn, refusedNumber } from './quantity.js';
import { productsIn } from './requestInWords.js';
import type { Journey, Reply, Step } from './step.js';
import { alreadyDone, on, ownAccounts, ownSubscription, refused, show, showWaiting, withoutMethod } from './step.js';
import { detailsOf } from './subscriptionsDialog.js';
import { guessedIn } from './words.js';

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
    on(productPicker, (step, { product }) =>
      product === '' ? products(step, step.reader.strings.common.chooseOne) : options(step, product),
    ),
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
    return productsIn(text).length === 0 ? undefined : meant(step, text);
  },
};

/** The product that a sentence names, with its number of seats; where several fit, those are asked about. */
function meant(step: Step, said: string): Promise<Reply> {
  const named = productsIn(said);
  const [only, another] = named;
  if (only === undefined) return products(step);
  if (another !== undefined) return products(step, '', named);
  const number = numberIn(said, mostSeats, step.reader.language, only.name);
  return number.is === 'unclear'
    ? options(step, only.id, { asksSeats: true }, seatsError(step))
    : options(step, only.id, number.is === 'number' ? { seats: number.value } : {});
}

function typedSeats(step: Step, { product, seats: _, ...before }: PurchaseWish, text: string): Promise<Reply> {
  const said = numberIn(text, mostSeats, step.reader.language);
  if (said.is === 'number') return options(step, product, { ...before, seats: said.value });
  return options(step, product, { ...before, ...refusedNumber(text) }, seatsError(step));
}

function seatsError({ reader }: Step): string {
  return reader.strings.buying.seatsError(1, mostSeats);
}

function products(step: Step, banner = '', among: readonly Product[] = catalogue): Promise<Reply> {
  const { by, tenant, reader } = step;
  const refusal = buyerRefusal(by.person, tenant);
  if (refusal !== undefined) return Promise.resolve(refused(step, { refusal, title: reader.strings.buying.pickTitle }));

  const sold = among.filter((product) => productRefusal(product, tenant) === undefined);
  const priced = sold.flatMap(({ id, name, offers }) => {
    const from = lowestMonthly({ offers }, tenant.currency);
    return from === undefined ? [] : [{ id, name, from }];
  });
  const [only, another] = priced;
  const [named] = among;
  if (among !== catalogue && another === undefined && named !== undefined) return options(step, (only ?? named).id);
  if (only === undefined) return Promise.resolve(menuWith(step, nothingToBuy(step)));

  const hidden = among.filter(({ offers }) => offers.length > 0).length - priced.length;
  const picker = { products: priced, hidden, banner };
  return Promise.resolve(show(step, productPicker, picker, { journey: 'buy', data: {} }));
}

function nothingToBuy({ tenant, reader }: Step): string {
  const { nothing, noPrices } = reader.strings.buying;
  const lacksPrices = catalogue.some((product) => productRefusal(product, tenant)?.code === 'no-price');
  return lacksPrices ? noPrices(tenant.currency) : nothing;
}

function lowestMonthly({ offers }: Pick<Product, 'offers'>, currency: string): Money | undefined {
  return offers
    .filter(({ billing }) => billing === 'monthly')
    .flatMap((offer) => priceOf(offer, currency) ?? [])
    .toSorted((a, b) => a.minor - b.minor)[0];
}

interface Entered {
  readonly account?: string | undefined;
  readonly seats?: number | undefined;
  /** What was entered is no number: no other stands in its place. */
  readonly asksSeats?: boolean;
  readonly term?: string | undefined;
  readonly billing?: string | undefined;
  readonly method?: string | undefined;
}

async function options(step: Step, productId: string, before: Entered = {}, problem = ''): Promise<Reply> {
  const { by, tenant, desk } = step;
  const product = productOf(productId);
  if (product === undefined) return refused(step, { refusal: { code: 'product-not-offered', product: productId } });
  const refusal = buyerRefusal(by.person, tenant) ?? productRefusal(product, tenant);
  if (refusal !== undefined) return declined(step, { refusal });

  const now = desk.clock.now();
  const accounts = await ownAccounts(step);
  const wish = { start: 'buy', product: product.id, ...entryOf(before) } as const;
  if (accounts.length === 0) return offerAccount(step, wish);
  const methods = payingMethods(accounts, now);
  const chosen =
    methods.find(
      ({ account, method }) =>
        account.id === before.account && method.id === before.method && !isExpired(method.expires, now),
    ) ??
    methods.find(({ account }) => before.account === undefined || account.id === before.account) ??
    methods[0];
  if (chosen === undefined) return withoutMethod(step, accounts, wish);

  const offers = product.offers.flatMap(({ term, billing, ...offer }) => {
    const price = priceOf({ term, billing, ...offer }, tenant.currency);
    return price === undefined ? [] : [{ term, billing, price }];
  });
  const offer = before.term === undefined ? undefined : `${before.term} ${before.billing ?? ''}`;
  const entry = {
    product,
    offers,
    methods,
    now,
    seats: before.asksSeats === true ? undefined : (before.seats ?? 1),
    offer: offer ?? (offers[0] ? `${offers[0].term} ${offers[0].billing}` : ''),
    account: chosen.account.id,
    method: chosen.method.id,
    problem,
    sandbox: desk.isSandbox,
    first: firstOf(accounts, product.id),
  };
  const { term, billing } = before;
  const data = { product: product.id, seats: entry.seats, term, billing, account: entry.account, method: entry.method };
  return show(step, purchaseOptions, entry, { journey: 'buy', data });
}

/** A subscription of the product that there is already, one that can grow before others. */
function firstOf(accounts: readonly Account[], product: string): FirstSubscription | undefined {
  const owned = accounts.flatMap((account) =>
    liveOf(account, product).map((subscription) => {
      const refusal = subscription.trial ? undefined : changeRefusal(subscription);
      const canConvert =
        subscription.trial && subscription.status === 'active' && subscription.cancellation === undefined;
      const canGrow = subscription.trial ? canConvert : refusal === undefined && seatsOf(subscription) < mostSeats;
      return { account, subscription, canGrow };
    }),
  );
  const paid = owned.filter(({ subscription }) => !subscription.trial);
  return paid.find(({ canGrow }) => canGrow) ?? paid[0] ?? owned[0];
}

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

/** What goes along to a card that has to be seen first. */
function entryOf({ seats, term, billing }: Entered) {
  return { ...(seats !== undefined && { seats }), ...(term && billing && { term, billing }) };
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
