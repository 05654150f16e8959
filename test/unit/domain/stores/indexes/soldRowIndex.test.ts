import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../../domain/account/account.js';
import { openJsonStore } from '../../../../../domain/stores/jsonStore.js';
import { SoldRowIndex } from '../../../../../domain/stores/indexes/soldRowIndex.js';
import { soldFilters } from '../../../../../domain/reports/soldRow.js';
import { statuses } from '../../../../../domain/account/subscription.js';
import { anAccount, aSubscription } from '../../../../support/builders.js';
import { MemorySold } from '../../../../support/memorySold.js';
import { aCustomerAccount, aSoldSubscription, customer, partnerTenant } from '../../../../support/partnerWorld.js';
import { always, tried } from '../../../../support/property.js';
import { rejection, temporaryFolders } from '../../../../support/storeFolders.js';

const partners = ['partner-1', 'partner-2', 'partner-3'];
const saves = fc.record({
  partner: fc.constantFrom(...partners),
  tenant: fc.constantFrom('c1', 'c2', 'c3'),
  isDirect: fc.boolean(),
  subscriptions: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('sub-1', 'sub-2', 'sub-3', 'sub-4'),
      seats: fc.integer({ min: 1, max: 9 }),
      assigned: fc.integer({ min: 0, max: 1 }),
      status: fc.constantFrom(...statuses),
      trial: fc.boolean(),
      boughtAt: fc.constantFrom(
        '2026-01-05T09:00:00.000Z',
        '2026-02-01T09:00:00.000Z',
        '2026-03-04T09:00:00.000Z',
        '2026-03-05T09:00:00.000Z',
        '2026-03-06T09:00:00.000Z',
      ),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
});
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: saves }, fc.constant('ask' as const)), { maxLength: 40 });

/** The same sets all the time, the last one being asked first again: an index may remember what it has answered. */
const some = new Set(['c2']);
const served = [some, new Set(['c1', 'c2', 'c3']), new Set<string>(), some];

describe('The index of what partners have sold', () => {
  it(`answers as if everything were read again, whatever is saved in between (${tried})`, async () => {
    await always(
      fc.asyncProperty(steps, async (done) => {
        const kept = new Map<string, Account>();
        const index = new SoldRowIndex(() => Promise.resolve());
        for (const step of [...done, 'ask' as const]) {
          if (step === 'ask') {
            const model = new MemorySold({ all: [...kept.values()] });
            for (const partner of [...partners, 'nobody'])
              for (const customers of served) {
                const query = { partner, customers, today: '2026-03-05' };
                expect(await index.count(query)).to.deep.equal(await model.count(query));
                expect(await index.byCustomer(query)).to.deep.equal(await model.byCustomer(query));
                for (const filter of soldFilters)
                  for (const [from, count] of [
                    [0, Infinity],
                    [1, 2],
                    [0, 0],
                  ] as const) {
                    const page = { ...query, filter, from, count };
                    expect(await index.find(page)).to.deep.equal(await model.find(page));
                  }
              }
            continue;
          }
          const { partner, tenant, isDirect } = step;
          const subscriptions = step.subscriptions.map((sketch) => aSoldSubscription(sketch));
          const account = isDirect
            ? anAccount(subscriptions, { tenant, owner: partner })
            : aCustomerAccount(subscriptions, { tenant, owner: partner });
          const path = `${tenant}/${isDirect ? '' : '+partners/'}${partner}`;
          kept.set(path, account);
          index.update(path, account);
        }
      }),
    );
  });
});

describe('What partners have sold, in a store', () => {
  const newFolder = temporaryFolders();

  it('is what was saved, after a restart too, and nothing once it is closed', async () => {
    const folder = await newFolder();
    const first = await openJsonStore({ folder });
    await first.open(aCustomerAccount([aSoldSubscription({ seats: 5 })]));
    await first.open(anAccount([aSubscription({ id: 'sub-direct' })]));
    const query = { partner: partnerTenant.id, customers: new Set([customer.id]), today: '2026-03-10' };
    const all = { ...query, filter: 'free', from: 0, count: 10 } as const;
    const seats = async (store: typeof first) => (await store.soldOverview.find(all)).rows.map((row) => row.seats);
    expect(await seats(first)).to.deep.equal([5]);
    await first.close();
    expect(await rejection(first.soldOverview.count(query))).to.include({ name: 'StoreClosed' });

    const second = await openJsonStore({ folder });
    expect(await seats(second)).to.deep.equal([5]);
    const { id: account } = aCustomerAccount();
    await second.change({ tenant: customer.id, owner: partnerTenant.id, ownedBy: 'partner', account }, (kept) => ({
      answer: true,
      save: { ...kept, subscriptions: [aSoldSubscription({ seats: 9 })] },
    }));
    expect(await seats(second)).to.deep.equal([9]);
    await second.close();
  });
});
