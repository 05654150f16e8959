import type { PolicyStrings } from './strings.js';
import { number, plural } from '../phrases/en.js';

export const en: PolicyStrings = {
  journeys: {
    policy: {
      title: 'Purchase policy',
      words: ['purchase policy', 'policy', 'policies', 'purchase policies'],
      help: 'for admins: set what people can buy or try on their own',
    },
  },

  text: 'What people in your organization can buy or try on their own. Changes apply from the moment they’re saved.',
  label: { enabled: 'Allow', 'trials-only': 'Allow for trials only', disabled: 'Do not allow' },
  setBy: (label, name, day) => `${label} · set by ${name} on ${day}`,
  now: (label) => `Now: ${label}`,
  setByWhen: (name, moment) => `Set by ${name} on ${moment}.`,
  unset: 'No one has changed this yet.',
  meaning: {
    enabled: 'People can buy and try it on their own.',
    'trials-only': 'Only trials that don’t need a payment method. It can’t be bought, not even after the trial.',
    disabled: 'No one can buy or try it. Anyone who attempts to sees why and can request it.',
  },
  noFreeTrial: 'Every trial of this product needs a payment method, so people can’t try it either.',
  runningTrials: 'People with a trial in progress can’t convert it to a paid subscription.',
  nobodyHas: 'No one has a subscription to it right now.',
  untouched: (live) =>
    `Not affected: ${number.format(live)} existing ${plural(live, { one: 'subscription, which renews', other: 'subscriptions, which renew' })} and can still add licenses.`,
  choice: 'From now on',
  reviewTitle: (product, label) => `Change ${product} to “${label}”`,
  fromNow: 'It applies once you save.',
  receiptTitle: (product, label) => `${product}: policy set to “${label}”`,
  all: 'All products',
  show: 'Show',
  changed: 'Changed by an admin',
  count: (matching, all) => (matching === all ? products(all) : `${number.format(matching)} of ${products(all)}`),
  noneMatches: 'No product matches this filter.',
  several: 'Set several products',
  severalText: 'Choose the products, then what applies to all of them.',
  chooseProducts: 'Choose at least one product.',
  severalReview: (count, label) => `Change ${products(count)} to “${label}”`,
  severalCommit: (label, count) => `${label}: ${products(count)}`,
  severalReceipt: (count, label) => `Policy set to “${label}” for ${products(count)}`,
  alreadySo: (names) => `Set that way already: ${names}.`,
  noFreeTrials: (names) => `Every trial of these needs a payment method, so people can’t try them either: ${names}.`,
  historyTitle: (product) => `Policy history: ${product}`,
  historyEmpty: 'No one has changed this policy yet. From now on, every change is recorded.',
  historyOlder: (count) =>
    `${number.format(count)} older ${plural(count, { one: 'change is', other: 'changes are' })} not shown.`,
  blockedTitle: (product) => `Purchase policy: ${product} was blocked`,
  blockedText: (name, product) => `${name} tried to get ${product}, but the purchase policy doesn’t allow it.`,
  blockedOnce: 'You’re notified of this at most once a day per person and product.',
  message: 'Message ↗',
};

function products(count: number): string {
  return `${number.format(count)} ${plural(count, { one: 'product', other: 'products' })}`;
}
