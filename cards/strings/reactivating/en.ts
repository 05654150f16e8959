import type { ReactivatingStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

const licences = (count: number) => `${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const en: ReactivatingStrings = {
  journeys: {
    reactivate: {
      title: 'Reactivate',
      words: ['reactivate', 'reactivate subscription', 'reactivate a subscription'],
      help: 'reactivate an expired subscription',
    },
  },
  did: {
    'subscription-reactivated': 'Reactivated',
  },

  pickText: 'Which subscription would you like to reactivate?',
  nothing: 'You have no expired subscription that can be reactivated.',
  reviewTitle: (count, product) => `Reactivate ${product} with ${licences(count)}`,
  reviewText: (day) => `It has expired but still works until ${day}.`,
  recurring: 'Recurring billing is back on starting today.',
  people: (count) => `${licences(count)} ${plural(count, { one: 'stays', other: 'stay' })} assigned.`,
  changed: 'Prices or dates have changed since the last message. You haven’t been charged. Here are the current terms.',
  receiptTitle: (count, product) => `${product}: reactivated with ${licences(count)}`,
};
