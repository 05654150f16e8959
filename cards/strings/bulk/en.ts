import { number, plural } from '../phrases/en.js';
import type { BulkStrings } from './strings.js';

const subscriptions = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'subscription', other: 'subscriptions' })}`;
const changes = (count: number) => `${number.format(count)} ${plural(count, { one: 'change', other: 'changes' })}`;

export const en: BulkStrings = {
  journeys: {
    bulk: {
      title: 'Change licenses in bulk',
      words: [
        'change several customers',
        'change licenses in bulk',
        'change several',
        'bulk change',
        'several customers',
      ],
      help: 'for partners: set the licenses of several customers’ subscriptions at once',
    },
  },
  chosen: (count) => (count === 0 ? 'Enter new totals, on as many pages as you like.' : `${changes(count)} entered.`),
  keepEmpty: 'A box that stays empty changes nothing.',
  onlyChosen: 'Only what you entered',
  nothingFound: 'Nothing that you can change is found here.',
  rowLabel: (about, held, assigned) => `${about}: ${number.format(held)} now, ${number.format(assigned)} assigned`,
  review: 'Review',
  startOver: 'Clear all',
  full: (most) => `There is room for ${subscriptions(most)} at once. Submit these first; the others weren’t added.`,
  reviewTitle: (count, customers) =>
    `Change ${subscriptions(count)} of ${number.format(customers)} ${plural(customers, { one: 'customer', other: 'customers' })}`,
  invoiced: 'Charges and credits go on each customer’s invoice.',
  later: (seats, day) => `${number.format(seats)} from ${day}`,
  leftOut: (count) => `${changes(count)} can’t be made and ${plural(count, { one: 'is', other: 'are' })} left out.`,
  nothingLeft: 'None of these changes can be made.',
  submit: (count) => `Submit ${number.format(count)}`,
  submitPay: (count, amount) => `Submit ${number.format(count)} for ${amount}`,
  submitCredit: (count, amount) => `Submit ${number.format(count)}: credit ${amount}`,
  submitBoth: (count, charge, credit) => `Submit ${number.format(count)}: ${charge}, credit ${credit}`,
  slip: 'At most half of today’s total: is it the new total?',
  edit: 'Change totals',
  changed: 'These were reviewed before. Look at the numbers as they are now.',
  running: (done, all) => `${number.format(done)} of ${changes(all)} done`,
  runningText: 'You don’t have to wait: a message tells you when all are done.',
  finished: (count) => `${changes(count)} made`,
  refusedCount: (count) => `${number.format(count)} not made`,
  notSeen: (count) =>
    `${changes(count)} of customers that you no longer look after ${plural(count, { one: 'isn’t', other: 'aren’t' })} shown.`,
  states: { done: 'Changed', scheduled: 'Scheduled', waiting: 'Waiting', refused: 'Not changed' },
  show: 'Show everything',
  refresh: 'Refresh',
  correct: 'Correct what wasn’t changed',
  file: 'changes.csv',
  column: {
    before: 'Licenses before',
    after: 'Licenses after',
    amount: 'Amount with tax',
    currency: 'Currency',
    result: 'Result',
    reason: 'Reason',
  },
};
