import { servedCustomers } from '../../domain/application/servedCustomers.js';
import { customersLike } from '../partner/customersLike.js';
import type { Searcher } from './search.js';

/** The customers of an agent's partner, by company or domain. What is inserted names none of them. */
export const servedCustomersFound: Searcher = async (turn, words) => {
  const { titles, words: said } = turn.reader.strings;
  const all = await servedCustomers(turn.services, turn.by);
  const found = words.length === 0 ? all : customersLike(all, words.join(' '));
  return found.map(({ name, domain }) => () => ({
    title: name,
    text: domain,
    about: titles.customers,
    sentence: said.customers[0] ?? '',
  }));
};
