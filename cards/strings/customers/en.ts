import type { CustomersStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

const subscription = (count: number) => plural(count, { one: 'subscription', other: 'subscriptions' });
const customers = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'customer', other: 'customers' })}`;

export const en: CustomersStrings = {
  journeys: {
    customers: {
      title: 'Customers',
      words: ['customers', 'my customers', 'our customers', 'customer management', 'customer', 'show customer'],
      help: 'for partners: your customers and their subscriptions',
    },
  },

  count: (matching, all) => (matching === all ? customers(all) : `${number.format(matching)} of ${customers(all)}`),
  none: 'Your organization has no customers at the moment.',
  emptyFiltered: 'No customer matches. Check the spelling, or search by domain, product or Microsoft ID.',
  severalAlike: (count) => `${customers(count)} match. Choose one: the domain tells them apart.`,
  searchLabel: 'Search',
  searchHint: 'Company, domain, product or Microsoft ID',
  search: 'Search',
  filterLabel: 'Show',
  filter: { with: 'With subscriptions you manage', without: 'Without subscriptions you manage' },
  showAll: 'All customers',
  wanted: (text) => `“${text}”`,
  unit: subscription,
  subscriptions: (count) => `${number.format(count)} ${subscription(count)}`,
  viewOnlyCount: (count) => `${number.format(count)} view only`,
  suspendedCount: (count) => `${number.format(count)} suspended`,
  noSubscriptions: 'This customer has no subscriptions yet.',
  back: 'All customers',
  toCustomer: 'Back to the customer',
  viewOnly: 'View only',
  boughtDirectly: 'bought directly',
  soldBy: (partner) => `sold by ${partner}`,
  directNote: (customer) => `${customer} bought this subscription directly. You can see it, but not change it.`,
  soldByNote: (partner) => `${partner} sold this subscription. You can see it, but only they can change it.`,
  suspendedBy: (name, day) => `Suspended by ${name} on ${day}`,
  customerLabel: 'Customer',
  domainLabel: 'Primary domain',
  idLabel: 'Microsoft ID',
  sinceLabel: 'Customer since',
  limitsLabel: 'Licenses allowed',
  limits: (least, most) => `${number.format(least)} to ${number.format(most)}`,
};
