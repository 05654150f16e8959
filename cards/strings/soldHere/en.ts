import type { SoldHereStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/en.js';

export const en: SoldHereStrings = {
  journeys: {
    sold: {
      title: 'From your partner',
      words: [
        'partner subscriptions',
        'subscriptions from our partner',
        'from our partner',
        'what our partner sold us',
      ],
      help: 'see what a partner has sold to your organization and manages for it',
    },
  },

  count: (count) =>
    `${number.format(count)} ${plural(count, { one: 'subscription', other: 'subscriptions' })} that a partner manages for your organization`,
  none: 'No partner has sold your organization a subscription.',
  from: (partner) => `From ${partner}`,
  partner: 'Partner',
  licences: 'Licenses',
  assigned: (count, assigned) => `${number.format(count)} (${number.format(assigned)} assigned)`,
  managed: (partner) =>
    `${partner} manages this subscription for your organization. Only they can change it or assign its licenses.`,
  all: 'All from your partner',

  newsTitle: {
    suspended: (partner, product, count) => `${partner} suspended ${product} (${seats(count)})`,
    activated: (partner, product, count) => `${partner} activated ${product} (${seats(count)})`,
  },
  newsPeople: {
    suspended: (count, names) => `${people(count)} can’t use it now: ${names}`,
    activated: (count, names) => `${people(count)} can use it again: ${names}`,
  },
  newsNobody: {
    suspended: 'No licenses are assigned, so no one loses access.',
    activated: 'No licenses are assigned.',
  },
  onlyPartner: (partner) => `For your information. Only ${partner} can make changes.`,
  view: 'View',

  removedText: (agent, partner) =>
    `You can’t use it anymore. ${agent} works for ${partner}, the partner that manages this subscription for your organization. If you still need it, ask your admin or the partner.`,
};
