import type { NotificationSettingsStrings } from './strings.js';
import { plural } from '../phrases/en.js';

export const en: NotificationSettingsStrings = {
  journeys: {
    notifications: {
      title: 'Notifications',
      words: ['notifications', 'notification settings', 'weekly digest', 'digest'],
      help: 'for admins: choose your notifications and see the weekly digest',
    },
  },

  text: 'People in your organization buy, try, change, and cancel subscriptions on their own. When do you want to be notified?',
  whenLabel: 'When',
  when: {
    'at-once': 'Right away: a message for every event',
    above: 'Right away from a minimum amount, the rest once a week',
    weekly: 'Once a week: a digest on Monday morning',
    off: 'Never',
  },
  aboveLabel: (currency) => `Minimum amount in ${currency}, including tax`,
  aboveHint:
    'Only for “from a minimum amount”. It’s compared with what an event charges now or, if it charges nothing, with what the subscription costs per month or year. Cancellations and declined payments are always compared with that price.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Enter an amount in ${currency} without decimals, for example 500. Nothing was changed.`
      : `Enter an amount in ${currency} with up to ${decimals} ${plural(decimals, { one: 'decimal', other: 'decimals' })}, for example 500. Nothing was changed.`,
  kindsLabel: 'Which events',
  kinds: {
    purchase: 'Purchases',
    trial: 'Trials',
    seats: 'Changes to the number of licenses',
    cancellation: 'Cancellations and expirations',
    undo: 'Undone purchases',
    'failed-payment': 'Declined payments',
    blocked: 'Attempts blocked by a policy',
  },
  kindsError: 'Choose at least one event, or “Never”. Nothing was changed.',
  savedTitle: 'Notifications saved',
  means: {
    'at-once': 'You’ll get a message as soon as something happens. Later events for the same subscription update it.',
    weekly: 'You’ll get one digest on Monday morning (8:00 AM UTC) and no messages in between.',
    off: 'You won’t get any messages or digests. You can still look at everything whenever you like.',
  },
  meansAbove: (amount) =>
    `You’ll get a message right away for ${amount} or more. The digest on Monday morning (8:00 AM UTC) shows everything, including smaller amounts.`,
  events: (names) => `Events: ${names}.`,
  waiting: 'This applies from now on, also to unsent messages. You’ll still get license requests.',
  view: 'This changes only your own notifications.',
  changed:
    'Your organization’s currency has changed since the last message. Nothing was saved. Check the amount again.',
  change: 'Change notifications',
  lastWeek: 'Show last week’s digest',
};
