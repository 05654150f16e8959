import type { Strings } from '../index.js';
import { people, plural, seats } from './phrases.js';

export const life: Strings['life'] = {
  renewedTitle: {
    renewal: 'Subscription renewed',
    'monthly-payment': 'Monthly payment',
    'trial-over': 'Your trial is now a paid subscription',
  },
  renewedText: (count, product) => `${seats(count)} of ${product}`,
  kept: (count) =>
    `Fewer licenses were scheduled, but ${count} ${plural(count, { one: 'is', other: 'are' })} assigned, so no license was taken away. Unassign people to go lower next time.`,
  failedTitle: 'A payment was declined',
  failedText: (amount, product, method) => `${amount} for ${product}: ${method} was declined. Nobody loses access yet.`,
  failedNext: (moment) => `We try again on ${moment}.`,
  failedUntil: (day) => `If it is not paid, the subscription stops on ${day}.`,
  changeMethod: 'Change payment method',
  endedTitle: {
    expired: 'A subscription has expired',
    disabled: 'A subscription has stopped',
    deleted: 'A subscription was deleted',
  },
  endedWhy: {
    'not-renewed': 'Recurring billing was off.',
    cancelled: 'You canceled it.',
    'trial-over': 'The trial is over.',
    unpaid: 'It could not be charged for 30 days.',
    expired: 'It had expired 30 days before.',
    deleted: 'It had stopped 90 days before.',
  },
  endedExpired: (day) => `It still works until ${day}. You can reactivate it until then.`,
  endedDisabled: (day) => `Nobody can use it any more. Its data is kept until ${day} and then deleted.`,
  endedDeleted: 'Its data cannot be brought back.',
  losing: (count) => `${people(count)} lost ${plural(count, { one: 'a license', other: 'their licenses' })}.`,
  buyAgain: 'Buy it again',
  refundTitle: 'A refund could not be paid out',
  refundText: (amount, product, lastFour) =>
    `${amount} for ${product}: the bank refused it several times for the card ending in ${lastFour}. Please contact support; the money is yours.`,
  comingTitle: {
    renews: (product, days) => `${product} renews in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
    ends: (product, days) => `${product} ends in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
    'trial-ends': (product, days) =>
      `The trial of ${product} ends in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
    'trial-converts': (product, days) =>
      `The trial of ${product} turns into a paid subscription in ${days} ${plural(days, { one: 'day', other: 'days' })}`,
  },
  comingOn: 'Date',
  comingPrice: 'You will pay',
  comingSeats: 'Licenses',
  comingUnused: 'Not assigned',
  comingText: {
    renews: 'You need do nothing to keep it as it is.',
    ends: 'If you do nothing, nobody can use it after that; its data is kept for a while and then deleted.',
    'trial-ends': 'If you do nothing, it ends by itself and costs nothing.',
    'trial-converts': 'If you do nothing, it is charged from then on. Turn recurring billing off to let it end.',
  },
  fewer: (count) => `Renew with ${count}`,
  turnOff: 'Do not renew',
  turnOn: 'Keep it: turn billing on',
  closingTitle: (count, product) =>
    `Last day to give back ${plural(count, { one: '1 unused license', other: `${count} unused licenses` })} of ${product}`,
  closingText: (count, of, moment, day) =>
    `You can still remove ${count} of the ${of} until ${moment} with money back; after that only from ${day}.`,
  expiringTitle: (method) => `${method} is about to expire`,
  expiringText: (month, day) => `It works until the end of ${month}; the next charge is on ${day}.`,
  expiredTitle: (method) => `${method} has expired`,
  expiredText: (month, day) => `It worked until the end of ${month}; the next charge is on ${day}.`,
  expiringWhat: 'Edit its expiry date, or put another card there, so that nobody loses access.',
  expiringUses: 'Used for',
};
