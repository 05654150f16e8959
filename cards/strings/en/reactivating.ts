import type { Strings } from '../index.js';
import { plural } from './phrases.js';

const licences = (count: number) => `${count} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const reactivating: Strings['reactivating'] = {
  pickText: 'Which subscription would you like to reactivate?',
  nothing: 'You have no expired subscription that can be reactivated.',
  reviewTitle: 'Check what reactivating costs',
  reviewText: (day) => `It has expired and works until ${day}. Nothing is changed or charged until you press Save.`,
  recurring: 'Recurring billing is on again from today.',
  people: (count) => `${licences(count)} ${plural(count, { one: 'stays', other: 'stay' })} assigned.`,
  changed: 'Prices or dates have changed since that card. Nothing was charged: this is what holds now.',
  receiptTitle: 'The subscription is active again',
  receiptText: (count, product) => `You have ${licences(count)} of ${product} for a new term from today.`,
};
