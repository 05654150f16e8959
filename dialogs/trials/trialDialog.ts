import type { SeatsSaid } from '../../cards/seatsSaid.js';
import { seatsSaid } from '../../cards/seatsSaid.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { daysLeftOf, nameOf } from '../../cards/subscriptions/row.js';
import { conversionOptions } from '../../cards/trials/conversionOptions.js';
import { conversionReview } from '../../cards/trials/conversionReview.js';
import { trialOptions } from '../../cards/trials/trialOptions.js';
import { trialPicker } from '../../cards/trials/trialPicker.js';
import { trialReceipt } from '../../cards/trials/trialReceipt.js';
import type { TrialWish } from '../../cards/trials/trialReview.js';
import { trialReview } from '../../cards/trials/trialReview.js';
import type { Account } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { monthlyPriceOf, mostTrialSeats, startTrial } from '../../domain/commands/startTrial.js';
import { buyerRefusal, trialRefusal, triedRefusal } from '../../domain/account/eligibility.js';
import type { TrialStarted } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import {
  changedConversion,
  convert,
  conversionStart,
  enteredConversion,
  saveConversion,
  typedTotal,
} from './conversionDialog.js';
import { declined } from '../refusals/policyRefused.js';
import { offerAccount } from '../payments/accountOpening.js';
import { menuWith } from '../menuDialog.js';
import { isNumberAnswer, numberIn, seatsIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownAccounts, refused, show, withoutMethod } from '../step.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';
import type { TrialEntry } from '../understanding/parseTrial.js';
import { trialWishIn } from '../understanding/parseTrial.js';
import { guessedIn } from '../understanding/intents.js';

type Accepted = Extract<Outcome<TrialStarted>, { accepted: true }>;

/** Trying a product, and turning a trial that runs into a paid subscription (D8). */
export const trialJourney: Journey = {
  id: 'trial',
  kind: 'acts',
  start: (step, given) => {
    const conversion = conversionStart.safeParse(given).data;
    if (conversion !== undefined) return convert(step, conversion);
    const wish = trialWishIn.safeParse(given).data;
    return wish === undefined ? meant(step, saidIn(given)) : options(step, wish.product, wish);
  },
  answers: [
    on(trialPicker, (step, { product, seats, asksSeats }) => {
      const said = { seats, asksSeats };
      if (product !== '') return withNumber(step, product, said);
      return products(step, step.reader.strings.common.chooseOne, catalogue, said);
    }),
    on(trialOptions, (step, answer) => (answer.action === 'back' ? products(step) : entered(step, answer))),
    on(trialReview, (step, answer) =>
      answer.action === 'change' ? options(step, answer.product, answer) : save(step, answer),
    ),
    on(conversionOptions, enteredConversion),
    on(conversionReview, (step, answer) =>
      answer.action === 'change' ? changedConversion(step, answer) : saveConversion(step, answer),
    ),
  ],
  listen: async (step, text, data) => {
    const conversion = conversionStart.safeParse(data).data;
    if (conversion !== undefined) return typedTotal(step, text, conversion);

    const asked = trialWishIn.safeParse(data).data;
    if (asked !== undefined && isNumberAnswer(text, step.reader.language)) return typedSeats(step, asked, text);
    const other = guessedIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'trial')) return undefined;
    return productsIn(text).length === 0
      ? undefined
      : meant(step, text, asked === undefined ? seatsSaid.safeParse(data).data : {});
  },
};

/** The product that a sentence names, with its number of seats; where several fit, those are asked about. */
function meant(step: Step, said: string, earlier: SeatsSaid = {}): Promise<Reply> {
  const named = productsIn(said);
  const [only, another] = named;
  const number = { ...earlier, ...seatsIn(said, mostTrialSeats, step.reader.language, only?.name) };
  if (only === undefined) return products(step, '', catalogue, number);
  return another === undefined ? withNumber(step, only.id, number) : products(step, '', named, number);
}

/** The card with the box, for the product that was chosen after the number was said. */
function withNumber(step: Step, product: string, number: SeatsSaid): Promise<Reply> {
  return options(step, product, number, number.asksSeats === true ? seatsError(step) : '');
}

function typedSeats(step: Step, { product, seats: _, ...before }: TrialEntry, text: string): Promise<Reply> {
  const said = numberIn(text, mostTrialSeats, step.reader.language);
  if (said.is === 'number') return options(step, product, { ...before, seats: said.value });
  return options(step, product, { ...before, ...refusedNumber(text) }, seatsError(step));
}

/** One that was left out is as good as none. */
function given(method: string | undefined): string | undefined {
  return method === '' ? undefined : method;
}

function seatsError({ reader }: Step): string {
  return reader.strings.buying.seatsError(1, mostTrialSeats);
}

async function products(
  step: Step,
  banner = '',
  among: readonly Product[] = catalogue,
  said: SeatsSaid = {},
): Promise<Reply> {
  const { by, tenant, reader } = step;
  const { trials } = reader.strings;
  const refusal = buyerRefusal(by.person, tenant);
  if (refusal !== undefined) return refused(step, { refusal, title: trials.pickTitle });

  const accounts = await ownAccounts(step);
  const offered = among
    .filter((product) => trialRefusal(product, tenant) === undefined)
    .map((product) => ({ product, why: triedRefusal(product.id, accounts) }));
  const open = offered.filter(({ why }) => why === undefined).map(({ product }) => triable(product, step));
  const tried = offered.flatMap(({ product, why }) =>
    why?.code === 'trial-used' ? [{ name: product.name, on: why.on }] : [],
  );
  const owned = offered.filter(({ why }) => why?.code === 'owns-product').map(({ product }) => product);
  const [only, another] = open;
  const [named] = among;
  if (among !== catalogue && another === undefined && named !== undefined)
    return withNumber(step, (only ?? named).id, said);
  if (only === undefined) return menuWith(step, trials.nothing);

  const hidden = among.length - offered.length;
  return show(
    step,
    trialPicker,
    { products: open, tried, owned, hidden, banner, said },
    { journey: 'trial', data: said },
  );
}

function triable(product: Product, { tenant }: Step) {
  const { id, name, trial, offers } = product;
  const price = monthlyPriceOf(product, tenant.currency);
  return { id, name, needsMethod: trial?.needsPaymentMethod === true, ...(offers.length > 0 && { price }) };
}

interface Entered {
  readonly account?: string | undefined;
  readonly seats?: number | undefined;
  /** What was entered is no number: no other stands in its place. */
  readonly asksSeats?: boolean;
  readonly method?: string | undefined;
}

async function options(step: Step, productId: string, before: Entered = {}, problem = ''): Promise<Reply> {
  const { by, tenant, desk } = step;
  const product = productOf(productId);
  if (product === undefined) return refused(step, { refusal: { code: 'product-not-offered', product: productId } });
  const accounts = await ownAccounts(step);
  const refusal =
    buyerRefusal(by.person, tenant) ?? trialRefusal(product, tenant) ?? triedRefusal(product.id, accounts);
  if (refusal !== undefined) return declined(step, { refusal });

  const needsMethod = product.trial?.needsPaymentMethod === true;
  const { seats } = before;
  const wish = { start: 'trial', product: product.id, ...(seats !== undefined && { seats }) } as const;
  if (accounts.length === 0) return offerAccount(step, wish);
  const account = trialAccount(accounts, before.account, needsMethod);
  if (account === undefined) return withoutMethod(step, accounts, wish);

  const entry = {
    account: account.id,
    product,
    most: mostTrialSeats,
    needsMethod,
    methods: needsMethod ? account.methods : [],
    seats: before.asksSeats === true ? undefined : (before.seats ?? 1),
    method: needsMethod ? (given(before.method) ?? usualMethod(account)) : '',
    problem,
    sandbox: desk.isSandbox,
  };
  const data = { product: product.id, account: entry.account, seats: entry.seats, method: entry.method };
  return show(step, trialOptions, entry, { journey: 'trial', data });
}

/** The one on the first billing profile, or else the first: none need stand on a profile yet. */
function usualMethod({ profiles, methods }: Account): string {
  const onProfile = profiles[0]?.method ?? '';
  return onProfile === '' ? (methods[0]?.id ?? '') : onProfile;
}

function trialAccount(accounts: readonly Account[], named: string | undefined, needsMethod: boolean) {
  const paying = accounts.find(({ methods }) => methods.length > 0);
  return accounts.find(({ id }) => id === named) ?? (needsMethod ? paying : (paying ?? accounts[0]));
}

interface Filled {
  readonly account: string;
  readonly product: string;
  readonly seats: string | number;
  readonly method: string;
}

async function entered(step: Step, { account, product, seats: typed, method }: Filled): Promise<Reply> {
  const seats = quantityIn(typed, mostTrialSeats);
  if (seats === undefined)
    return options(step, product, { account, method, ...refusedNumber(typed) }, seatsError(step));
  const needsMethod = productOf(product)?.trial?.needsPaymentMethod === true;
  const { buying, common } = step.reader.strings;
  return needsMethod && method === ''
    ? options(step, product, { account, seats }, `${buying.methodLabel}: ${common.chooseOne}`)
    : review(step, { account, product, seats, method });
}

async function review(step: Step, input: TrialWish, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const outcome = await desk.door.preview(startTrial, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);
  return show(step, trialReview, { ...trialOf(outcome, input.account), operation, terms: outcome.terms, banner });
}

interface Saved extends TrialWish {
  readonly operation: string;
  readonly terms: string;
}

async function save(step: Step, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await step.desk.door.execute(startTrial, request, step.by);
  if (!outcome.accepted) return sayNo(step, input, outcome.refusal);

  const { account, result, earlier } = outcome;
  const banner = alreadyDone(step, earlier);
  const trial = subscriptionOf(account, result.subscription);
  const isTrue =
    trial?.status === 'active' &&
    trial.trial &&
    trial.cancellation === undefined &&
    trial.recurring === (result.becomes ? 'on' : 'off');
  if (!isTrue) return detailsOf(step, account, result.subscription, banner);
  const daysLeft = daysLeftOf(trial, step.desk.clock.now());
  return show(step, trialReceipt, { ...trialOf(outcome, account.id), daysLeft, banner });
}

/** What can be put right is put right where it was entered. */
function sayNo(step: Step, input: TrialWish, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(step, input, step.reader.strings.trials.changed);
    case 'review-outdated':
      return review(step, input, sentenceFor(refusal, step.reader));
    case 'seats-out-of-range':
    case 'no-payment-method':
    case 'card-expired':
      return options(step, input.product, input, sentenceFor(refusal, step.reader));
    default:
      return declined(step, { refusal });
  }
}

function trialOf({ account, result }: Accepted, accountId: string) {
  const method = result.becomes && methodOf(account, result.becomes.method);
  const currency = subscriptionOf(account, result.subscription)?.unitPrice.currency ?? '';
  return { account: accountId, result, productName: nameOf(result.product), currency, ...(method && { method }) };
}
