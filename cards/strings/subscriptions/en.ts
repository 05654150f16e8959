import type { SubscriptionsStrings } from './strings.js';
import { number, plural, seats } from '../phrases/en.js';

export const en: SubscriptionsStrings = {
  journeys: {
    subscriptions: {
      title: 'Your subscriptions',
      words: ['subscriptions', 'your subscriptions', 'my subscriptions', 'products', 'your products', 'list'],
      help: 'see what you’ve bought: licenses, price, and renewal or end date',
    },
  },

  title: 'Your subscriptions',
  count: (shown, all) =>
    shown === all
      ? `${number.format(all)} ${plural(all, { one: 'subscription', other: 'subscriptions' })}`
      : `${number.format(shown)} of ${number.format(all)} ${plural(all, { one: 'subscription', other: 'subscriptions' })}`,
  empty: 'You have no subscriptions yet.',
  emptyFiltered: 'No subscription matches this filter.',
  channelLabel: 'Purchase type',
  channel: { all: 'All', 'self-service': 'Self-service' },
  statusLabel: 'Status',
  anyStatus: 'Any status',
  status: {
    pending: 'Waiting for the bank',
    active: 'Active',
    suspended: 'Suspended',
    expired: 'Expired',
    disabled: 'Disabled',
    deleted: 'Deleted',
  },
  used: (used, total) => `${number.format(used)} of ${seats(total)} used`,
  renews: (day) => `renews on ${day}`,
  ends: (day) => `ends on ${day}`,
  ended: (day) => `ended on ${day}`,
  renewing: 'renewal in progress',
  endedWorks: (day, until) => `ended on ${day}, works until ${until}`,
  open: 'View details',
  filter: 'Apply filter',
  moreActions: 'More actions',
  cancel: 'Cancel subscription',
  assign: 'Assign licenses',
  buyLicences: 'Buy licenses',
  removeLicences: 'Remove licenses',
  convert: 'Convert to paid',
  trial: 'free trial',
  overdue: (moment) => `the last charge was declined; we’ll try again on ${moment}`,
  declinedNext: 'The last charge was declined: change the payment method.',
  scheduled: 'Scheduled change',
  scheduledValue: (count, day) => `${seats(count)} from ${day}`,
  recurringLabel: 'Recurring billing',
  recurring: { on: 'On', once: 'On, but renew once', off: 'Off' },
  takeBack: 'Undo cancellation',
  takenBackOff: (day) =>
    `The cancellation has been undone. Recurring billing is off, as it was before: the subscription ends on ${day}.`,
  takenBack: (day) => `The cancellation has been undone. The subscription renews on ${day}.`,
  status_: 'Status',
  nextDate: 'What’s next',
  dateOf: { renews: 'Renews', converts: 'Converts to paid', ends: 'Ends', ended: 'Ended' },
  price: 'Price',
  plusTax: (price) => `${price} plus tax`,
  holders: 'Assigned to',
  nobody: 'nobody',
  bought: 'Bought on',
  free: 'Available',
  used_: 'Used',
  alreadyDone: (moment) => `You already did this on ${moment}. Here’s where things stand now.`,
};
