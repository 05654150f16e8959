import type { HeldLicence } from '../../cards/mine/myLicences.js';
import { licencesPerPage, myLicences } from '../../cards/mine/myLicences.js';
import { licenceRemoved } from '../../cards/notifications/licenceRemoved.js';
import type { Holder } from '../../cards/unassigning/holderPicker.js';
import { holderPicker, pagesOf } from '../../cards/unassigning/holderPicker.js';
import { keyLength, mostReviewed } from '../../cards/unassigning/keys.js';
import type { UnassignPool } from '../../cards/unassigning/pool.js';
import { unassignPoolPicker } from '../../cards/unassigning/unassignPoolPicker.js';
import { unassignResults } from '../../cards/unassigning/unassignResults.js';
import { unassignReview } from '../../cards/unassigning/unassignReview.js';
import type { UnassignmentResult } from '../../domain/account/events.js';
import { catalogue } from '../../domain/basics/product.js';
import { statuses } from '../../domain/account/subscription.js';
import type { Outlook } from '../../domain/account/outlook.js';
import { powerBi, visio } from './builders.js';
import { banner, hostileNames, many, mapped, markdownWords, sampled } from './sampling.js';

const guid = '00000000-0000-4000-8000-000000000001';
const pool: UnassignPool = { account: 'account-1', product: powerBi };
const fullPool: UnassignPool = {
  account: guid,
  product: powerBi,
  back: { start: 'seats', account: guid, subscription: guid, doing: 'remove' },
};
const anna: Holder = { key: 'anna01', name: 'Anna Nowak' };
const luis: Holder = { key: 'luis01', name: 'Luis Herrera' };
const longestName = hostileNames[0] ?? '';

/** People of such names, each with a key of its own. */
function holdersNamed(names: readonly string[], count: number): readonly Holder[] {
  return Array.from({ length: count }, (_, index) => ({
    key: String(index).padStart(keyLength, '0'),
    name: names[index % names.length] ?? '',
  }));
}

const manyHolders = { hostile: hostileNames, long: [longestName], hebrew: ['נועה בן־דוד '.repeat(10)], short: ['Al'] };

function aFullPage(names: readonly string[]) {
  const all = holdersNamed(names, mostReviewed);
  const pages = pagesOf(all);
  const shown = pages[1] ?? pages[0] ?? [];
  return {
    pool: fullPool,
    count: all.length,
    shown,
    ticked: shown.map(({ key }) => key),
    carried: holdersNamed([''], 60).map(({ key }) => key),
    page: 1,
    pages: 3,
    problem: banner,
  };
}

function resultsOf(count: number): readonly UnassignmentResult[] {
  return many(count).map(({ id, name }, index) => ({
    person: id,
    name: index % 9 === 0 ? '' : name,
    outcome: index % 3 === 0 ? 'holds-none' : 'unassigned',
  }));
}

const held: HeldLicence = {
  product: powerBi,
  from: 'Bruna Rossi',
  status: 'active',
  outlook: { kind: 'renews', on: '2026-04-10' },
};

const outlooks: readonly Outlook[] = [
  { kind: 'renews', on: '2026-03-08' },
  { kind: 'converts', on: '2026-03-08' },
  { kind: 'ends', last: '2026-03-08' },
  { kind: 'expired', last: '2026-03-08', worksUntil: '2026-04-07' },
  { kind: 'ended', last: '2026-03-08' },
  { kind: 'renewing' },
];

/** The cards about who holds what. */
export const samplesPeople = {
  'unassigning/unassignPoolPicker': sampled(unassignPoolPicker, {
    empty: { pools: [] },
    usual: {
      pools: [
        { account: 'account-1', product: powerBi, holders: 3 },
        { account: 'account-1', product: visio, holders: 1 },
      ],
    },
    few: {
      pools: [
        { account: 'account-1', product: powerBi, holders: 1 },
        { account: 'account-1', product: visio, holders: 1 },
      ],
      people: [
        { ...anna, pool: { account: 'account-1', product: powerBi } },
        { ...luis, pool: { account: 'account-1', product: visio } },
      ],
    },
    extreme: { pools: catalogue.map(({ id }) => ({ account: guid, product: id, holders: 6000 })) },
  }),
  'unassigning/holderPicker': sampled(holderPicker, {
    one: { pool, count: 1, shown: [anna], ticked: [], carried: [], page: 0, pages: 1 },
    usual: { pool, count: 4, shown: [anna, luis], ticked: [anna.key], carried: ['marta1'], page: 1, pages: 3 },
    typed: { pool: fullPool, count: 300, shown: [anna], ticked: [anna.key], carried: [], pages: 1, problem: banner },
    ...mapped(manyHolders, aFullPage),
  }),
  'unassigning/unassignReview': sampled(unassignReview, {
    itself: { pool, people: [anna], tellsSomebody: false, operation: 'op-1' },
    usual: { pool, people: [anna, luis], tellsSomebody: true, operation: 'op-1' },
    ...mapped(manyHolders, (names) => ({
      pool: fullPool,
      people: holdersNamed(names, mostReviewed),
      tellsSomebody: true,
      operation: guid,
      banner,
    })),
  }),
  'unassigning/unassignResults': sampled(unassignResults, {
    none: { pool, operation: 'op-1', results: [], free: 0, tellsSomebody: false, nextActions: [], page: 0 },
    usual: { pool, operation: 'op-1', results: resultsOf(40), free: 3, tellsSomebody: true, nextActions: [], page: 1 },
    extreme: {
      pool: fullPool,
      operation: guid,
      results: resultsOf(mostReviewed),
      free: 6000,
      tellsSomebody: true,
      nextActions: ['Visio', 'Visa', 'Visio'].map((title) => ({ title, data: { start: 'assign' as const, ...pool } })),
      page: 7,
      banner,
    },
  }),
  'notifications/licenceRemoved': sampled(licenceRemoved, {
    usual: { type: 'licence-removed', product: powerBi, from: 'bruna', fromName: 'Bruna Rossi' },
    'by a partner': {
      ...{ type: 'licence-removed', product: powerBi, from: 'nadia', fromName: 'Nadia Costa' },
      partner: 'Fabrikam Cloud',
    },
    ...mapped(Object.fromEntries(hostileNames.map((name) => [name, name])), (fromName) => ({
      type: 'licence-removed' as const,
      product: markdownWords,
      from: 'somebody',
      fromName,
    })),
  }),
  'mine/myLicences': sampled(myLicences, {
    empty: { licences: [], count: 0, page: 0, pages: 1, isGuest: false },
    guest: { licences: [], count: 0, page: 0, pages: 1, isGuest: true },
    usual: {
      licences: [held, { ...held, product: visio, from: undefined }],
      count: 32,
      page: 1,
      pages: 3,
      isGuest: false,
    },
    extreme: {
      licences: Array.from({ length: licencesPerPage }, (_, index) => ({
        product: markdownWords,
        from: hostileNames[index % hostileNames.length] ?? '',
        status: statuses[index % statuses.length] ?? 'active',
        outlook: outlooks[index % outlooks.length] ?? { kind: 'renewing' },
      })),
      count: 1000,
      page: 5,
      pages: 67,
      isGuest: false,
    },
  }),
};
