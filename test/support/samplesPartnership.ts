import { activitiesPerPage, activityList } from '../../cards/partnership/activityList.js';
import { approvalList, approvalsPerPage } from '../../cards/partnership/approvalList.js';
import { enquiryCard } from '../../cards/partnership/enquiry.js';
import { enquiriesPerPage, enquiryList } from '../../cards/partnership/enquiryList.js';
import { proposalCard } from '../../cards/partnership/proposal.js';
import { longestEnquiry } from '../../domain/partner/commands/askPartner.js';
import type { Enquiry, Proposal } from '../../domain/partner/partnership.js';
import { enquiryStates, proposalStates } from '../../domain/partner/partnership.js';
import type { ActivityEntry } from '../../domain/reports/activity.js';
import { powerBi } from './builders.js';
import { banner, hostileNames, now, sampled } from './sampling.js';

const [longName = ''] = hostileNames;
const at = '2026-03-10T09:00:00.000Z';

export function aProposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    ...{ id: 'p-1', customer: 'customer-1', customerName: 'Contoso', subscription: 'sub-1', product: powerBi },
    ...{ seats: 60, losing: 51, by: 'nadia-costa', byName: 'Nadia Costa', at, state: 'open', since: at },
    ...changes,
  };
}

export function anEnquiry(changes: Partial<Enquiry> = {}): Enquiry {
  return {
    ...{ id: 'e-1', customer: 'customer-1', customerName: 'Contoso', subscription: 'sub-1', product: powerBi },
    ...{ asker: 'bruna-rossi', askerName: 'Bruna Rossi', wish: 'more', note: '', at, state: 'open', since: at },
    ...changes,
  };
}

const snapshot: NonNullable<ActivityEntry['before']> = {
  ...{ status: 'active', trial: false, seats: 5, assigned: 2, recurring: 'on', termEnds: '2027-03-09' },
  ...{ method: 'invoice', cancelled: false, unpaid: false },
};

export function anActivity(changes: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    ...{ id: 'op-1', at, by: 'nadia-costa', byName: 'Nadia Costa', byTenant: 'fabrikam' },
    ...{ subscription: 'sub-1', product: powerBi, what: 'seats-changed' },
    before: snapshot,
    after: { ...snapshot, seats: 7 },
    ...{ customer: 'customer-1', customerName: 'Contoso' },
    ...changes,
  };
}

const answer = { by: 'agent-2', byName: longName };
const operation = 'op-1';
const wish = { from: '2026-02-09', to: '2026-03-10' };
const range = { first: wish.from, last: wish.to };
const manyNames = (count: number) => Array.from({ length: count }, (_, at) => hostileNames[at % 5] ?? '');

export const samplesPartnership = {
  'partnership/proposal': sampled(proposalCard, {
    usual: { proposal: aProposal(), isOwn: false, losingNow: 51, operation },
    'of one’s own': { proposal: aProposal(), isOwn: true, losingNow: 3, operation, banner },
    ...Object.fromEntries(
      proposalStates
        .filter((state) => state !== 'open')
        .map((state) => [
          state,
          {
            proposal: aProposal({
              ...{ state, since: now, customerName: longName, byName: longName, answer },
              ...(state === 'failed' && { refusal: 'suspended' }),
            }),
            ...{ isOwn: false, operation },
          },
        ]),
    ),
  }),
  'partnership/approvalList': sampled(approvalList, {
    usual: { proposals: [aProposal()], waiting: 1, page: 0, pages: 1, operation },
    empty: { proposals: [], waiting: 0, page: 0, pages: 1, operation },
    many: {
      proposals: manyNames(approvalsPerPage).map((name, index) =>
        aProposal({ id: `p-${String(index)}`, customerName: name, byName: name }),
      ),
      ...{ waiting: 12_345, page: 1, pages: 3, operation, banner },
      setting: { isNeeded: true, by: 'agent-1', byName: longName, at },
    },
  }),
  'partnership/enquiry': sampled(enquiryCard, {
    usual: { enquiry: anEnquiry({ note: '+2' }), longest: longestEnquiry, operation },
    'too long': {
      ...{ enquiry: anEnquiry(), reason: 'x'.repeat(longestEnquiry), longest: longestEnquiry, operation, banner },
    },
    ...Object.fromEntries(
      enquiryStates
        .filter((state) => state !== 'open')
        .map((state) => [
          state,
          {
            enquiry: anEnquiry({
              ...{ state, since: now, customerName: longName, askerName: longName, wish: 'other' },
              ...{ note: '**x** '.repeat(80), answer: { ...answer, reason: '[a](http://e.example) '.repeat(20) } },
            }),
            ...{ longest: longestEnquiry, operation },
          },
        ]),
    ),
  }),
  'partnership/enquiryList': sampled(enquiryList, {
    usual: { enquiries: [anEnquiry()], open: 1, page: 0, pages: 1 },
    empty: { enquiries: [], open: 0, page: 0, pages: 1 },
    many: {
      enquiries: manyNames(enquiriesPerPage).map((name, index) =>
        anEnquiry({ id: `e-${String(index)}`, customerName: name, askerName: name, wish: 'suspend' }),
      ),
      ...{ open: 12_345, page: 1, pages: 3 },
    },
  }),
  'partnership/activityList': sampled(activityList, {
    usual: {
      ...{ entries: [anActivity()], matching: 1, page: 0, pages: 1, wish, range },
      file: { url: 'https://bot.example/files/activity?c=x', minutes: 15 },
    },
    empty: { entries: [], matching: 0, page: 0, pages: 1, wish, range },
    'without a day': { entries: [], matching: 0, page: 0, pages: 1, wish: { ...wish, from: 'x' }, banner },
    many: {
      entries: manyNames(activitiesPerPage).map((name) =>
        anActivity({ customerName: name, byName: name, what: 'subscription-suspended', product: 'unknown **x**' }),
      ),
      ...{ matching: 12_345, page: 1, pages: 1_544, wish, range },
      file: { url: `https://bot.example/files/activity?c=${'x'.repeat(800)}`, minutes: 15 },
    },
  }),
};
