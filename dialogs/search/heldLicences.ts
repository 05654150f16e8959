import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { holdersOf } from '../../domain/commands/unassignLicences.js';
import { ownAccounts } from '../ownAccounts.js';
import { matching } from './matching.js';
import type { Searcher } from './search.js';

/** Who holds the person's own licences: the latest given first. */
export const heldLicences: Searcher = async (turn, words) => {
  const { strings, day } = turn.reader;
  const accounts = await ownAccounts(turn);
  const held = accounts.flatMap((account) =>
    [...new Set(account.subscriptions.map(({ product }) => product))].flatMap((product) =>
      holdersOf(account, product).map((one) => ({ ...one, product, productName: nameOf(product) })),
    ),
  );
  const latest = held.toSorted((a, b) => b.at.localeCompare(a.at));
  return matching(words, latest, ({ name, productName }) => `${name} ${productName}`).map(
    ({ name, at, product, productName }) =>
      () => ({
        title: name,
        text: strings.extension.held(productName, day(dayOf(at))),
        product,
        about: productName,
        sentence: `${strings.words.subscriptions[0] ?? ''} ${productName}`,
      }),
  );
};
