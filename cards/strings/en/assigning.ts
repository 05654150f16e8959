import type { Strings } from '../index.js';
import { plural, seats, people } from './phrases.js';

export const assigning: Strings['assigning'] = {
  productTitle: 'Assign licenses',
  productText: 'For which product?',
  choice: (product, free, total) => `${product} – ${free} of ${seats(total)} free`,
  title: 'Assign licenses to users',
  free: (product, free) =>
    free === 0
      ? `${product}: no license is free. Buy more first.`
      : `${product}: ${seats(free)} ${plural(free, { one: 'is', other: 'are' })} free.`,
  peopleLabel: 'People',
  chosenLabel: 'Chosen people',
  morePeople: 'More people',
  placeholder: 'Begin typing a name',
  limit: (most) => `Up to ${most} users at a time.`,
  members: 'Licenses can be assigned only to people in your organization.',
  typing: 'You can also write the names to me, separated by commas.',
  assign: 'Assign',
  unclearTitle: 'Who do you mean?',
  unclearText: 'Please choose whom you mean.',
  who: (text) => `“${text}”`,
  none: 'None of them',
  notFound: (names) => `I found nobody in your organization for: ${names}.`,
  writeAgain: (names) => `Please write these names again afterwards: ${names}.`,
  resultsTitle: 'Result',
  summary: (assigned, asked) =>
    assigned === 0 ? 'Nobody got a license.' : `${assigned} of ${people(asked)} got a license.`,
  result: {
    assigned: 'has a license now',
    'holds-one': 'already has this license from you',
    'no-free-seat': 'got no license: none was free',
    guest: 'is a guest: only members of your organization can have a license',
    'not-in-organization': 'is not in your organization',
    disabled: 'has a disabled account',
  },
  unknownPerson: 'Unknown person',
  told: 'I tell everyone who got a license.',
  left: (free) =>
    free === 0 ? 'No license is left.' : `${seats(free)} ${plural(free, { one: 'is', other: 'are' })} still free.`,
  more: 'Assign more',
  nextBatch: (count) => `Next: ${people(count)}`,
  batches: (limit, rest) =>
    `Up to ${limit} users at a time: these are the first ${limit}, and ${plural(rest, { one: 'the last one follows', other: `the other ${rest} follow` })} when these are assigned.`,
  tooMany: (most) => `I can keep at most ${most} people at a time; the others are left out.`,
  buyMore: 'Buy licenses',
};
