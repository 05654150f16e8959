import type { SeatsStrings } from './strings.js';
import { number, plural, seats as licences } from '../phrases/en.js';

export const en: SeatsStrings = {
  journeys: {
    seats: {
      title: 'Change licenses',
      words: [
        'change licenses',
        'change licences',
        'remove licenses',
        'remove licences',
        'add licenses',
        'add licences',
        'remove seats',
        'add seats',
        'change seats',
        'total licenses',
        'total licences',
        'number of seats',
        'buy more licenses',
        'buy more licences',
        'buy more seats',
      ],
      help: 'change the number of licenses in a subscription; you’ll see the price first',
    },
    undo: {
      title: 'Undo purchase',
      words: ['undo', 'undo purchase', 'undo a purchase'],
      help: 'undo a purchase within 24 hours',
    },
  },
  did: {
    'seats-changed': 'Number of licenses changed',
    'seats-scheduled': 'Number of licenses for the next term changed',
    'purchase-undone': 'Purchase undone',
  },

  pickText: 'Which subscription would you like to change?',
  openFirst: 'Open the subscription, then choose Buy licenses or Remove licenses.',
  nothing: 'You don’t have any subscriptions whose licenses can be changed. Buy licenses first.',
  totalLabel: 'Total licenses',
  hint: (held, more, total) =>
    `Enter the total you want. To add ${number.format(more)} to ${number.format(held)}, enter ${number.format(total)}.`,
  heldLabel: 'Licenses now',
  held: (total, used, free) => `${number.format(total)}: ${number.format(used)} used, ${number.format(free)} available`,
  removable: (count, moment) => `${licences(count)} can be removed for a refund until ${moment}.`,
  removableLater: (day) => `You can remove licenses at renewal on ${day}.`,
  removableAlways: 'You can remove licenses at any time and get a refund for the days left.',
  changeScheduled: 'Schedule for renewal',
  dropScheduled: 'Cancel scheduled change',
  dropped: 'The scheduled change has been canceled.',
  slipTitle: 'Which total do you mean?',
  slipText: (entered, held) => `You have ${licences(held)} and entered ${entered}. Nothing has been changed yet.`,
  slipAdd: (total, change) => `Total ${number.format(total)} (${change})`,
  reviewTitle: {
    more: (count, product) => `Buy ${licences(count)} for ${product}`,
    fewer: (count, product) => `Remove ${licences(count)} from ${product}`,
    later: (total, product, day) => `Change ${product} to ${licences(total)} on ${day}`,
  },
  line: (count, days, of) => `${licences(count)} × ${days} of ${of} days`,
  onlyAtRenewal: (held, day) =>
    `The seven days for removing these licenses have passed, so you keep ${licences(held)} until renewal on ${day}.`,
  untilThen: (held, day) => `You keep ${licences(held)} until renewal on ${day}.`,
  rest: (count, day) =>
    `The rest can be removed only at renewal on ${day}. From then on, you’ll have ${licences(count)}.`,
  noMoney: 'No charge or refund now.',
  droppedWith: (count) => `The scheduled change to ${licences(count)} will be canceled.`,
  removableUntil: (moment) => `Full refund within 24 hours, then prorated until ${moment}.`,
  atRenewal: 'Do it all at renewal',
  now: 'Do it now instead',
  changed:
    'Something has changed since the last message. Your subscription is unchanged, and you haven’t been charged. Here are the current terms.',
  receiptMore: (count, product) => `${product}: ${licences(count)} added`,
  receiptFewer: (count, product) => `${product}: ${licences(count)} removed`,
  receiptScheduled: (count, product, day) => `${product}: ${licences(count)} scheduled from ${day}`,
  backToTotal: 'Change the total',
  undoPick: 'Which purchase would you like to undo?',
  undoNothing:
    'There’s no purchase to undo. You can undo a purchase within 24 hours, as long as its licenses aren’t assigned.',
  undoTitle: (count, product) => `Undo the purchase of ${licences(count)} for ${product}`,
  undoSome: (count, left) =>
    `${plural(count, { one: 'The last license you bought is', other: `The last ${number.format(count)} licenses you bought are` })} removed right away. You keep ${number.format(left)}.`,
  undoAll: 'The subscription ends right away. None of its licenses are assigned.',
  undoExact: 'You’ll be refunded everything you were charged for it.',
  undoneTitle: (count, product) => `${product}: purchase of ${licences(count)} undone`,
  undoneSome: (count, left) =>
    `${licences(count)} ${plural(count, { one: 'was', other: 'were' })} returned. You now have ${number.format(left)}.`,
  undoneAll: 'The subscription has ended.',
};
