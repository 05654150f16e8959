import type { SubscriptionNotificationStrings } from './strings.js';
import { counted, number, plural } from '../phrases/en.js';

const licences = (count: number) => `${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}`;

export const en: SubscriptionNotificationStrings = {
  title: {
    bought: (who, product, count) => `${who} bought ${licences(count)} for ${product}`,
    converted: (who, product, count) =>
      `${who} converted the ${product} trial to a paid subscription with ${licences(count)}`,
    becamePaid: (who, product, count) => `${who}’s ${product} trial is now a paid subscription with ${licences(count)}`,
    reactivated: (who, product, count) => `${who} reactivated ${product} with ${licences(count)}`,
    tried: (who, product, count) => `${who} started a trial of ${product} with ${licences(count)}`,
    more: (who, product, count) => `${who} added ${licences(count)} for ${product}`,
    fewer: (who, product, count) => `${who} removed ${licences(count)} for ${product}`,
    scheduled: (who, product, count) =>
      `${who} scheduled a change to ${licences(count)} for ${product} from the next term`,
    unscheduled: (who, product, count) =>
      `${who} canceled a scheduled change and keeps ${licences(count)} for ${product}`,
    cancelled: (who, product, count) => `${who} canceled ${product} (${licences(count)})`,
    takenBack: (who, product, count) => `${who} undid the cancellation of ${product} (${licences(count)})`,
    undone: (who, product, count) => `${who} undid a purchase of ${licences(count)} for ${product}`,
    declined: (who, product, count, amount) =>
      `${who}: the payment${amount === undefined ? '' : ` of ${amount}`} for ${counted(count, product)} was declined`,
    stopped: (who, product, count) => `${who}: ${product} (${licences(count)}) stopped because it wasn’t paid`,
    ended: (who, product, count) => `${who}: ${product} (${licences(count)}) has ended`,
    trialEnded: (who, product, count) => `${who}: the ${product} trial (${licences(count)}) has ended`,
  },
  licences: 'Licenses',
  assigned: (count, assigned) => `${number.format(count)} (${number.format(assigned)} assigned)`,
  charged: 'Charged now',
  givenBack: 'Refunded',
  notBought: 'The bank declined the payment, so nothing was bought or charged.',
  price: 'Price, including tax',
  feedback: (text) => `Feedback: ${text}`,
  onlyBuyer: 'For your information only. Only the buyer can make changes.',
  view: 'View',
};
