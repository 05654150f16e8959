import type { FindStrings } from './strings.js';

const filterWords: FindStrings['filterWords'] = {
  active: ['active subscriptions'],
  renewing: ['renewals', 'renewing soon', 'upcoming renewals'],
  free: ['free licenses', 'unused licenses'],
  suspended: ['suspended', 'suspended subscriptions'],
  trials: ['trials ending', 'ending trials'],
  scheduled: ['scheduled changes'],
};

export const en: FindStrings = {
  journeys: {
    find: {
      title: 'Find across customers',
      words: ['find', 'find across customers', ...Object.values(filterWords).flat()],
      help: 'for partners: what renews soon, is unused, suspended, on trial or scheduled',
    },
  },

  filterWords,
  filter: {
    active: 'Active subscriptions',
    renewing: 'Renews within 30 days',
    free: 'Free licenses',
    suspended: 'Suspended',
    trials: 'Trials ending',
    scheduled: 'Scheduled changes',
  },
  nothing: {
    active: 'Nothing that you sold is active.',
    renewing: 'Nothing that you sold renews within 30 days.',
    free: 'Every license that you sold is assigned.',
    suspended: 'Nothing that you sold is suspended.',
    trials: 'No customer has a trial at the moment.',
    scheduled: 'No change is scheduled.',
  },
  digestTitle: 'Your customers this week',
  digestOn: 'This summary comes every Monday morning.',
  digestOff: 'No summary comes on Mondays.',
  stopDigest: 'No more summaries',
  startDigest: 'Get it every Monday',
  other: 'Look for something else',
  file: {
    customers: 'customers.csv',
    subscriptions: 'customer-subscriptions.csv',
    found: 'found.csv',
  },
  column: {
    customer: 'Company',
    customerId: 'Microsoft ID',
    domain: 'Primary domain',
    relationship: 'Relationship',
    since: 'Since',
    product: 'Product',
    quantity: 'Quantity',
    assigned: 'Assigned',
    free: 'Available',
    status: 'Status',
    trial: 'Free trial',
    ends: 'Last day of the term',
    next: 'What’s next',
    scheduledSeats: 'Scheduled licenses',
    scheduledFrom: 'Scheduled from',
    subscription: 'Subscription ID',
    reseller: 'Reseller',
  },
  reseller: 'Reseller',
};
