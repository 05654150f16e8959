import { languages, stringsOf } from '../../cards/language.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { nameOf, subscriptionRow } from '../../cards/layouts/subscriptionWords.js';
import { unformatted } from '../../cards/markdown.js';
import { withoutAmounts } from '../../cards/withoutPrices.js';
import type { Strings } from '../../cards/strings/index.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { statuses } from '../../domain/account/subscription.js';
import { ownSubscriptions } from '../subscriptions/subscriptionsDialog.js';
import { matching } from './matching.js';
import type { Searcher } from './search.js';

/** The person's own subscriptions: usable ones first, then by product. */
export const subscriptionsFound: Searcher = async (turn, words) => {
  const { reader, services } = turn;
  const now = services.clock.now();
  const all = await ownSubscriptions(turn);
  const rows = matching(words, all, ({ subscription }) => wordsOf(subscription), stateOf);
  return rows.map((owned) => () => {
    const { name, line = '', figure, unit } = subscriptionRow(owned, reader, now);
    const price = figure === undefined ? [] : [[figure, unit].join(' ')];
    return {
      title: name,
      text: withoutAmounts([unformatted(line), ...price].join(' · ')),
      product: owned.subscription.product,
      about: name,
      sentence: `${reader.strings.words.subscriptions[0] ?? ''} ${name}`,
    };
  });
};

function stateOf({ subscription: { product, status, trial } }: Owned): string {
  return `${product} ${status} ${trial}`;
}

/** The product and the state, in all languages. */
function wordsOf({ product, status, trial }: Subscription): string {
  return `${nameOf(product)} ${stateWords[status]}${trial ? ` ${trialWords}` : ''}`;
}

const inAll = (wordsIn: (strings: Strings['subscriptions']) => string) =>
  languages.map((language) => wordsIn(stringsOf[language].subscriptions)).join(' ');
const trialWords = inAll(({ trial }) => trial);
const stateWords = Object.fromEntries(statuses.map((status) => [status, inAll((words) => words.status[status])]));
