import type { HistoryStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

export const en: HistoryStrings = {
  journeys: {
    history: {
      title: 'History',
      words: ['history', 'what happened', 'changes'],
      help: 'see who changed what, when, and how much it cost',
    },
  },

  pickText: 'Which subscription’s history would you like to see?',
  nothing: 'You don’t have any subscriptions yet, so there’s no history to show.',
  count: (changes) => `${number.format(changes)} ${plural(changes, { one: 'change', other: 'changes' })}, newest first`,
  empty: 'No changes have been recorded for this subscription yet. From now on, every change will be.',
  you: 'you',
  automatically: 'automatically',
  charged: 'Charged',
  refunded: 'Refunded',
  field: {
    status: 'Status',
    trial: 'Free trial',
    seats: 'Licenses',
    assigned: 'Assigned licenses',
    recurring: 'Recurring billing',
    termEnds: 'End of term',
    method: 'Payment method',
    scheduled: 'Licenses from next term',
    cancelled: 'Canceled',
    unpaid: 'Payment overdue',
  },
  yes: 'yes',
  no: 'no',
  removedMethod: 'a removed payment method',
  people: (count, names) => `${plural(count, { one: 'Person', other: `${number.format(count)} people` })}: ${names}`,
  reference: (id) => `Reference ${id}`,
  newer: 'Newer',
  older: 'Older',
  export: 'Export as CSV ↗',
  file: (id) => `history-${id}.csv`,
  back: 'Back to subscription',
  column: {
    id: 'Reference',
    when: 'When',
    who: 'Who',
    what: 'What',
    amount: 'Amount',
    currency: 'Currency',
    people: 'People',
  },
  before: (field) => `${field} (before)`,
  after: (field) => `${field} (after)`,
};
