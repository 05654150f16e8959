import { customerDetails, soldOnPage } from '../../cards/customers/customerDetails.js';
import { customerList, customersOnPage } from '../../cards/customers/customerList.js';
import { everyCustomer } from '../../cards/customers/customerState.js';
import type { FindList } from '../../cards/customers/findList.js';
import { findList, foundOnPage } from '../../cards/customers/findList.js';
import { findOverview } from '../../cards/customers/findOverview.js';
import { soldMoreActions } from '../../cards/customers/soldMoreActions.js';
import { soldSubscription } from '../../cards/customers/soldSubscription.js';
import type { ViewOnlyRow } from '../../cards/customers/viewOnlyRow.js';
import { viewOnlySubscription } from '../../cards/customers/viewOnlySubscription.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import type { SoldFilter } from '../../domain/reports/soldRow.js';
import { soldFilters, soldRowsOf } from '../../domain/reports/soldRow.js';
import { aCustomerAccount, aRelationship, aSoldSubscription } from './partnerWorld.js';
import { powerBi, visio } from './builders.js';
import { banner, fortune, hostileNames, many, now, sampled } from './sampling.js';

const domain = `${'a-very-long-domain-name'.repeat(4)}.example`;
const hostile: readonly Relationship[] = hostileNames.map((name, index) =>
  aRelationship({ customer: `00000000-0000-4000-8000-00000000000${index}`, name, domain }),
);
const [first = aRelationship()] = hostile;
const people = many(200).map(({ name }) => name);

const usual = aSoldSubscription({ assigned: ['Anna Kowalska', 'Luis Herrera'] });
const large = {
  ...aSoldSubscription({ id: `sub-${'f'.repeat(96)}`, seats: mostSeats, assigned: people }),
  unitPrice: fortune,
  scheduled: { seats: 200, at: now },
};
const suspended = {
  ...aSoldSubscription({ id: 'sub-2', assigned: 2, recurring: 'off' as const }),
  status: 'suspended' as const,
  suspended: { at: now, by: 'agent-1', byName: first.name },
};
const cancelled = aSoldSubscription({
  recurring: 'off',
  cancellation: { at: now, reason: 'other', feedback: '', endsOn: '2026-04-10' },
});
const direct: ViewOnlyRow = {
  ...{ subscription: 'sub-9', product: visio, status: 'active', trial: false, seats: 3, assigned: 1 },
  outlook: { kind: 'renews', on: '2026-04-10' },
};
const sold = (subscription: typeof usual, name = 'Contoso') => ({
  ...{ account: aCustomerAccount([subscription], { name }), subscription, now },
  ...{ operation: 'op-1', terms: '', canTakeBack: false },
});
const entry = { customer: aRelationship(), sold: 4, suspended: 1, viewOnly: 2 };
const exportUrl = `https://seatkeeper.example/files/customer?c=${'x'.repeat(600)}&s=${'y'.repeat(43)}`;
const page = { ...{ page: 0, pages: 1, sold: 2, viewOnly: 1 }, list: everyCustomer, exportUrl, now };

function foundFor(filter: SoldFilter, of: readonly Relationship[] = [aRelationship()]): FindList {
  const row = soldRowsOf(aCustomerAccount([filter === 'scheduled' ? large : usual]))[0];
  const rows = row === undefined ? [] : of.map((customer) => ({ row, customer }));
  return {
    filter,
    rows: rows.slice(0, foundOnPage),
    page: 0,
    pages: 1,
    subscriptions: 1,
    exportUrl,
    now,
  };
}

export const samplesCustomers = {
  'customers/customerList': sampled(customerList, {
    usual: {
      rows: [entry, { customer: aRelationship({ name: 'Adatum', domain: '' }), sold: 0, suspended: 0, viewOnly: 0 }],
      ...{ pages: 1, matching: 2, all: 2, state: everyCustomer, exportUrl },
    },
    many: {
      rows: Array.from({ length: customersOnPage }, (_, index) => ({
        ...{ customer: hostile[index % hostile.length] ?? first, sold: 12_345, suspended: 12_345, viewOnly: 12_345 },
      })),
      ...{ pages: 125, matching: 1_000, all: 12_345, banner, exportUrl },
      state: { text: hostileNames.join(' ').slice(0, 100), filter: 'without', page: 1 },
    },
    'none found': { rows: [], pages: 1, matching: 0, all: 12, state: { text: '**x**', page: 0 }, exportUrl },
    'none of a kind': {
      rows: [],
      ...{ pages: 1, matching: 0, all: 12, state: { text: '', filter: 'with', page: 0 }, exportUrl },
    },
    'nobody served': { rows: [], pages: 1, matching: 0, all: 0, state: everyCustomer, exportUrl },
  }),
  'customers/customerDetails': sampled(customerDetails, {
    usual: { ...page, customer: aRelationship(), rows: [usual, suspended, direct, { ...direct, seller: 'Tailspin' }] },
    empty: { ...page, sold: 0, viewOnly: 0, customer: aRelationship({ domain: '' }), rows: [] },
    many: {
      ...page,
      ...{ customer: first, banner, page: 1, pages: 3, list: { text: first.name.slice(0, 100), page: 7 } },
      rows: Array.from({ length: soldOnPage }, (_, index) =>
        index % 2 === 0
          ? { ...large, product: catalogue[index]?.id ?? powerBi }
          : { ...direct, product: 'unknown **x**', seller: first.name },
      ),
    },
  }),
  'customers/soldSubscription': sampled(soldSubscription, {
    usual: sold(usual),
    suspended: sold(suspended, first.name),
    many: { ...sold(large, first.name), banner },
    'that can be taken back': { ...sold(cancelled), canTakeBack: true },
  }),
  'customers/soldMoreActions': sampled(soldMoreActions, {
    usual: sold(usual),
    suspended: sold(suspended, first.name),
    many: sold(large, first.name),
  }),
  'customers/findOverview': sampled(findOverview, {
    usual: {
      digest: { isOn: true, operation: 'op-1' },
      counts: { active: 14, renewing: 12, free: 7, suspended: 1, trials: 1, scheduled: 2 },
    },
    empty: {
      ...{ digest: { isOn: false, operation: 'op-1' }, banner },
      counts: { active: 0, renewing: 0, free: 0, suspended: 0, trials: 0, scheduled: 0 },
    },
    'on a Monday': {
      ...{ digest: { isOn: true, operation: 'op-1' }, waiting: { proposals: 1234, enquiries: 1 } },
      counts: { active: 12_345, renewing: 12_345, free: 12_345, suspended: 12_345, trials: 12_345, scheduled: 12_345 },
    },
  }),
  'customers/findList': sampled(
    findList,
    Object.fromEntries([
      ...soldFilters.map((filter) => [filter === 'renewing' ? 'usual' : filter, foundFor(filter)] as const),
      ['many', { ...foundFor('free', hostile), pages: 1_000, page: 3, subscriptions: 12_345 }],
      ['empty', { ...foundFor('trials', []), subscriptions: 0 }],
    ]),
  ),
  'customers/viewOnlySubscription': sampled(viewOnlySubscription, {
    usual: { customer: aRelationship(), row: direct, now },
    'of another partner': { customer: first, row: { ...direct, seller: first.name, trial: true }, now },
  }),
};
