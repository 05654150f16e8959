import type { Strings } from '../index.js';
import { plural, seats as licences } from './phrases.js';

export const seats: Strings['seats'] = {
  pickText: 'Which subscription would you like to change?',
  openFirst: 'Open the subscription, then choose Buy licenses or Remove licenses.',
  nothing: 'You have no subscription whose licenses could be changed. Buy licenses first.',
  totalLabel: 'Total licenses',
  hint: (held, more, total) => `Enter the total that you want: to add ${more} to ${held}, enter ${total}.`,
  heldLabel: 'Licenses now',
  held: (total, used, free) => `${total}: ${used} used, ${free} free`,
  removable: (count, moment) => `${licences(count)} can be removed with money back until ${moment}.`,
  removableLater: (day) => `Licenses can be removed at the renewal on ${day}.`,
  removableAlways: 'Licenses can be removed at any time, with money back for the days that are left.',
  changeScheduled: 'Schedule this total instead',
  dropScheduled: 'Drop the scheduled change',
  dropped: 'The scheduled change is dropped.',
  slipTitle: 'Which total do you mean?',
  slipText: (entered, held) => `You have ${licences(held)} and entered ${entered}. Nothing has been changed yet.`,
  slipAdd: (total, change) => `Total ${total} (${change})`,
  reviewText: 'Nothing is changed, charged or given back until you press Save.',
  line: (count, days, of) => `${licences(count)} × ${days} of ${of} days`,
  starts: 'From',
  onlyAtRenewal: (held, day) =>
    `The seven days for removing these licenses are over, so you keep ${licences(held)} until the renewal on ${day}.`,
  untilThen: (held, day) => `You keep ${licences(held)} until the renewal on ${day}.`,
  rest: (count, day) =>
    `The others can only be removed at the renewal on ${day}. From then on you have ${licences(count)}.`,
  noMoney: 'Nothing is charged or given back now.',
  droppedWith: (count) => `The scheduled change to ${licences(count)} is dropped.`,
  removableUntil: (moment) =>
    `The new licenses can be removed until ${moment} with money back: all of it in the first 24 hours, then by the day.`,
  atRenewal: 'All at renewal instead',
  now: 'Now instead',
  changed: 'Something has changed since that card. Nothing was changed or charged: this is what holds now.',
  receiptTitle: 'Licenses changed',
  scheduledTitle: 'Change scheduled',
  receiptMore: (count, product) =>
    `${licences(count)} of ${product} ${plural(count, { one: 'was', other: 'were' })} added and can be assigned.`,
  receiptFewer: (count, product) =>
    `${licences(count)} of ${product} ${plural(count, { one: 'was', other: 'were' })} removed.`,
  receiptScheduled: (count, product, day) => `${product} has ${licences(count)} from ${day}.`,
  backToTotal: 'Back to the total',
  undoPick: 'Which purchase would you like to undo?',
  undoNothing: 'There is no purchase that could be undone: that works for 24 hours, while its licenses are unassigned.',
  undoSome: (count, left) =>
    `The last ${licences(count)} that you bought ${plural(count, { one: 'goes', other: 'go' })} at once. You keep ${left}.`,
  undoAll: (product) => `The subscription of ${product} ends at once. No license of it is assigned.`,
  undoExact: 'You get back all that was charged for it.',
  undoneTitle: 'Purchase undone',
  undoneSome: (count, left) =>
    `${licences(count)} ${plural(count, { one: 'was', other: 'were' })} given back. You have ${left} now.`,
  undoneAll: (product) => `The subscription of ${product} has ended.`,
};
