import { number, plural } from '../phrases/en.js';
import type { ActivityStrings } from './strings.js';

export const en: ActivityStrings = {
  journeys: {
    log: {
      title: 'Activity log',
      words: ['activity log', 'log', 'activities', 'what agents have changed', 'who changed what'],
      help: 'see who of your organization has changed what for which customer',
    },
  },
  within: (first, last) => `From ${first} to ${last}, newest first. Times are UTC.`,
  count: (count) => `${number.format(count)} ${plural(count, { one: 'change', other: 'changes' })}`,
  none: 'No agent changed anything in this period. Choose a longer one.',
  from: 'First day',
  to: 'Last day',
  show: 'Show',
  usual: 'Past 30 days',
  downloadHint: (minutes) => `The CSV link is only for you and works for ${minutes} minutes.`,
  file: 'activity-log.csv',
  column: {
    when: 'Time (UTC)',
    agent: 'Agent',
    what: 'Action',
    customer: 'Customer',
    customerId: 'Customer ID',
    product: 'Product',
    changes: 'Changes',
    subscription: 'Subscription ID',
  },
};
