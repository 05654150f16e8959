import type { Strings } from '../index.js';
import { plural } from './phrases.js';

const licences = (count: number) => `${count} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const adminNews: Strings['adminNews'] = {
  title: {
    bought: (who, product, count) => `${who} bought ${licences(count)} of ${product}`,
    converted: (who, product, count) => `${who} turned a trial of ${product} into a paid one with ${licences(count)}`,
    becamePaid: (who, product, count) => `${who}: the trial of ${product} is now paid, with ${licences(count)}`,
    reactivated: (who, product, count) => `${who} reactivated ${product} with ${licences(count)}`,
    tried: (who, product, count) => `${who} started a trial of ${product} with ${licences(count)}`,
    more: (who, product, count) => `${who} added ${licences(count)} of ${product}`,
    fewer: (who, product, count) => `${who} removed ${licences(count)} of ${product}`,
    scheduled: (who, product, count) => `${who} scheduled ${licences(count)} of ${product} for the next term`,
    unscheduled: (who, product, count) =>
      `${who} dropped a scheduled change and keeps ${licences(count)} of ${product}`,
    cancelled: (who, product, count) => `${who} canceled ${product} with ${licences(count)}`,
    takenBack: (who, product, count) => `${who} keeps ${product} with ${licences(count)}: not canceled after all`,
    undone: (who, product, count) => `${who} undid a purchase of ${licences(count)} of ${product}`,
    declined: (who, product, count) => `${who}: a payment for ${licences(count)} of ${product} was declined`,
    stopped: (who, product, count) => `${who}: ${product} with ${licences(count)} has stopped, it was not paid`,
    ended: (who, product, count) => `${who}: ${product} with ${licences(count)} has ended`,
    trialEnded: (who, product, count) => `${who}: the trial of ${product} with ${licences(count)} has ended`,
  },
  licences: 'Licenses',
  assigned: (count, assigned) => `${count}, ${assigned} of them assigned`,
  charged: 'Charged now, with tax',
  givenBack: 'Given back, with tax',
  notBought: 'The bank declined it, so nothing was bought and nothing charged.',
  price: 'Price, with tax',
  feedback: (text) => `Feedback: ${text}`,
  onlyBuyer: 'For your information: only the buyer can change it.',
  view: 'View',
};
