import { productPicker } from '../../cards/buying/productPicker.js';
import type { FirstSubscription } from '../../cards/buying/purchaseOptions.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import type { ProductPlace } from '../../cards/layouts/productPages.js';
import type { FieldProblem, Problem } from '../../cards/layouts/problem.js';
import type { SeatsSaid } from '../../cards/layouts/seatsSaid.js';
import type { Account } from '../../domain/account/account.js';
import { changeRefusal } from '../../domain/commands/scheduleSeats.js';
import { buyerRefusal, productRefusal } from '../../domain/account/eligibility.js';
import type { Money } from '../../domain/basics/money.js';
import type { Product } from '../../domain/basics/product.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import { catalogue, mostSeats, priceOf, productOf } from '../../domain/basics/product.js';
import { currentOf } from '../../domain/account/pools.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { policyRefused } from '../refusals/policyRefused.js';
import { offerAccount } from '../payments/accountOpening.js';
import { menuWith } from '../menuDialog.js';
import { payingMethods } from '../payments/payingMethods.js';
import { numberIn, seatsIn } from '../understanding/parseNumber.js';
import { amongOf, keptOf, onlyOf } from '../understanding/parseProducts.js';
import type { PurchaseStart } from '../understanding/parsePurchase.js';
import { refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import { ownAccounts } from '../ownAccounts.js';
import { refused, withoutMethod } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

/** The product named in a sentence, with its number of seats; asks if several fit. */
export function meant(turn: Turn, said: string, { page, only, ...earlier }: ProductPlace = {}): Promise<Reply> {
  const named = productsIn(said);
  const [one, another] = named;
  const names = named.map(({ name }) => name);
  const number = { ...earlier, ...seatsIn(said, mostSeats, turn.reader.language, names) };
  if (one === undefined) return products(turn, '', amongOf(only), { ...number, page });
  return another === undefined
    ? withNumber(turn, one.id, number)
    : products(turn, '', named, { ...number, page, ...keptOf(said) });
}

/** The card with the number field, for a product that was chosen after the number was given. */
export function withNumber(turn: Turn, product: string, number: SeatsSaid): Promise<Reply> {
  return options(turn, product, number, number.asksSeats === true ? seatsError(turn) : '');
}

export function typedSeats(turn: Turn, { product, seats: _, ...before }: PurchaseStart, text: string): Promise<Reply> {
  const said = numberIn(text, mostSeats, turn.reader.language);
  if (said.is === 'number') return options(turn, product, { ...before, seats: said.value });
  return options(turn, product, { ...before, ...refusedNumber(text) }, seatsError(turn));
}

export function seatsError({ reader }: Turn): FieldProblem {
  return { field: 'seats', text: reader.strings.buying.seatsError(1, mostSeats) };
}

export function products(
  turn: Turn,
  banner = '',
  among: readonly Product[] = catalogue,
  place: ProductPlace & ReturnType<typeof keptOf> = {},
): Promise<Reply> {
  const { page, said: _, only: __, ...number } = place;
  const narrowed = onlyOf(among);
  const { by, tenant } = turn;
  const refusal = buyerRefusal(by.person, tenant);
  if (refusal !== undefined) return Promise.resolve(refused(turn, { refusal }));

  const sold = among.filter((product) => productRefusal(product, tenant) === undefined);
  const priced = sold.flatMap(({ id, name, offers }) => {
    const from = lowestMonthly({ offers }, tenant.currency);
    return from === undefined ? [] : [{ id, name, from }];
  });
  const [only, another] = priced;
  const [named] = among;
  if (among !== catalogue && another === undefined && named !== undefined)
    return withNumber(turn, (only ?? named).id, number);
  if (only === undefined) return Promise.resolve(menuWith(turn, nothingToBuy(turn)));

  const hidden = among.filter(({ offers }) => offers.length > 0).length - priced.length;
  const picker = { products: priced, page, ...narrowed, hidden, banner, said: number };
  return Promise.resolve(show(turn, productPicker, picker, { journey: 'buy', data: { ...place, ...narrowed } }));
}

function nothingToBuy({ tenant, reader }: Turn): string {
  const { nothing, noPrices } = reader.strings.buying;
  const lacksPrices = catalogue.some((product) => productRefusal(product, tenant)?.code === 'no-price');
  return lacksPrices ? noPrices(tenant.currency) : nothing;
}

export function lowestMonthly({ offers }: Pick<Product, 'offers'>, currency: string): Money | undefined {
  return offers
    .filter(({ billing }) => billing === 'monthly')
    .flatMap((offer) => priceOf(offer, currency) ?? [])
    .toSorted((a, b) => a.minor - b.minor)[0];
}

interface Entered {
  readonly account?: string | undefined;
  readonly seats?: number | undefined;
  /** The input was no number, so the field must not show another one. */
  readonly asksSeats?: boolean;
  readonly term?: string | undefined;
  readonly billing?: string | undefined;
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
  const refusal = buyerRefusal(by.person, tenant) ?? productRefusal(product, tenant);
  if (refusal !== undefined) return policyRefused(turn, { refusal });

  const now = services.clock.now();
  const accounts = await ownAccounts(turn);
  const start = { start: 'buy', product: product.id, ...entryOf(before) } as const;
  if (accounts.length === 0) return offerAccount(turn, start);
  const methods = payingMethods(accounts, now);
  const chosen =
    methods.find(
      ({ account, method }) =>
        account.id === before.account && method.id === before.method && !isExpired(method.expires, now),
    ) ??
    methods.find(({ account }) => before.account === undefined || account.id === before.account) ??
    methods[0];
  if (chosen === undefined) return withoutMethod(turn, accounts, start);

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
    sandbox: services.isSandbox,
    first: firstOf(accounts, product.id),
  };
  const { term, billing } = before;
  const data = { product: product.id, seats: entry.seats, term, billing, account: entry.account, method: entry.method };
  return show(turn, purchaseOptions, entry, { journey: 'buy', data });
}

/** An existing subscription of the product, preferring one that can grow. */
function firstOf(accounts: readonly Account[], product: string): FirstSubscription | undefined {
  const owned = accounts.flatMap((account) =>
    currentOf(account, product).map((subscription) => {
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

/** Inputs that are carried along while another card is shown first. */
function entryOf({ seats, term, billing }: Entered) {
  return { ...(seats !== undefined && { seats }), ...(term && billing && { term, billing }) };
}
