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
  reviewTitle: 'Review the cost of reactivating',
  reviewText: (day, button) =>
    `It has expired but still works until ${day}. Nothing is changed or charged until you select “${button}”.`,
  recurring: 'Recurring billing is back on starting today.',
  people: (count) => `${licences(count)} ${plural(count, { one: 'stays', other: 'stay' })} assigned.`,
  changed: 'Prices or dates have changed since the last message. You haven’t been charged. Here are the current terms.',
  receiptTitle: 'The subscription is active again',
  receiptText: (count, product) => `You have ${licences(count)} for ${product}, with a new term starting today.`,
};
