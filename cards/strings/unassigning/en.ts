import type { UnassigningStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/en.js';

export const en: UnassigningStrings = {
  journeys: {
    unassign: {
      title: 'Unassign licenses',
      words: [
        'unassign',
        'unassign licenses',
        'unassign licences',
        'unassign a license',
        'unassign a licence',
        'take back a license',
        'take back licenses',
        'take back a licence',
      ],
      help: 'take licenses back from people',
    },
  },
  did: {
    'licences-unassigned': 'Licenses unassigned',
    'licence-removed': 'License removed',
  },

  productText: 'Which product’s licenses do you want to unassign?',
  choice: (holders) => people(holders),
  title: 'Unassign licenses',
  holders: (product, count) =>
    `${product}: ${people(count)} ${plural(count, { one: 'has', other: 'have' })} a license from you.`,
  peopleLabel: 'Who no longer needs one?',
  placeholder: 'Begin typing a name',
  typing: 'You can also send me the names, separated by commas.',
  carried: (count) => `Also selected on other pages: ${people(count)}.`,
  everyone: (count) => `Everyone (${number.format(count)})`,
  showAll: 'Show everyone',
  several: (names) => `I’m not sure who you mean by: ${names}. Select the right people.`,
  notFound: (names) => `No one with a license from you matches: ${names}.`,
  nobodyTicked: 'Select at least one person.',
  tooMany: (most) => `You can select up to ${number.format(most)} people at a time. The rest were left out.`,
  nothing: 'No one has a license from you, so there’s nothing to unassign.',
  boxTitle: (product, count) => `Unassign ${product} from ${people(count)}`,
  loses: (product, count, names) =>
    `${people(count)} ${plural(count, { one: 'loses', other: 'lose' })} ${product}: ${names}`,
  fromNow: 'They lose access as soon as you confirm.',
  paid: (product) =>
    `You keep the ${product} licenses and still pay for them. You can assign them to someone else or remove them.`,
  tells: 'I’ll notify everyone who loses a license.',
  unassign: 'Unassign',
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: no license unassigned` : `${product}: ${seats(count)} unassigned`,
  summary: (unassigned, asked) =>
    unassigned === 0 ? 'No licenses were unassigned.' : `Unassigned: ${number.format(unassigned)} of ${people(asked)}.`,
  result: { unassigned: 'no longer has a license', 'holds-none': 'no longer had a license from you' },
  willNotify: 'I’ll notify everyone who lost a license.',
  left: (free) => (free === 0 ? 'No licenses are available to assign now.' : `${seats(free)} now available.`),
  more: 'Unassign more',
};
