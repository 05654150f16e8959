import type { RecurringStrings } from './strings.js';
import { people, plural, seats } from '../phrases/en.js';

export const en: RecurringStrings = {
  journeys: {
    recurring: {
      title: 'Recurring billing',
      words: [
        'recurring billing',
        'auto renew',
        'renewal',
        'turn off recurring billing',
        'turn on recurring billing',
        'stop renewal',
      ],
      help: 'choose whether a subscription renews: on, once more, or off',
    },
  },
  did: {
    'recurring-set': 'Recurring billing changed',
  },

  pickText: 'Which subscription’s recurring billing would you like to change?',
  nothing: 'You don’t have any subscriptions with recurring billing to change.',
  now: (setting) => `Current setting: ${setting}.`,
  on: (day, amount) => `It renews on ${day} for ${amount} including tax, and keeps renewing until you turn it off.`,
  once: (day, amount) => `It renews on ${day} for ${amount} including tax, and ends after that term.`,
  off: (day) => `It does not renew and ends on ${day}.`,
  trialOn: (day, amount) =>
    `On ${day}, the trial converts to a paid subscription for ${amount} including tax, then renews every month.`,
  trialOff: (day) => `The trial ends on ${day}, and you won’t be charged.`,
  losesNobody: 'No one loses access: no licenses are assigned.',
  loses: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} access after ${day}: ${names}`,
  stillTried: (amount, lastTry) =>
    `The declined charge of ${amount} is still due. We’ll keep trying until ${lastTry}. If it still isn’t paid by then, the subscription stops right away.`,
  stops: (day) => `The service stops after ${day}. The data is kept for 90 days, then deleted.`,
  worksOn: (day) =>
    `It still works until ${day}, and you can reactivate it until then. After that, the data is kept for 90 days, then deleted.`,
  drops: (count) => `The scheduled change to ${seats(count)} would be canceled.`,
  dropped: (count) => `The scheduled change to ${seats(count)} was canceled.`,
  kept: 'You can change it back until then.',
  changed:
    'Something has changed since the last message. Your setting is unchanged. Here’s what each option means now.',
  set: {
    on: (product) => `${product}: recurring billing is on`,
    once: (product) => `${product}: renews once more`,
    off: (product) => `${product}: recurring billing is off`,
  },
  switchBack: { on: 'Turn it on again', once: 'Renew once instead', off: 'Turn it off again' },
};
