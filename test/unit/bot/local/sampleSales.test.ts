import { join } from 'node:path';
import { expect } from 'chai';
import { JsonDirectory } from '../../../../bot/directory/jsonDirectory.js';
import { sampleDirectory, sampleTenant } from '../../../../bot/local/sample.js';
import { otherSamplePartner, sampleCustomer, samplePartner } from '../../../../bot/local/samplePartner.js';
import { sampleSales } from '../../../../bot/local/sampleSales.js';
import type { Account } from '../../../../domain/account/account.js';
import { outlookOf } from '../../../../domain/account/outlook.js';
import { freeSeatsOf } from '../../../../domain/account/subscription.js';
import { addDays, dayOf } from '../../../../domain/basics/calendar.js';
import { needsName } from '../../../../domain/commands/suspendSubscription.js';
import { nextDue } from '../../../../domain/lifecycle/catchUp.js';
import { temporaryFolders } from '../../../support/storeFolders.js';

const newFolder = temporaryFolders();

async function salesOn(now: string) {
  const directory = await JsonDirectory.open(join(await newFolder(), 'directory.json'), sampleDirectory);
  const reads = {
    tenant: (id: string) => directory.tenant(id),
    offersOf: (partner: string) => directory.offersOf(partner),
    people: (tenant: string) => directory.people(tenant),
  };
  return { directory, accounts: await sampleSales(reads, sampleTenant, now) };
}

const inTenant = (accounts: readonly Account[], tenant: string, owner: string = samplePartner) =>
  accounts.find((account) => account.tenant === tenant && account.owner === owner)?.subscriptions ?? [];

describe('The sample partner', () => {
  // The day and the hour that the samples are made do not matter: a leap day, the end of a month, midnight.
  for (const now of ['2026-12-01T11:00:00.000Z', '2028-02-29T00:00:00.000Z', '2027-03-31T23:59:59.999Z']) {
    it(`has twelve customers, each for something that agents meet, on ${now}`, async () => {
      const { directory, accounts } = await salesOn(now);
      const customers = await directory.customersOf(samplePartner, now);
      const [adatum = [], alpine = [], coho = [], fourth = []] = (['adatum', 'alpine', 'coho', 'fourth'] as const).map(
        (key) => inTenant(accounts, sampleCustomer(key)),
      );

      expect(customers).to.have.length(12);
      expect(inTenant(accounts, sampleTenant)).to.have.length(1);
      expect(adatum.map((one) => [needsName(one), freeSeatsOf(one), one.scheduled?.seats])).to.deep.equal([
        [true, 5, 58],
        [false, 8, undefined],
      ]);
      const renewal = alpine.map(outlookOf);
      expect(renewal.map(({ kind }) => kind)).to.deep.equal(['renews']);
      expect(renewal.every((one) => 'on' in one && one.on > dayOf(now) && one.on <= addDays(dayOf(now), 7))).to.equal(
        true,
      );
      expect(coho.map(({ status }) => status)).to.deep.equal(['suspended']);
      expect(fourth.map(({ trial, status }) => [trial, status])).to.deep.equal([[true, 'active']]);
      expect(inTenant(accounts, sampleCustomer('lamna'))).to.deep.equal([]);
      expect(inTenant(accounts, sampleCustomer('graphic'))).to.have.length(1);
      expect(inTenant(accounts, sampleCustomer('graphic'), otherSamplePartner)).to.have.length(1);
      expect(inTenant(accounts, sampleCustomer('wingtip'))).to.have.length(1);
      expect(accounts.some(({ tenant, ownedBy }) => tenant === sampleCustomer('wingtip') && !ownedBy)).to.equal(true);
    });

    it(`has no two subscriptions with the same id, on ${now}`, async () => {
      const ids = (await salesOn(now)).accounts.flatMap(({ subscriptions }) => subscriptions.map(({ id }) => id));

      expect(new Set(ids).size).to.equal(ids.length);
    });

    it(`is up to date, and tells nobody of the past, on ${now}`, async () => {
      const { accounts } = await salesOn(now);

      expect(accounts.flatMap(({ outbox }) => outbox)).to.deep.equal([]);
      expect(accounts.filter((account) => (nextDue(account) ?? now) < now).map(({ name }) => name)).to.deep.equal([]);
      const unpaid = accounts
        .flatMap(({ ownedBy, payments }) => (ownedBy ? payments : []))
        .filter(({ state }) => state === 'due');
      expect(unpaid).to.deep.equal([]);
    });
  }

  it('sells within the least and the most of its offers, one that is one per customer, and not what the other may sell', async () => {
    const { directory } = await salesOn('2026-12-01T11:00:00.000Z');
    const [own, others] = await Promise.all([samplePartner, otherSamplePartner].map((id) => directory.offersOf(id)));

    expect(own?.some(({ least, most }) => least > 1 && most < 300)).to.equal(true);
    expect(own?.filter(({ onePerCustomer }) => onePerCustomer)).to.have.length(1);
    expect(others?.filter(({ id }) => own?.some((one) => one.id === id))).to.deep.equal([]);
  });
});
