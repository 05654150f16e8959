import type { TrialsStrings } from './strings.js';
import { number, plural, people } from '../phrases/en.js';

const licences = (count: number) => `${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const en: TrialsStrings = {
  journeys: {
    trial: {
      title: 'Try for free',
      words: ['try', 'try for free', 'free trial', 'trial', 'start a trial', 'start trial', 'trials'],
      help: 'try a product for one month',
    },
  },
  did: {
    'trial-started': 'Free trial started',
    'trial-converted': 'Trial converted to paid',
  },

  pickTitle: 'Try for free',
  pickText: 'You can try each product once, for one month, with up to 25 licenses. Which one would you like to try?',
  withCard: (price) => `payment method required; then ${price} per license per month`,
  withoutCard: (price) => `no payment method needed, ends automatically; ${price} per license per month if you keep it`,
  onlyTrial: 'no payment method needed, ends automatically',
  tried: (names) => `You’ve already tried: ${names}.`,
  triedOn: (name, day) => `${name} (started ${day})`,
  owned: (names) => `You’ve already bought these, so you can’t try them for free: ${names}.`,
  hidden: (count) =>
    `${number.format(count)} ${plural(count, { one: 'product isn’t', other: 'products aren’t' })} shown: your organization doesn’t allow trying ${plural(count, { one: 'it', other: 'them' })}, or ${plural(count, { one: 'it isn’t', other: 'they aren’t' })} offered in your country or region.`,
  nothing: 'There are no more products you can try. You can buy licenses instead.',
  optionsTitle: (product) => `Try ${product}`,
  seatsLabel: (most) => `Number of licenses (1 to ${number.format(most)})`,
  fixed: 'You can’t change the number of licenses during the trial.',
  needsCard:
    'This trial needs a payment method. You won’t be charged today. When it ends, it converts to a paid subscription unless you turn off recurring billing.',
  needsNoCard: 'This trial doesn’t need a payment method and ends automatically.',
  reviewTitle: (count, product) => `Try ${product} with ${licences(count)}`,
  start: 'Start trial',
  runs: 'Trial',
  runsValue: (first, last) => `${first} to ${last}`,
  free: 'free',
  freeThen: (price) => `free, then ${price}`,
  endsAlone: (day) =>
    `The trial ends automatically after ${day}: you won’t be charged, and its licenses stop working. You can convert it to a paid subscription before then.`,
  turnsInto: (day, amount, method) =>
    `On ${day}, it converts to a paid subscription: ${amount} a month incl. tax, charged to ${method}.`,
  howToStop: 'To let it end without a charge, turn off recurring billing before that day.',
  changed:
    'Prices or dates have changed since the last message. Your trial hasn’t started. Here are the current terms.',
  receiptTitle: (count, product) => `${product}: trial started with ${licences(count)}`,
  left: 'Time left',
  daysLeft: (days) => `${days} ${plural(days, { one: 'day', other: 'days' })} left`,
  becomesPaid: (day) => `converts to a paid subscription on ${day}`,
  takenBack: (day) => `The cancellation has been undone. The trial runs until ${day}.`,
  convertTitle: (product) => `Convert the ${product} trial to a paid subscription`,
  totalLabel: 'Total licenses',
  assigned: (assigned) =>
    `${people(assigned)} ${plural(assigned, { one: 'has a license and will keep it', other: 'have a license and will keep it' })}.`,
  letEnd: 'Let it end',
  convertReviewTitle: (count, product) =>
    `Convert the ${product} trial to ${number.format(count)} paid ${plural(count, { one: 'license', other: 'licenses' })}`,
  credit: (count) => `Trial, ${licences(count)}`,
  charge: (count) => `Paid from today, ${licences(count)}`,
  stays: 'Assigned licenses stay assigned.',
  convertChanged: 'Something has changed since the last message. You haven’t been charged. Here are the current terms.',
  convertedTitle: (count, product) =>
    `${product}: trial converted to ${number.format(count)} paid ${plural(count, { one: 'license', other: 'licenses' })}`,
  open: 'Show the subscription',
};
