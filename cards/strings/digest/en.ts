import type { DigestStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

export const en: DigestStrings = {
  title: (first, last) => `Weekly digest: ${first} to ${last}`,
  since: (moment) => `Since ${moment}, when you first messaged me.`,
  empty: 'Nothing happened this week: no purchases, trials, changes, cancellations, or charges.',
  count: {
    bought: 'Bought',
    trials: 'Trials started',
    changed: 'Licenses changed',
    cancelled: 'Canceled',
    ended: 'Ended on schedule',
    undone: 'Purchases undone',
    declined: 'Payments declined',
  },
  spend: (amounts) => `Spend by product, including tax: ${amounts} in total`,
  nothingSpent: 'No charges this week.',
  idle: 'Most unassigned licenses',
  pool: (product, purchaser, free) =>
    `${product} (${purchaser}): ${number.format(free)} ${plural(free, { one: 'unassigned license', other: 'unassigned licenses' })}`,
  newProducts: (names) => `New in your organization: ${names}`,
  requests: (open) => `Open license requests: ${number.format(open)}`,
  thisWeek: 'This week so far',
  weekBefore: 'The week before',
  slow: 'I’m still adding that up. Try again in a moment.',
};
