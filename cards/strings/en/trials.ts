import type { Strings } from '../index.js';
import { plural, people } from './phrases.js';

const licences = (count: number) => `${count} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const trials: Strings['trials'] = {
  pickTitle: 'Try for free',
  pickText: 'Each product can be tried once, for one month, with up to 25 licenses. Which one would you like to try?',
  withCard: (name, price) => `${name} – needs a payment method; afterwards ${price} per license and month`,
  withoutCard: (name, price) =>
    `${name} – no payment method, ends by itself; to keep it ${price} per license and month`,
  onlyTrial: (name) => `${name} – no payment method, ends by itself`,
  tried: (names) => `You have tried these already: ${names}.`,
  triedOn: (name, day) => `${name} (from ${day})`,
  owned: (names) => `You have bought these, so there is no trial: ${names}.`,
  hidden: (count) =>
    `${count} ${plural(count, { one: 'product is', other: 'products are' })} not shown: your organization does not allow trying ${plural(count, { one: 'it', other: 'them' })}, or ${plural(count, { one: 'it is', other: 'they are' })} not offered there.`,
  nothing: 'There is no product that you can still try. You can buy licenses instead.',
  optionsTitle: (product) => `Try ${product}`,
  seatsLabel: (most) => `Number of licenses (1 to ${most})`,
  fixed: 'The number of licenses is fixed while the trial runs.',
  needsCard:
    'This trial needs a payment method. Nothing is charged today; at the end it turns into a paid subscription unless you turn recurring billing off.',
  needsNoCard: 'This trial needs no payment method and ends by itself.',
  reviewTitle: 'Check your trial',
  reviewText: (start) => `Nothing begins until you press ${start}.`,
  start: 'Start trial',
  runs: 'Trial',
  runsValue: (first, last) => `${first} to ${last}`,
  free: 'free',
  freeThen: (price) => `free, then ${price}`,
  endsAlone: (day) =>
    `The trial ends by itself after ${day}: nothing is charged, and its licenses stop working. You can turn it into a paid subscription at any time before.`,
  turnsInto: (day, amount, method) =>
    `On ${day} it turns into a paid subscription: ${amount} a month including tax, charged to ${method}, unless you turn recurring billing off before.`,
  howToStop: 'To let it end without a charge, turn recurring billing off at any time before that day.',
  changed: 'Prices or dates have changed since that card. Nothing has begun: this is what holds now.',
  receiptTitle: 'Your trial has begun',
  receiptText: (count, product) =>
    `${licences(count)} of ${product} ${plural(count, { one: 'is', other: 'are' })} ready to be assigned.`,
  left: 'Time left',
  daysLeft: (days) => `${days} ${plural(days, { one: 'day', other: 'days' })} left`,
  becomesPaid: (day) => `turns into a paid subscription on ${day}`,
  takenBack: (day) => `The cancellation is taken back. The trial runs until ${day}.`,
  convertTitle: (product) => `Turn the trial of ${product} into a paid subscription`,
  totalLabel: 'Total licenses',
  assigned: (assigned) =>
    `${people(assigned)} ${plural(assigned, { one: 'holds a license and keeps it', other: 'hold a license and keep it' })}.`,
  letEnd: 'Let it end',
  convertReviewTitle: 'Check what you pay from now on',
  convertReviewText: 'Nothing is changed or charged until you press Save. The trial ends with it.',
  credit: (count) => `Trial, ${licences(count)}`,
  charge: (count) => `Paid from today, ${licences(count)}`,
  stays: 'Nobody loses access: assigned licenses stay assigned.',
  convertChanged: 'Something has changed since that card. Nothing was charged: this is what holds now.',
  convertedTitle: 'Your trial is now a paid subscription',
  convertedText: (count, product) => `You have ${licences(count)} of ${product}. Whoever had one keeps it.`,
  open: 'Show the subscription',
};
