import type { Strings } from '../index.js';
import { people, plural, seats } from './phrases.js';

export const recurring: Strings['recurring'] = {
  pickText: 'For which subscription would you like to change recurring billing?',
  nothing: 'You have no subscription for which recurring billing could be changed.',
  now: (setting) => `It is set to: ${setting}.`,
  on: (day, amount) => `It renews on ${day} for ${amount} including tax, and so on until you turn it off.`,
  once: (day, amount) => `It renews on ${day} for ${amount} including tax, and ends after that term.`,
  off: (day) => `It does not renew and ends on ${day}.`,
  trialOn: (day, amount) =>
    `On ${day} the trial turns into a paid subscription for ${amount} including tax, and so on every month.`,
  trialOff: (day) => `The trial ends on ${day} and nothing is charged.`,
  losesNobody: 'Nobody loses access: no license is assigned.',
  loses: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} access on ${day}: ${names}`,
  stillTried: (amount, lastTry) =>
    `The declined charge of ${amount} stays due: we go on trying it until ${lastTry}. If it is still not paid then, the subscription stops at once.`,
  stops: (day) => `The service stops on ${day}. The data is kept for 90 days and then deleted.`,
  worksOn: (day) =>
    `It works until ${day} all the same, and until then you can reactivate it. After that the data is kept for 90 days and then deleted.`,
  drops: (count) => `The scheduled change to ${seats(count)} would be dropped.`,
  dropped: (count) => `The scheduled change to ${seats(count)} was dropped.`,
  kept: 'You can change it back until then.',
  changed: 'Something has changed since that card. Nothing was changed: this is what each choice means now.',
  set: { on: 'Recurring billing is on', once: 'It will renew once more', off: 'Recurring billing is off' },
  switchBack: { on: 'Turn it on again', once: 'Back to renewing once', off: 'Turn it off again' },
};
