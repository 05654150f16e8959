import type { ProductPlace } from '../../cards/layouts/productPages.js';
import type { FieldProblem, Problem } from '../../cards/layouts/problem.js';
import type { SeatsSaid } from '../../cards/layouts/seatsSaid.js';
import { trialOptions } from '../../cards/trials/trialOptions.js';
import { trialPicker } from '../../cards/trials/trialPicker.js';
import type { Account } from '../../domain/account/account.js';
import { monthlyPriceOf, mostTrialSeats } from '../../domain/commands/startTrial.js';
import { buyerRefusal, trialRefusal, triedRefusal } from '../../domain/account/eligibility.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue, productOf } from '../../domain/basics/product.js';
import { policyRefused } from '../refusals/policyRefused.js';
import { offerAccount } from '../payments/accountOpening.js';
import { menuWith } from '../menuDialog.js';
import { numberIn, seatsIn } from '../understanding/parseNumber.js';
import { amongOf, keptOf, onlyOf } from '../understanding/parseProducts.js';
import { refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import { ownAccounts } from '../ownAccounts.js';
import { refused, withoutMethod } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import type { TrialEntry } from '../understanding/parseTrial.js';

/** The product named in a sentence, with its number of seats; asks if several fit. */
export function meant(turn: Turn, said: string, { page, only, ...earlier }: ProductPlace = {}): Promise<Reply> {
  const named = productsIn(said);
  const [one, another] = named;
  const names = named.map(({ name }) => name);
  const number = { ...earlier, ...seatsIn(said, mostTrialSeats, turn.reader.language, names) };
  if (one === undefined) return products(turn, '', amongOf(only), { ...number, page });
  return another === undefined
    ? withNumber(turn, one.id, number)
    : products(turn, '', named, { ...number, page, ...keptOf(said) });
}

/** The card with the number field, for a product that was chosen after the number was given. */
export function withNumber(turn: Turn, product: string, number: SeatsSaid): Promise<Reply> {
  return options(turn, product, number, number.asksSeats === true ? seatsError(turn) : '');
}

export function typedSeats(turn: Turn, { product, seats: _, ...before }: TrialEntry, text: string): Promise<Reply> {
  const said = numberIn(text, mostTrialSeats, turn.reader.language);
  if (said.is === 'number') return options(turn, product, { ...before, seats: said.value });
  return options(turn, product, { ...before, ...refusedNumber(text) }, seatsError(turn));
}

/** An empty choice counts as none. */
function given(method: string | undefined): string | undefined {
  return method === '' ? undefined : method;
}

export function seatsError({ reader }: Turn): FieldProblem {
  return { field: 'seats', text: reader.strings.buying.seatsError(1, mostTrialSeats) };
}

export async function products(
  turn: Turn,
  banner = '',
  among: readonly Product[] = catalogue,
  place: ProductPlace & ReturnType<typeof keptOf> = {},
): Promise<Reply> {
  const { page, said: _, only: __, ...number } = place;
  const narrowed = onlyOf(among);
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
    return withNumber(turn, (only ?? named).id, number);
  if (only === undefined) return menuWith(turn, trials.nothing);

  const hidden = among.length - offered.length;
  return show(
    turn,
    trialPicker,
    { products: open, page, ...narrowed, most: mostTrialSeats, tried, owned, hidden, banner, said: number },
    { journey: 'trial', data: { ...place, ...narrowed } },
  );
}

function triable(product: Product, { tenant }: Turn) {
  const { id, name, trial, offers } = product;
  const price = monthlyPriceOf(product, tenant.currency);
  return { id, name, needsMethod: trial?.needsPaymentMethod === true, ...(offers.length > 0 && { price }) };
}

/** What is known of a trial before it is reviewed. */
interface Entered {
  readonly account?: string | undefined;
  readonly seats?: number | undefined;
  /** The input was no number, so the field must not show another one. */
  readonly asksSeats?: boolean;
  readonly method?: string | undefined;
}

export async function options(
  turn: Turn,
  productId: string,
  before: Entered = {},
  problem: Problem = '',
): Promise<Reply> {
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
export function usualMethod({ profiles, methods }: Account): string {
  const onProfile = profiles[0]?.method ?? '';
  return onProfile === '' ? (methods[0]?.id ?? '') : onProfile;
}

export function trialAccount(accounts: readonly Account[], named: string | undefined, needsMethod: boolean) {
  const paying = accounts.find(({ methods }) => methods.length > 0);
  return accounts.find(({ id }) => id === named) ?? (needsMethod ? paying : (paying ?? accounts[0]));
}
