import { buyerRefusal, productRefusal } from '../../domain/account/eligibility.js';
import { catalogue } from '../../domain/basics/product.js';
import { lowestMonthly } from '../buying/purchaseEntry.js';
import { ownAccounts } from '../ownAccounts.js';
import { matching } from './matching.js';
import type { Searcher } from './search.js';

/** The products that the person may buy: those that they have first, since most buy more of them. */
export const offeredProducts: Searcher = async (turn, words) => {
  const { by, tenant, reader } = turn;
  const { buying, words: said } = reader.strings;
  if (buyerRefusal(by.person, tenant) !== undefined) return [];

  const accounts = await ownAccounts(turn);
  const had = new Set(accounts.flatMap(({ subscriptions }) => subscriptions.map(({ product }) => product)));
  const sold = catalogue.filter((product) => productRefusal(product, tenant) === undefined);
  const likeliest = [...sold.filter(({ id }) => had.has(id)), ...sold.filter(({ id }) => !had.has(id))];
  return matching(words, likeliest, ({ name }) => name).flatMap((product) => {
    const from = lowestMonthly(product, tenant.currency);
    if (from === undefined) return [];
    const { id, name } = product;
    const sentence = `${said.buy[0] ?? ''} ${name}`;
    return [() => ({ title: name, text: buying.from(reader.money(from)), product: id, about: name, sentence })];
  });
};
