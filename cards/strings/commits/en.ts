import type { CommitStrings } from './strings.js';
import { people, seats } from '../phrases/en.js';

export const en: CommitStrings = {
  buy: (amount) => [`Buy for ${amount}`, 'Buy for the amount shown'],
  convert: (amount) => [`Convert for ${amount}`, 'Convert for the amount shown'],
  reactivate: (amount) => [`Reactivate for ${amount}`, 'Reactivate for the amount shown'],
  undo: (refund) => [`Undo purchase: refund ${refund}`, `Undo: refund ${refund}`, 'Undo purchase'],
  pay: (amount) => [`Save: pay ${amount}`, 'Save: pay the amount shown'],
  giveBack: (refund) => [`Save: refund ${refund}`, 'Save: refund the amount shown'],
  total: (licences) => [`Save: ${seats(licences)}`],
  totalFrom: (licences, day, brief) => [
    `Save: ${seats(licences)} from ${day}`,
    `Save: ${seats(licences)} from ${brief}`,
    `Save: change on ${brief}`,
  ],
  cancelNow: ['Save: cancel now'],
  cancelFor: (refund) => [
    `Save: cancel now, refund ${refund}`,
    `Save: cancel, refund ${refund}`,
    `Save: refund ${refund}`,
    'Save: cancel now',
  ],
  cancelOn: (day, brief) => [`Save: cancel on ${day}`, `Save: cancel on ${brief}`],
  assign: ['Assign: one license each'],
  unassign: (count) => [`Unassign: ${people(count)}`],
  replace: (card, brief) => [`Replace: use ${card}`, `Replace: use ${brief}`, 'Replace: use the selected card'],
  replaceAndPay: (amount) => [`Replace: pay ${amount} now`, `Replace: pay ${amount}`, 'Replace: pay what is overdue'],
  removeCard: 'Remove card',
  keepCard: 'Keep card',
  keepLicences: 'Keep licenses',
  changePolicy: 'Change policy',
  recurring: { on: 'Turn on recurring billing', once: 'Renew once, then end', off: 'Turn off recurring billing' },
  saveNotifications: 'Save notifications',
  page: { add: 'Save: add this card', edit: 'Save: update this card', replace: 'Replace: use this card' },
};
