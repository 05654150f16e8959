import { z } from 'zod';
import { customerDetails, soldOnPage } from '../../cards/customers/customerDetails.js';
import type { CustomerEntry } from '../../cards/customers/customerList.js';
import { customerList, customersOnPage } from '../../cards/customers/customerList.js';
import type { CustomerFilter, CustomerState } from '../../cards/customers/customerState.js';
import { customerState, everyCustomer } from '../../cards/customers/customerState.js';
import { viewOnlySubscription } from '../../cards/customers/viewOnlySubscription.js';
import { idSchema } from '../../domain/basics/idSchema.js';
import { servedRows } from '../../domain/application/servedRows.js';
import { servedCustomer, servedCustomers } from '../../domain/application/servedCustomers.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Download } from '../services.js';
import type { Turn } from '../turn.js';
import { closestIntentIn } from '../understanding/intents.js';
import { productsIn } from '../understanding/parseRequest.js';
import { saidIn } from '../understanding/parseProducts.js';
import { customersAskedFor, customersIn } from './customersSaid.js';
import { customersLike, customersExactly } from './customersLike.js';
import { subscriptionsOf } from './customerSubscriptions.js';
import { soldDetailsOf } from './soldDetails.js';

const startInput = z.object({
  list: customerState.catch(everyCustomer),
  customer: idSchema.optional().catch(undefined),
  subscription: z.string().max(200).optional().catch(undefined),
  /** Of the customer's subscriptions, from 0. */
  page: z.number().int().min(0).max(100_000).catch(0),
});

/** Customers of the agent's partner, and what each of them has (R51, R52). */
export const customersJourney: Journey = {
  id: 'customers',
  kind: 'looks',
  start: (turn, given) => {
    const { list, customer, subscription, page } = startInput.parse(typeof given === 'object' ? (given ?? {}) : {});
    const said = saidIn(given);
    if (customer === undefined) return said === '' ? listed(turn, list) : askedFor(turn, said);
    return subscription === undefined
      ? showCustomer(turn, customer, { list, page })
      : showSubscription(turn, customer, subscription);
  },
  answers: [on(customerList, (turn, { text, filter }) => found(turn, text, filter))],
  listen: async (turn, text, data) => {
    if (!isSearch(text)) return undefined;
    const isOnCustomer = startInput.parse(data ?? {}).customer !== undefined;
    return isOnCustomer && !(await isCustomer(turn, text)) ? undefined : found(turn, text);
  },
};

/** The customer that a sentence asks for, or the list of those that it may mean. */
async function askedFor(turn: Turn, said: string): Promise<Reply> {
  const { customers, text } = customersAskedFor(said, await servedCustomers(turn.services, turn.by));
  return (await named(turn, customers, said, text)) ?? listed(turn, { ...everyCustomer, text });
}

/** The same for a sentence that may be about the agent's own subscriptions: undefined if it names no customer. */
export async function customerNamed(turn: Turn, said: string): Promise<Reply | undefined> {
  const { customers, text } = customersIn(said, await servedCustomers(turn.services, turn.by));
  return named(turn, customers, said, text);
}

/** The one customer, or its one subscription of the product that the sentence names; several to choose from. */
async function named(
  turn: Turn,
  customers: readonly Relationship[],
  said: string,
  text: string,
): Promise<Reply | undefined> {
  const [only, another] = customers;
  if (only === undefined) return undefined;
  if (another !== undefined) {
    const { severalAlike } = turn.reader.strings.customers;
    return listed(turn, { ...everyCustomer, text }, severalAlike(customers.length));
  }
  const products = new Set(productsIn(said).map(({ id }) => id));
  const { sold, viewOnly } = await subscriptionsOf(turn, only);
  const meant = [...sold.map(({ id, product }) => ({ subscription: id, product })), ...viewOnly].filter(({ product }) =>
    products.has(product),
  );
  const [one, more] = meant;
  return one !== undefined && more === undefined
    ? showSubscription(turn, only.customer, one.subscription)
    : opened(turn, only, {});
}

/** A number is a row's, and what is known to begin something does that. */
function isSearch(text: string): boolean {
  return text.trim() !== '' && !/^\d{1,3}$/.test(text.trim()) && closestIntentIn(text) === undefined;
}

/** Beside a customer's subscriptions a product is meant rather than another customer. */
async function isCustomer({ services, by }: Turn, text: string): Promise<boolean> {
  if (productsIn(text).length > 0) return false;
  return customersLike(await servedCustomers(services, by), text).length > 0;
}

const longestSearch = 100;

/** The one customer that a text means, or the list of those that it may mean. */
async function found(turn: Turn, text: string, filter?: CustomerFilter): Promise<Reply> {
  const list = { ...everyCustomer, text: text.trim().slice(0, longestSearch), ...(filter && { filter }) };
  const [only, another] = list.text === '' ? [] : (await customersFound(turn, list)).found;
  return only !== undefined && another === undefined ? opened(turn, only, { list }) : listed(turn, list);
}

async function listed(turn: Turn, state: CustomerState, banner = ''): Promise<Reply> {
  const { all, found: matching } = await customersFound(turn, state);
  const pages = Math.max(1, Math.ceil(matching.length / customersOnPage));
  const page = Math.min(state.page, pages - 1);
  const shown = matching.slice(page * customersOnPage, (page + 1) * customersOnPage);
  const list = { ...state, page };
  const data = {
    rows: await Promise.all(shown.map((customer) => entryOf(turn, customer))),
    ...{ pages, matching: matching.length, all, state: list, banner },
    exportUrl: fileOf(turn, { kind: 'customers' }),
  };
  return show(turn, customerList, data, { journey: 'customers', data: { list } });
}

/**
 * The customers that a text means by their own names, else by a product that they have, else by their names with slips;
 * of those that are wanted.
 */
async function customersFound(turn: Turn, { text, filter }: CustomerState) {
  const customers = await servedCustomers(turn.services, turn.by);
  const exact = customersExactly(customers, text);
  const products = new Set(exact.length > 0 ? [] : productsIn(text).map(({ id }) => id));
  const named = exact.length > 0 ? exact : products.size === 0 ? customersLike(customers, text) : [];
  if (products.size === 0 && filter === undefined) return { all: customers.length, found: named };
  const names = new Set(named.map(({ customer }) => customer));
  const found = (await servedRows(turn.services, turn.by)).filter(({ customer, rows }) => {
    const isMeant = products.size === 0 ? names.has(customer.customer) : rows.some((row) => products.has(row.product));
    return isMeant && (filter === undefined || rows.length > 0 === (filter === 'with'));
  });
  return { all: customers.length, found: found.map(({ customer }) => customer) };
}

async function entryOf(turn: Turn, customer: Relationship): Promise<CustomerEntry> {
  const { sold, viewOnly } = await subscriptionsOf(turn, customer);
  const suspended = sold.filter(({ status }) => status === 'suspended').length;
  return { customer, sold: sold.length, suspended, viewOnly: viewOnly.length };
}

function fileOf({ services, by, reader }: Turn, what: Download): string {
  return services.pages.download(by, what, reader.language, reader.region);
}

interface CustomerShown {
  readonly banner?: string;
  /** The subscription that stands first: one that has just been added (R63). */
  readonly first?: string;
  readonly page?: number;
  readonly list?: CustomerState;
}

/** One customer with its subscriptions; not found for everybody but agents whose partner serves it now. */
export async function showCustomer(turn: Turn, customer: string, shown: CustomerShown = {}): Promise<Reply> {
  const served = await servedCustomer(turn.services, turn.by, customer);
  return served === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : opened(turn, served, shown);
}

async function opened(
  turn: Turn,
  customer: Relationship,
  { banner = '', first = '', page: wanted = 0, list = everyCustomer }: CustomerShown,
): Promise<Reply> {
  const { sold, viewOnly } = await subscriptionsOf(turn, customer);
  const rows = [...sold.filter(({ id }) => id === first), ...sold.filter(({ id }) => id !== first), ...viewOnly];
  const pages = Math.max(1, Math.ceil(rows.length / soldOnPage));
  const page = Math.min(wanted, pages - 1);
  const data = {
    ...{ customer, page, pages, list, banner, now: turn.services.clock.now() },
    rows: rows.slice(page * soldOnPage, (page + 1) * soldOnPage),
    sold: sold.length,
    viewOnly: viewOnly.length,
    exportUrl: fileOf(turn, { kind: 'customer', customer: customer.customer }),
  };
  const again = { customer: customer.customer, page, list };
  return show(turn, customerDetails, data, { journey: 'customers', data: again });
}

async function showSubscription(turn: Turn, customer: string, id: string): Promise<Reply> {
  const served = await servedCustomer(turn.services, turn.by, customer);
  if (served === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { account, sold, viewOnly } = await subscriptionsOf(turn, served);
  if (account !== undefined && sold.some((one) => one.id === id)) return soldDetailsOf(turn, account, id);
  const row = viewOnly.find(({ subscription }) => subscription === id);
  if (row === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  return show(turn, viewOnlySubscription, { customer: served, row, now: turn.services.clock.now() });
}
