import { nameOf, outlookWords } from '../../cards/layouts/subscriptionWords.js';
import { onDay } from '../../domain/account/outlook.js';
import { servedRows } from '../../domain/application/servedRows.js';
import type { ServedRow } from '../../domain/application/servedSales.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { customersLike } from '../partner/customersLike.js';
import { soldLike } from '../partner/soldLike.js';
import type { Turn } from '../turn.js';
import type { Searcher, SearchResult } from './search.js';

/**
 * The customers of an agent's partner, by company or domain, then what was sold to them, by customer and product. What
 * is inserted names no customer.
 */
export const servedCustomersFound: Searcher = async (turn, words) => {
  const { titles, words: said } = turn.reader.strings;
  const all = await servedRows(turn.services, turn.by);
  const served = all.map(({ customer }) => customer);
  const found = words.length === 0 ? served : customersLike(served, words.join(' '));
  const customers = found.map(({ name, domain }) => () => ({
    title: name,
    text: domain,
    about: titles.customers,
    sentence: said.customers[0] ?? '',
  }));
  return [...customers, ...soldLike(all, words).map((one) => () => soldResult(turn, one))];
};

/** The sentence finds the customers that have the product. */
function soldResult({ reader, services }: Turn, { row, customer }: ServedRow): SearchResult {
  const { titles, words: said, subscriptions } = reader.strings;
  const { product, status, assigned, seats, outlook } = row;
  const name = nameOf(product);
  const state = status === 'active' ? [] : [subscriptions.status[status]];
  const next = outlookWords(onDay(outlook, dayOf(services.clock.now())), reader);
  return {
    title: `${customer.name} · ${name}`,
    text: [...state, subscriptions.used(assigned, seats), next].join(' · '),
    product,
    about: `${titles.customers}: ${name}`,
    sentence: `${said.customers[0] ?? ''} ${name}`,
  };
}
