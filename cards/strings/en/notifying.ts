import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const notifying: Strings['notifying'] = {
  text: 'People in your organization buy, try, change and cancel subscriptions by themselves. When would you like to be told?',
  whenLabel: 'When',
  when: {
    'at-once': 'At once: a card for every event',
    above: 'At once only from an amount on, the rest once a week',
    weekly: 'Once a week: a digest on Monday morning',
    off: 'Not at all',
  },
  aboveLabel: (currency) => `Amount in ${currency}, with tax`,
  aboveHint:
    'Only for “from an amount on”. What counts is what an event charges now, and where it charges nothing, what the subscription costs in a month or year. Cancellations and declined payments always count by that price.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Enter an amount in ${currency} without decimals, for example 500. Nothing was changed.`
      : `Enter an amount in ${currency} with up to ${decimals} ${plural(decimals, { one: 'decimal', other: 'decimals' })}, for example 500. Nothing was changed.`,
  kindsLabel: 'Which events',
  kinds: {
    purchase: 'Purchases',
    trial: 'Trials',
    seats: 'Changes of the number of licenses',
    cancellation: 'Cancellations and ends',
    undo: 'Purchases that are undone',
    'failed-payment': 'Declined payments',
    blocked: 'Attempts that a policy has blocked',
  },
  kindsError: 'Choose at least one event, or “Not at all”. Nothing was changed.',
  savedTitle: 'Your notifications are set',
  means: {
    'at-once': 'You get a card as soon as something happens. Later events of the same subscription update it.',
    weekly: 'You get one digest on Monday morning (08:00 UTC), and no card in between.',
    off: 'You get no cards and no digest. You can still look at everything whenever you like.',
  },
  meansAbove: (amount) =>
    `You get a card at once from ${amount} on. The digest on Monday morning (08:00 UTC) shows everything, also what was less.`,
  events: (names) => `Events: ${names}.`,
  waiting: 'This holds from now on, also for what has not been sent yet. License requests still reach you.',
  view: 'Only your own notifications change; nobody else’s do.',
  changed: 'Your organization’s currency has changed since that card. Nothing was changed; please look at it again.',
  change: 'Change notifications',
  lastWeek: 'Show last week’s digest',
};
