import type { SeatsSaid } from '../../cards/layouts/seatsSaid.js';
import { seatsSaid } from '../../cards/layouts/seatsSaid.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { daysLeftOf, nameOf } from '../../cards/layouts/subscriptionWords.js';
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
import type { Outcome } from '../../domain/application/command.js';
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
import { policyRefused } from '../refusals/policyRefused.js';
import { offerAccount } from '../payments/accountOpening.js';
import { menuWith } from '../menuDialog.js';
import { isNumberAnswer, numberIn, seatsIn } from '../understanding/parseNumber.js';
import { saidIn } from '../understanding/parseProducts.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccounts } from '../ownAccounts.js';
import { refused, withoutMethod } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';
import type { TrialEntry } from '../understanding/parseTrial.js';
import { trialStart } from '../understanding/parseTrial.js';
import { closestIntentIn } from '../understanding/intents.js';

type Accepted = Extract<Outcome<TrialStarted>, { accepted: true }>;

/** Starts a trial, or converts a running one into a paid subscription (D8). */
export const trialJourney: Journey = {
  id: 'trial',
  kind: 'acts',
  start: (turn, given) => {
    const conversion = conversionStart.safeParse(given).data;
    if (conversion !== undefined) return convert(turn, conversion);
    const choice = trialStart.safeParse(given).data;
    return choice === undefined ? meant(turn, saidIn(given)) : options(turn, choice.product, choice);
  },
  answers: [
    on(trialPicker, (turn, { product, total, seats, asksSeats }) =>
      total === '' ? withNumber(turn, product, { seats, asksSeats }) : chosen(turn, product, total),
    ),
    on(trialOptions, (turn, answer) => (answer.action === 'back' ? products(turn) : entered(turn, answer))),
    on(trialReview, (turn, answer) =>
      answer.action === 'change' ? options(turn, answer.product, answer) : save(turn, answer),
    ),
    on(conversionOptions, enteredConversion),
    on(conversionReview, (turn, answer) =>
      answer.action === 'change' ? changedConversion(turn, answer) : saveConversion(turn, answer),
    ),
  ],
  listen: async (turn, text, data) => {
    const conversion = conversionStart.safeParse(data).data;
    if (conversion !== undefined) return typedTotal(turn, text, conversion);

    const asked = trialStart.safeParse(data).data;
    if (asked !== undefined && isNumberAnswer(text, turn.reader.language)) return typedSeats(turn, asked, text);
    const other = closestIntentIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'trial')) return undefined;
    return productsIn(text).length === 0
      ? undefined
      : meant(turn, text, asked === undefined ? seatsSaid.safeParse(data).data : {});
  },
};

/** The product named in a sentence, with its number of seats; asks if several fit. */
function meant(turn: Turn, said: string, earlier: SeatsSaid = {}): Promise<Reply> {
  const named = productsIn(said);
  const [only, another] = named;
  const number = { ...earlier, ...seatsIn(said, mostTrialSeats, turn.reader.language, only?.name) };
  if (only === undefined) return products(turn, '', catalogue, number);
  return another === undefined ? withNumber(turn, only.id, number) : products(turn, '', named, number);
}

/** The card with the number field, for a product that was chosen after the number was given. */
function withNumber(turn: Turn, product: string, number: SeatsSaid): Promise<Reply> {
  return options(turn, product, number, number.asksSeats === true ? seatsError(turn) : '');
}

function typedSeats(turn: Turn, { product, seats: _, ...before }: TrialEntry, text: string): Promise<Reply> {
  const said = numberIn(text, mostTrialSeats, turn.reader.language);
  if (said.is === 'number') return options(turn, product, { ...before, seats: said.value });
  return options(turn, product, { ...before, ...refusedNumber(text) }, seatsError(turn));
}

/** Straight on to the review, on the usual payment method, unless something is missing. */
async function chosen(turn: Turn, id: string, total: string | number): Promise<Reply> {
  const seats = quantityIn(total, mostTrialSeats);
  if (seats === undefined) return options(turn, id, refusedNumber(total), seatsError(turn));
  const needsMethod = productOf(id)?.trial?.needsPaymentMethod === true;
  const account = trialAccount(await ownAccounts(turn), undefined, needsMethod);
  const method = needsMethod && account !== undefined ? usualMethod(account) : '';
  return account === undefined || (needsMethod && method === '')
    ? options(turn, id, { seats })
    : review(turn, { account: account.id, product: id, seats, method });
}

/** An empty choice counts as none. */
function given(method: string | undefined): string | undefined {
  return method === '' ? undefined : method;
}

function seatsError({ reader }: Turn): string {
  return reader.strings.buying.seatsError(1, mostTrialSeats);
}

async function products(
  turn: Turn,
  banner = '',
  among: readonly Product[] = catalogue,
  said: SeatsSaid = {},
): Promise<Reply> {
  const { by, tenant, reader } = turn;
  const { trials } = reader.strings;
  const refusal = buyerRefusal(by.person, tenant);
  if (refusal !== undefined) return refused(turn, { refusal });

  const accounts = await ownAccounts(turn);
  const offered = among
    .filter((product) => trialRefusal(product, tenant) === undefined)
    .map((product) => ({ product, why: triedRefusal(product.id, accounts) }));
  const open = offered.filter(({ why }) => why === undefined).map(({ product }) => triable(product, turn));
  const tried = offered.flatMap(({ product, why }) =>
    why?.code === 'trial-used' ? [{ name: product.name, on: why.on }] : [],
  );
  const owned = offered.filter(({ why }) => why?.code === 'owns-product').map(({ product }) => product);
  const [only, another] = open;
  const [named] = among;
  if (among !== catalogue && another === undefined && named !== undefined)
    return withNumber(turn, (only ?? named).id, said);
  if (only === undefined) return menuWith(turn, trials.nothing);

  const hidden = among.length - offered.length;
  return show(
    turn,
    trialPicker,
    { products: open, most: mostTrialSeats, tried, owned, hidden, banner, said },
    { journey: 'trial', data: said },
  );
}

function triable(product: Product, { tenant }: Turn) {
  const { id, name, trial, offers } = product;
  const price = monthlyPriceOf(product, tenant.currency);
  return { id, name, needsMethod: trial?.needsPaymentMethod === true, ...(offers.length > 0 && { price }) };
}

interface Entered {
  readonly account?: string | undefined;
  readonly seats?: number | undefined;
  /** The input was no number, so the field must not show another one. */
  readonly asksSeats?: boolean;
  readonly method?: string | undefined;
}

async function options(turn: Turn, productId: string, before: Entered = {}, problem = ''): Promise<Reply> {
  const { by, tenant, services } = turn;
  const product = productOf(productId);
  if (product === undefined) return refused(turn, { refusal: { code: 'product-not-offered', product: productId } });
  const accounts = await ownAccounts(turn);
  const refusal =
    buyerRefusal(by.person, tenant) ?? trialRefusal(product, tenant) ?? triedRefusal(product.id, accounts);
  if (refusal !== undefined) return policyRefused(turn, { refusal });

  const needsMethod = product.trial?.needsPaymentMethod === true;
  const { seats } = before;
  const choice = { start: 'trial', product: product.id, ...(seats !== undefined && { seats }) } as const;
  if (accounts.length === 0) return offerAccount(turn, choice);
  const account = trialAccount(accounts, before.account, needsMethod);
  if (account === undefined) return withoutMethod(turn, accounts, choice);

  const entry = {
    account: account.id,
    product,
    most: mostTrialSeats,
    needsMethod,
    methods: needsMethod ? account.methods : [],
    seats: before.asksSeats === true ? undefined : (before.seats ?? 1),
    method: needsMethod ? (given(before.method) ?? usualMethod(account)) : '',
    problem,
    sandbox: services.isSandbox,
  };
  const data = { product: product.id, account: entry.account, seats: entry.seats, method: entry.method };
  return show(turn, trialOptions, entry, { journey: 'trial', data });
}

/** The method of the first billing profile, or else the first method: a profile may have none yet. */
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

async function entered(turn: Turn, { account, product, seats: typed, method }: Filled): Promise<Reply> {
  const seats = quantityIn(typed, mostTrialSeats);
  if (seats === undefined)
    return options(turn, product, { account, method, ...refusedNumber(typed) }, seatsError(turn));
  const needsMethod = productOf(product)?.trial?.needsPaymentMethod === true;
  const { buying, common } = turn.reader.strings;
  return needsMethod && method === ''
    ? options(turn, product, { account, seats }, `${buying.methodLabel}: ${common.chooseOne}`)
    : review(turn, { account, product, seats, method });
}

async function review(turn: Turn, input: TrialWish, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(startTrial, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  return show(turn, trialReview, { ...trialOf(outcome, input.account), operation, terms: outcome.terms, banner });
}

interface Saved extends TrialWish {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await turn.services.commands.execute(startTrial, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);

  const { account, result, earlier } = outcome;
  const banner = alreadyDone(turn, earlier);
  const trial = subscriptionOf(account, result.subscription);
  const isTrue =
    trial?.status === 'active' &&
    trial.trial &&
    trial.cancellation === undefined &&
    trial.recurring === (result.becomes ? 'on' : 'off');
  if (!isTrue) return detailsOf(turn, account, result.subscription, banner);
  const daysLeft = daysLeftOf(trial, turn.services.clock.now());
  return show(turn, trialReceipt, { ...trialOf(outcome, account.id), daysLeft, banner });
}

/** Returns to the card where the person can correct the problem. */
function sayNo(turn: Turn, input: TrialWish, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, input, turn.reader.strings.trials.changed);
    case 'review-outdated':
      return review(turn, input, sentenceFor(refusal, turn.reader));
    case 'seats-out-of-range':
    case 'no-payment-method':
    case 'card-expired':
      return options(turn, input.product, input, sentenceFor(refusal, turn.reader));
    default:
      return policyRefused(turn, { refusal });
  }
}

function trialOf({ account, result }: Accepted, accountId: string) {
  const method = result.becomes && methodOf(account, result.becomes.method);
  const currency = subscriptionOf(account, result.subscription)?.unitPrice.currency ?? '';
  return { account: accountId, result, productName: nameOf(result.product), currency, ...(method && { method }) };
}
