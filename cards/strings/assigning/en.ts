import type { AssigningStrings } from './strings.js';
import { number, plural, seats, people } from '../phrases/en.js';

export const en: AssigningStrings = {
  journeys: {
    assign: {
      title: 'Assign licenses',
      words: ['assign', 'assign licenses', 'assign licences', 'assign a license', 'assign a licence'],
      help: 'give licenses to people in your organization, up to 20 at a time',
    },
  },
  did: {
    'licences-assigned': 'Licenses assigned',
    'licence-received': 'License received',
  },

  productTitle: 'Assign licenses',
  productText: 'Which product?',
  namesAfter: 'I can’t keep all those names while you choose. Choose the product first, then send me the names again.',
  choice: (free, total) => `${number.format(free)} of ${seats(total)} available`,
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
  skipped: (names) => `You haven’t selected anyone for: ${names}.`,
  noName: 'That isn’t a name, so I haven’t selected anyone. Send me names or select people below.',
  notFound: (names) => `I couldn’t find anyone in your organization for: ${names}.`,
  writeAgain: (names) => `When you’re done, send me these names again: ${names}.`,
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: no license assigned` : `${product}: ${seats(count)} assigned`,
  summary: (assigned, asked) =>
    assigned === 0 ? 'No licenses were assigned.' : `${number.format(assigned)} of ${people(asked)} got a license.`,
  result: {
    assigned: 'now has a license',
    'holds-one': 'already has this license from you',
    'no-free-seat': 'didn’t get a license: none available',
    guest: 'is a guest: only members of your organization can have a license',
    'not-in-organization': 'isn’t in your organization',
    disabled: 'has a disabled account',
  },
  unknownPerson: 'Unknown person',
  willNotify: 'I’ll notify everyone who got a license.',
  left: (free) => (free === 0 ? 'No licenses left.' : `${seats(free)} still available.`),
  more: 'Assign more',
  nextBatch: (count) => `Next: ${people(count)}`,
  batches: (shown, rest) =>
    `The first ${number.format(shown)} people are listed here. ${plural(rest, { one: 'One more person is', other: `The other ${number.format(rest)} are` })} selected as well.`,
  leftOut: (most, names) => `You can select up to ${number.format(most)} people at a time. I left out: ${names}.`,
  buyMore: 'Buy licenses',
  planTitle: (product, count) => `Assign ${product} to ${people(count)}`,
  tooFew: (count, free) => `${seats(count)} needed, ${free === 0 ? 'none' : number.format(free)} available.`,
  selected: (names) => `Selected: ${names}`,
  firstOnes: (count, names) =>
    `${plural(count, { one: 'Your license', other: `Your ${number.format(count)} licenses` })}: ${names}`,
  without: (names) => `Without one: ${names}`,
  inBatches: (limit) =>
    `I’ll assign the licenses in groups of ${number.format(limit)} and show you the result for each person.`,
  noMore: 'No more licenses can be added to this subscription. You can buy them separately, then assign them.',
  buyAndAssign: (all, count, amount) => [
    `Assign to ${number.format(all)}: buy ${number.format(count)} for ${amount}`,
    `Assign: buy ${number.format(count)} for ${amount}`,
    'Assign: buy for the amount shown',
  ],
  assignFirst: (count) => [
    count === 1 ? 'Assign: only the first person' : `Assign: only the first ${number.format(count)}`,
  ],
  assignTo: (count) => [`Assign: ${people(count)}`],
  changeSelection: 'Change selection',
  planChanged:
    'The number of available licenses or the price has changed. Nothing has been bought or assigned. Here’s where things stand now.',
  waiting: (product, count) =>
    `Once it’s approved, you can assign ${product} right here to ${plural(count, { one: 'the person', other: `the ${number.format(count)} people` })} you chose.`,
  bought: (count, amount) => `Bought: ${seats(count)} for ${amount}.`,
  goOn: (count) => `Get licenses for ${people(count)}`,
  resultOfMany: {
    assigned: 'Now have a license',
    'holds-one': 'Already have this license from you',
    'no-free-seat': 'No license available',
    guest: 'Guests, who can’t have a license',
    'not-in-organization': 'Not in your organization',
    disabled: 'Disabled accounts',
  },
};
