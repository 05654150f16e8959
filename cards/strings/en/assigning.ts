import type { Strings } from '../index.js';
import { number, plural, seats, people } from './phrases.js';

export const assigning: Strings['assigning'] = {
  productTitle: 'Assign licenses',
  productText: 'Which product?',
  choice: (product, free, total) => `${product} – ${number.format(free)} of ${seats(total)} available`,
  title: 'Assign licenses to users',
  free: (product, free) =>
    free === 0 ? `${product}: no licenses available. Buy more first.` : `${product}: ${seats(free)} available.`,
  peopleLabel: 'People',
  chosenLabel: 'Selected people',
  morePeople: 'More people',
  placeholder: 'Begin typing a name',
  limit: (most) => `Up to ${number.format(most)} users at a time.`,
  members: 'Licenses can be assigned only to people in your organization.',
  typing: 'You can also send me the names, separated by commas.',
  assign: 'Assign',
  unclearTitle: 'Who do you mean?',
  unclearText: 'Select the right person.',
  who: (text) => `“${text}”`,
  none: 'None of these',
  notFound: (names) => `I couldn’t find anyone in your organization for: ${names}.`,
  writeAgain: (names) => `When you’re done, send me these names again: ${names}.`,
  resultsTitle: 'Assignment results',
  summary: (assigned, asked) =>
    assigned === 0 ? 'No licenses were assigned.' : `${number.format(assigned)} of ${people(asked)} got a license.`,
  result: {
    assigned: 'now has a license',
    'holds-one': 'already has this license from you',
    'no-free-seat': 'didn’t get a license: none available',
    guest: 'is a guest: only members of your organization can have a license',
    'not-in-organization': 'is not in your organization',
    disabled: 'has a disabled account',
  },
  unknownPerson: 'Unknown person',
  told: 'I’ll notify everyone who got a license.',
  left: (free) => (free === 0 ? 'No licenses left.' : `${seats(free)} still available.`),
  more: 'Assign more',
  nextBatch: (count) => `Next: ${people(count)}`,
  batches: (limit, rest) =>
    `Up to ${number.format(limit)} users at a time: here are the first ${number.format(limit)}. ${plural(rest, { one: 'One more person comes', other: `The other ${number.format(rest)} come` })} next.`,
  tooMany: (most) => `You can select up to ${number.format(most)} people at a time. The rest were left out.`,
  buyMore: 'Buy licenses',
};
