import { askPartnerForm } from '../../cards/soldHere/askPartnerForm.js';
import { askPartnerReceipt } from '../../cards/soldHere/askPartnerReceipt.js';
import type { SoldHere } from '../../cards/soldHere/soldHere.js';
import { soldDetails } from '../../cards/soldHere/soldDetails.js';
import { soldList, soldPerPage } from '../../cards/soldHere/soldList.js';
import { soldNews } from '../../cards/soldHere/soldNews.js';
import { longestEnquiry } from '../../domain/partner/commands/askPartner.js';
import { wishes } from '../../domain/partner/partnership.js';
import { statuses } from '../../domain/account/subscription.js';
import { powerBi, visio } from './builders.js';
import type { Sampled } from './sampling.js';
import { banner, hostileNames, markdownWords, sampled } from './sampling.js';

const partner = 'Fabrikam Cloud';
const usual: SoldHere = {
  ...{ subscription: 'sub-1', product: powerBi, partner, status: 'active', trial: false, seats: 25, assigned: 3 },
  outlook: { kind: 'renews', on: '2027-03-10' },
};
const suspended: SoldHere = { ...usual, status: 'suspended', outlook: { kind: 'ends', last: '2027-03-09' } };
const extreme: SoldHere = {
  ...{ subscription: 'sub-2', product: markdownWords, partner: hostileNames[0] ?? '', status: 'expired', trial: true },
  ...{ seats: 10_000_000, assigned: 9_999_999 },
  outlook: { kind: 'expired', last: '2026-03-09', worksUntil: '2026-04-08' },
};
const rows = Array.from({ length: soldPerPage }, (_, at): SoldHere => {
  const status = statuses[at % statuses.length] ?? 'active';
  return { ...extreme, subscription: `sub-${at}`, partner: hostileNames[at % hostileNames.length] ?? '', status };
});
const event = { type: 'sold-news', subscription: 'sub-1', product: powerBi, seats: 25, partner: 'partner-1' } as const;

/** What a customer's people see of what a partner has sold, with little, usual and extreme data. */
export const soldHereCards = {
  'soldHere/soldList': sampled(soldList, {
    empty: { rows: [], count: 0, page: 0, pages: 1 },
    usual: {
      rows: [usual, { ...suspended, subscription: 'sub-2', product: visio }, { ...usual, trial: true }],
      ...{ count: 11, page: 1, pages: 3 },
    },
    'to ask about': {
      rows: [usual, { ...suspended, subscription: 'sub-2', product: visio }],
      ...{ count: 2, page: 0, pages: 1 },
      opens: 'askPartner',
    },
    extreme: { rows, count: 400, page: 9, pages: 50 },
  }),
  'soldHere/soldDetails': sampled(soldDetails, { usual, suspended, extreme }),
  'soldHere/askPartnerForm': sampled(askPartnerForm, {
    usual: { sold: usual, wish: '', note: '', longest: longestEnquiry, operation: 'op-1' },
    suspended: {
      ...{ sold: suspended, wish: 'other', note: '', longest: longestEnquiry, operation: 'op-1' },
      problem: { field: 'note', text: 'What?' },
    },
    extreme: {
      ...{ sold: { ...extreme, status: 'active' }, wish: 'other', longest: longestEnquiry, operation: 'op-1' },
      note: markdownWords.repeat(longestEnquiry).slice(0, longestEnquiry),
    },
  }),
  'soldHere/askPartnerReceipt': sampled(askPartnerReceipt, {
    ...Object.fromEntries(wishes.map((wish) => [wish, { sold: usual, wish, note: '' }])),
    extreme: {
      ...{ sold: extreme, wish: 'other', banner },
      note: markdownWords.repeat(longestEnquiry).slice(0, longestEnquiry),
    },
  }),
  'soldHere/soldNews': sampled(soldNews, {
    usual: { event: { ...event, what: 'suspended' }, partner, sold: suspended, holders: ['Ana Nowak', 'Luis Herrera'] },
    activated: { event: { ...event, what: 'activated' }, partner, sold: usual, holders: ['Ana Nowak'] },
    'nobody has one': { event: { ...event, what: 'suspended' }, partner, sold: suspended, holders: [] },
    'nobody can use it': { event: { ...event, what: 'activated' }, partner, sold: usual, holders: [] },
    'of what is gone': { event: { ...event, what: 'suspended', product: markdownWords }, partner, holders: [] },
    extreme: {
      event: { ...event, what: 'suspended', product: markdownWords, seats: 10_000_000 },
      partner: hostileNames[0] ?? '',
      sold: extreme,
      holders: Array.from({ length: 300 }, (_, at) => hostileNames[at % hostileNames.length] ?? ''),
    },
  }),
} satisfies Readonly<Record<string, Sampled>>;
