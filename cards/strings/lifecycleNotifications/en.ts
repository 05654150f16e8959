import type { LifecycleNotificationStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/en.js';

export const en: LifecycleNotificationStrings = {
  did: {
    'subscription-renewed': 'Renewed',
    'charge-failed': 'Charge declined',
    'subscription-ended': 'Status changed at the end of a term',
    'refund-failed': 'Refund failed',
    'renewal-coming': 'End-of-term reminder',
    'reduction-closing': 'Unused licenses reminder',
    'card-expiring': 'Expiring card reminder',
  },

  renewedTitle: {
    renewal: (product, count) => `${product}: renewed with ${seats(count)}`,
    'monthly-payment': (product, count) => `${product}: ${seats(count)} paid for another month`,
    'trial-over': (product, count) => `${product}: the trial is now a paid subscription with ${seats(count)}`,
  },
  kept: (count) =>
    `You scheduled fewer licenses, but ${number.format(count)} ${plural(count, { one: 'is', other: 'are' })} assigned, so you kept them. To have fewer next time, unassign some people first.`,
  failedText: (method) => `${method} was declined. No one loses access for now.`,
  failedNext: (moment) => `We’ll try again on ${moment}.`,
  failedUntil: (day) => `If it isn’t paid, the subscription stops on ${day}.`,
  changeMethod: 'Change payment method',
  endedTitle: {
    expired: (product) => `${product} has expired`,
    disabled: (product) => `${product} has stopped`,
    deleted: (product) => `${product} was deleted`,
  },
  endedWhy: {
    'not-renewed': 'Recurring billing was off.',
    cancelled: 'You canceled it.',
    'trial-over': 'The trial is over.',
    unpaid: 'We tried for 30 days to charge it, without success.',
    expired: 'It expired 30 days ago.',
    deleted: 'It stopped 90 days ago.',
  },
  endedExpired: (day) => `It still works until ${day}. You can reactivate it until then.`,
  endedDisabled: (day) => `No one can use it anymore. Its data is kept until ${day}, then deleted.`,
  endedDeleted: 'Its data can’t be recovered.',
  losing: (count) => `${people(count)} lost ${plural(count, { one: 'a license', other: 'their licenses' })}.`,
  buyAgain: 'Buy again',
  refundTitle: (amount, product) =>
    `The refund${amount === undefined ? '' : ` of ${amount}`} for ${product} didn’t go through`,
  refundText: (amount, product, lastFour) =>
    `${amount} for ${product}: the bank rejected the refund to the card ending in ${lastFour} several times. Contact support. The money is still yours.`,
  comingTitle: {
    renews: (product, days) => `${product} renews in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
    ends: (product, _, day) => `${product} ends on ${day}`,
    'trial-ends': (product, _, day) => `Your ${product} trial ends on ${day}`,
    'trial-converts': (product, days) =>
      `Your ${product} trial converts to a paid subscription in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
  },
  comingOn: 'Date',
  comingPrice: 'You’ll pay',
  comingSeats: 'Licenses',
  comingUnused: 'Not assigned',
  comingText: {
    renews: 'You don’t need to do anything to keep it.',
    ends: 'If you do nothing, no one will be able to use it after that date. Its data is kept for a while, then deleted.',
    'trial-ends': 'If you do nothing, it ends automatically and costs you nothing.',
    'trial-converts': 'If you do nothing, you’ll be charged from then on. To let it end, turn off recurring billing.',
  },
  fewer: (count) => `Renew with ${seats(count)}`,
  turnOff: 'Do not renew',
  turnOn: 'Turn on renewal',
  closingTitle: (count, product) =>
    `Last day to return ${plural(count, { one: '1 unused license', other: `${number.format(count)} unused licenses` })} for ${product}`,
  closingText: (count, of, moment, day) =>
    `You can still remove ${number.format(count)} of the ${number.format(of)} for a refund until ${moment}. After that, you can remove them only from ${day}.`,
  expiringTitle: (method) => `${method} is about to expire`,
  expiringText: (month, day) => `It works until the end of ${month}; the next charge is on ${day}.`,
  expiredTitle: (method) => `${method} has expired`,
  expiredText: (month, day) => `It worked until the end of ${month}; the next charge is on ${day}.`,
  expiringWhat: 'Edit its expiration date or choose another card so that no one loses access.',
  expiringUses: 'Used for',
};
