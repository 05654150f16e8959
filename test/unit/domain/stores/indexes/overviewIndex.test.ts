import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../../domain/account/account.js';
import type { OverviewQuery } from '../../../../../domain/reports/overview.js';
import { overviewSorts } from '../../../../../domain/reports/overview.js';
import { catalogue } from '../../../../../domain/basics/product.js';
import { openJsonStore } from '../../../../../domain/stores/jsonStore.js';
import { OverviewIndex } from '../../../../../domain/stores/indexes/overviewIndex.js';
import { statuses } from '../../../../../domain/account/subscription.js';
import { anAccount, aSubscription, aTenant, visio } from '../../../../support/builders.js';
import { MemoryOverview } from '../../../../support/memoryOverview.js';
import { always, tried } from '../../../../support/property.js';
import { rejection, temporaryFolders } from '../../../../support/storeFolders.js';

const tenant = aTenant().id;
const products = catalogue.filter(({ offers }) => offers.length > 0).map(({ id }) => id);
const ready = () => Promise.resolve();
const all: OverviewQuery = { tenant, sort: 'product', from: 0, count: Infinity };

const accounts = fc.record({
  tenant: fc.constantFrom('t1', 't2', 't3'),
  owner: fc.constantFrom('anna', 'luis', 'zoë'),
  subscriptions: fc.array(
    fc.record({
      id: fc.constantFrom('sub-1', 'sub-2', 'sub-3', 'sub-4'),
      seats: fc.integer({ min: 1, max: 20 }),
      product: fc.constantFrom(...products),
      status: fc.constantFrom(...statuses),
      recurring: fc.constantFrom('on' as const, 'off' as const),
    }),
    { maxLength: 4 },
  ),
});
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ save: accounts }) },
    {
      weight: 1,
      arbitrary: fc.record({ ask: fc.constantFrom(...overviewSorts), status: fc.constantFrom(...statuses) }),
    },
  ),
  { maxLength: 60 },
);

describe('The index of all subscriptions', () => {
  it(`answers as if everything were read again, whatever is saved in between (${tried})`, async () => {
    await always(
      fc.asyncProperty(steps, async (done) => {
        const kept = new Map<string, Account>();
        const index = new OverviewIndex(ready);
        const model = new MemoryOverview({
          get all() {
            return [...kept.values()];
          },
        });
        for (const step of [...done, ...overviewSorts.map((ask) => ({ ask, status: 'active' as const }))]) {
          if ('save' in step) {
            const { owner, tenant: of, subscriptions } = step.save;
            const unique = [...new Map(subscriptions.map((one) => [one.id, one])).values()];
            const account = anAccount(
              unique.map((one) => aSubscription(one)),
              { owner, tenant: of, name: owner },
            );
            kept.set(`${of}/${owner}`, account);
            index.update(`${of}/${owner}`, account);
            continue;
          }
          for (const of of ['t1', 't2', 't3', 't4']) {
            const page = { tenant: of, sort: step.ask, from: 1, count: 3 } as const;
            expect(await index.find(page)).to.deep.equal(await model.find(page));
            const few = { ...page, status: step.status, descending: true, from: 0 };
            expect(await index.find(few)).to.deep.equal(await model.find(few));
            expect(await index.purchasers(of, 'an')).to.deep.equal(await model.purchasers(of, 'an'));
          }
        }
      }),
    );
  });

  it('lets go of the accounts it was told of, and keeps the rows', async () => {
    const index = new OverviewIndex(ready);
    for (let i = 0; i < 2_500; i++) index.update(`${i}`, anAccount([aSubscription()], { owner: `owner-${i}` }));
    index.computeRows();
    for (let i = 0; i < 2_500; i++) index.update(`${i}`, anAccount([], { owner: `owner-${i}` }));

    expect((await index.find(all)).total).to.equal(0);
  });

  it('says whose a subscription is, within its tenant only', async () => {
    const index = new OverviewIndex(ready);
    index.update('a', anAccount([aSubscription({ id: 'sub-a' })], { owner: 'anna' }));
    index.update('b', anAccount([aSubscription({ id: 'sub-b' })], { owner: 'luis', tenant: 'another' }));

    expect((await index.owner(tenant, 'sub-a'))?.purchaser.id).to.equal('anna');
    expect(await index.owner(tenant, 'sub-b')).to.equal(undefined);
    expect(await index.owner('nowhere', 'sub-a')).to.equal(undefined);
  });
});

describe('The overview of a store', () => {
  const newFolder = temporaryFolders();

  it('knows what was saved, after a restart too, and says nothing once it is closed', async () => {
    const folder = await newFolder();
    const first = await openJsonStore({ folder });
    await first.open(anAccount([aSubscription()]));
    await first.open(anAccount([aSubscription({ id: 'sub-2', product: visio })], { owner: 'luis', name: 'Luis' }));
    expect((await first.overview.find(all)).total).to.equal(2);
    await first.close();
    expect(await rejection(first.overview.find(all))).to.include({ name: 'StoreClosed' });

    const second = await openJsonStore({ folder });
    const ref = { tenant, owner: 'luis', account: 'account-1' };
    expect((await second.overview.find({ ...all, text: 'luis' })).rows.map(({ seats }) => seats)).to.deep.equal([5]);
    await second.change(ref, (account) => ({
      answer: true,
      save: { ...account, subscriptions: [aSubscription({ id: 'sub-2', product: visio, seats: 9 })] },
    }));
    await second.due('2026-03-10T09:00:00.000Z');
    expect((await second.overview.find({ ...all, text: 'luis' })).rows.map(({ seats }) => seats)).to.deep.equal([9]);
    await second.close();
  });

  it('shows no tenant what is another’s: 10,000 queries over 50 tenants', async () => {
    const index = new OverviewIndex(ready);
    const tenants = Array.from({ length: 50 }, (_, i) => `tenant-${i}`);
    const subscriptionOf = (of: string, i: number) => `sub-${of}-${i}`;
    for (const of of tenants) {
      for (let i = 0; i < 6; i++) {
        const sketch = { id: subscriptionOf(of, i), product: products[i % 3] ?? visio };
        // The same people and accounts everywhere: nothing but the tenant tells them apart.
        index.update(
          `${of}/${i}`,
          anAccount([aSubscription(sketch)], { tenant: of, owner: `owner-${i}`, name: `Name ${i}` }),
        );
      }
    }
    let asked = 0;
    let seen = 0;
    await always(
      fc.asyncProperty(
        fc.constantFrom(...tenants),
        fc.constantFrom(...tenants),
        fc.nat(5),
        fc.constantFrom(...overviewSorts),
        fc.constantFrom('text', 'purchaser', 'product', 'id', 'nothing'),
        fc.constantFrom(...statuses, undefined),
        async (mine, theirs, i, sort, by, status) => {
          const filter = {
            text: { text: `name ${i}` },
            purchaser: { purchaser: `owner-${i}` },
            product: { product: products[i % 3] ?? visio },
            id: { text: subscriptionOf(theirs, i) },
            nothing: {},
          }[by];
          const { rows } = await index.find({
            tenant: mine,
            sort,
            from: 0,
            count: Infinity,
            ...filter,
            ...(status && { status }),
          });
          const owner = await index.owner(mine, subscriptionOf(theirs, i));
          asked += 1;
          seen += rows.length;
          expect(
            rows.filter((row) => row.tenant !== mine || !row.subscription.startsWith(`sub-${mine}-`)),
          ).to.deep.equal([]);
          expect(owner?.tenant).to.equal(mine === theirs ? mine : undefined);
        },
      ),
      10_000,
    );
    expect(asked).to.equal(10_000);
    expect(seen).to.be.greaterThan(5_000);
  }).timeout(120_000);
});
