import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const policy: Strings['policy'] = {
  text: 'What people in your organization may buy or try by themselves. A change counts from that moment on.',
  label: { enabled: 'Allow', 'trials-only': 'Allow for trials only', disabled: 'Do not allow' },
  setBy: (label, name, day) => `${label} · set by ${name} on ${day}`,
  now: (label) => `Now: ${label}`,
  setByWhen: (name, moment) => `Set by ${name} on ${moment}.`,
  unset: 'Nobody has changed this here yet.',
  meaning: {
    enabled: 'People buy it and try it by themselves.',
    'trials-only': 'Only trials that need no payment method. Nothing can be bought, also not after the trial.',
    disabled: 'Nobody can buy it or try it. Whoever tries sees why, and may ask for it.',
  },
  noFreeTrial: 'This product has no trial without a payment method, so it cannot be tried either.',
  runningTrials: 'Whoever has a trial running cannot turn it into a paid subscription now.',
  nobodyHas: 'Nobody has a subscription to it now.',
  untouched: (live) =>
    `Unchanged: ${plural(live, { one: `${live} subscription`, other: `${live} subscriptions` })} that people have now. They go on with their licenses, renewals and charges, and licenses can still be added.`,
  choice: 'From now on',
  changed: 'Change',
  reviewTitle: 'Check the change',
  fromNow: 'It counts for purchases and trials from the moment you save.',
  receiptTitle: 'The policy is set',
  all: 'All products',
  historyTitle: (product) => `Policy history: ${product}`,
  historyEmpty: 'Nobody has changed this policy here yet. From now on, every change is written down.',
  historyOlder: (count) => `${count} older ${plural(count, { one: 'change is', other: 'changes are' })} not shown.`,
  blockedTitle: (product) => `Purchase policy: ${product} was not allowed`,
  blockedText: (name, product) => `${name} tried to get ${product}, which the purchase policy does not allow.`,
  blockedOnce: 'You hear of this once a day for a person and a product.',
  message: 'Message ↗',
};
