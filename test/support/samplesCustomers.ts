import { customerDetails, soldOnPage } from '../../cards/partner/customerDetails.js';
import { customerList, customersOnPage } from '../../cards/partner/customerList.js';
import { everyCustomer } from '../../cards/partner/customerState.js';
import { soldMoreActions } from '../../cards/partner/soldMoreActions.js';
import { soldSubscription } from '../../cards/partner/soldSubscription.js';
import type { ViewOnlyRow } from '../../cards/partner/viewOnlyRow.js';
import { viewOnlySubscription } from '../../cards/partner/viewOnlySubscription.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { Relationship } from '../../domain/partner/relationship.js';
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
const page = { ...{ page: 0, pages: 1, sold: 2, viewOnly: 1 }, list: everyCustomer, now };

export const samplesCustomers = {
  'partner/customerList': sampled(customerList, {
    usual: {
      rows: [entry, { customer: aRelationship({ name: 'Adatum', domain: '' }), sold: 0, suspended: 0, viewOnly: 0 }],
      ...{ pages: 1, matching: 2, all: 2, state: everyCustomer },
    },
    many: {
      rows: Array.from({ length: customersOnPage }, (_, index) => ({
        ...{ customer: hostile[index % hostile.length] ?? first, sold: 12_345, suspended: 12_345, viewOnly: 12_345 },
      })),
      ...{ pages: 125, matching: 1_000, all: 12_345, banner },
      state: { text: hostileNames.join(' ').slice(0, 100), page: 1 },
    },
    'none found': { rows: [], pages: 1, matching: 0, all: 12, state: { text: '**x**', page: 0 } },
    'nobody served': { rows: [], pages: 1, matching: 0, all: 0, state: everyCustomer },
  }),
  'partner/customerDetails': sampled(customerDetails, {
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
  'partner/soldSubscription': sampled(soldSubscription, {
    usual: sold(usual),
    suspended: sold(suspended, first.name),
    many: { ...sold(large, first.name), banner },
    'that can be taken back': { ...sold(cancelled), canTakeBack: true },
  }),
  'partner/soldMoreActions': sampled(soldMoreActions, {
    usual: sold(usual),
    suspended: sold(suspended, first.name),
    many: sold(large, first.name),
  }),
  'partner/viewOnlySubscription': sampled(viewOnlySubscription, {
    usual: { customer: aRelationship(), row: direct, now },
    'of another partner': { customer: first, row: { ...direct, seller: first.name, trial: true }, now },
  }),
};
