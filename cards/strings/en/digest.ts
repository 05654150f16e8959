import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const digest: Strings['digest'] = {
  title: (first, last) => `Weekly digest: ${first} to ${last}`,
  since: (moment) => `Since ${moment}, when you first wrote to me.`,
  empty: 'Nothing happened in this week: nobody bought, tried, changed or canceled anything, and nothing was charged.',
  count: {
    bought: 'Bought',
    trials: 'Trials started',
    changed: 'Licenses changed',
    cancelled: 'Canceled',
    ended: 'Ended by themselves',
    undone: 'Purchases undone',
    declined: 'Payments declined',
  },
  spend: (amounts) => `Spend by product, with tax: ${amounts} in all`,
  nothingSpent: 'Nothing was charged in this week.',
  idle: 'Most licenses that nobody uses now',
  pool: (product, purchaser, free) =>
    `${product} (${purchaser}): ${free} ${plural(free, { one: 'unassigned license', other: 'unassigned licenses' })}`,
  newProducts: (names) => `New in your organization: ${names}`,
  requests: (open) => `Open license requests: ${open}`,
  thisWeek: 'This week so far',
  weekBefore: 'The week before',
  slow: 'I am still adding that up. Please ask again in a moment.',
};
