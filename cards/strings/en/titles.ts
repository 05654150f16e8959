import type { Strings } from '../index.js';

export const titles: Strings['titles'] = {
  menu: 'Menu',
  help: 'Help',
  language: 'Language',
  buy: 'Buy licenses',
  trial: 'Try for free',
  subscriptions: 'Your subscriptions',
  seats: 'Change licenses',
  assign: 'Assign licenses',
  unassign: 'Unassign licenses',
  admin: 'All subscriptions',
  mine: 'My licenses',
  recurring: 'Recurring billing',
  undo: 'Undo purchase',
  reactivate: 'Reactivate',
  history: 'History',
  cancel: 'Cancel subscription',
  methods: 'Payment methods',
  billing: 'Billing accounts',
  invoices: 'Invoices',
  notifications: 'Notifications',
};
