import type { Strings } from '../index.js';
import { people, plural, seats } from './phrases.js';

export const unassigning: Strings['unassigning'] = {
  productText: 'Licenses of which product do you want to take back?',
  choice: (product, holders) => `${product} – ${people(holders)}`,
  title: 'Unassign licenses',
  holders: (product, count) =>
    `${product}: ${people(count)} ${plural(count, { one: 'has', other: 'have' })} a license from you.`,
  peopleLabel: 'Who no longer needs one?',
  placeholder: 'Begin typing a name',
  typing: 'You can also write the names to me, separated by commas.',
  carried: (count) => `Also chosen: ${people(count)} on other pages.`,
  everyone: (count) => `Everyone (${count})`,
  showAll: 'Show everyone',
  several: (names) => `Several people fit: ${names}. Please tick whom you mean.`,
  notFound: (names) => `Nobody with a license from you fits: ${names}.`,
  tooMany: (most) => `I can keep at most ${most} people at a time; the others are left out.`,
  nothing: 'Nobody has a license from you, so there is nothing to unassign.',
  boxTitle: 'Unassign licenses',
  loses: (product, count, names) =>
    `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} ${product}: ${names}`,
  fromNow: 'From the moment you confirm, it no longer works for them.',
  paid: (product) =>
    `You keep the licenses of ${product} and still pay for them. You can assign them to someone else, or remove them.`,
  tells: 'I tell everyone who loses a license.',
  unassign: 'Unassign',
  resultsTitle: 'Result',
  summary: (unassigned, asked) =>
    unassigned === 0 ? 'No license was taken back.' : `Unassigned: ${unassigned} of ${people(asked)}.`,
  result: { unassigned: 'no longer has a license', 'holds-none': 'had no license from you any more' },
  told: 'I tell everyone who lost a license.',
  left: (free) =>
    free === 0
      ? 'No license is free to be assigned now.'
      : `${seats(free)} ${plural(free, { one: 'is', other: 'are' })} free now.`,
  more: 'Unassign more',
};
