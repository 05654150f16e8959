import { expect } from 'chai';
import fc from 'fast-check';
import { customerFile, customersFile, soldFile } from '../../../../bot/downloads/customersCsv.js';
import type { WideMaker } from '../../../../bot/downloads/downloads.js';
import type { Language } from '../../../../cards/language.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Person } from '../../../../domain/basics/person.js';
import { newCustomerAccount } from '../../../../domain/partner/customerAccount.js';
import type { Relationship } from '../../../../domain/partner/relationship.js';
import { anAccount, aSubscription, visio } from '../../../support/builders.js';
import { anyText, cellsOf, guarded, recordOf } from '../../../support/csv.js';
import { MemoryOverview } from '../../../support/memoryOverview.js';
import { MemorySold } from '../../../support/memorySold.js';
import {
  aCustomerAccount,
  agent,
  aPartnerDirectory,
  aRelationship,
  aSoldSubscription,
  clerk,
  customer,
  otherPartner,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';
import { HandClock, MemoryAccounts } from '../../../support/ports.js';
import { always, tried } from '../../../support/property.js';

const sold = aCustomerAccount([
  aSoldSubscription({ id: 'sub-sold', seats: 5, assigned: 2 }),
  { ...aSoldSubscription({ id: 'sub-stopped', seats: 9 }), status: 'suspended' },
]);
const others: Account = {
  ...newCustomerAccount(otherPartner.id, customer),
  subscriptions: [aSoldSubscription({ id: 'sub-others' })],
};
const direct = anAccount([aSubscription({ id: 'sub-direct', product: visio, seats: 3 })]);

function world(relationships: readonly Relationship[] = [aRelationship()]) {
  const accounts = new MemoryAccounts(sold, others, direct);
  const directory = aPartnerDirectory();
  const ports = {
    accounts,
    directory,
    clock: new HandClock(),
    overview: new MemoryOverview(accounts),
    soldOverview: new MemorySold(accounts),
  };
  const serve = (customers: readonly Relationship[]) =>
    (directory.partners = [{ tenant: partnerTenant.id, offers: [], customers }]);
  serve(relationships);
  const makers = { customers: customersFile(ports), customer: customerFile(ports), sold: soldFile(ports) };
  return { ...ports, makers, serve };
}

async function textOf(
  make: WideMaker,
  name: string,
  { person = agent, language = 'en' }: { person?: Person; language?: Language } = {},
) {
  const file = await make({ name, person, tenant: partnerTenant, reader: readerFor(person.id, language, undefined) });
  if (file === undefined) return undefined;
  const parts: string[] = [];
  for await (const part of file.parts) parts.push(part);
  return parts.join('');
}

const all = [
  ['customers', ''],
  ['customer', customer.id],
  ['sold', 'free'],
] as const;

describe('An agent’s files', () => {
  it('name each customer with id, domain and relationship', async () => {
    const cells = cellsOf((await textOf(world().makers.customers, '')) ?? '', ',');

    expect(recordOf(cells)).to.deep.equal({
      'Microsoft ID': customer.id,
      Company: 'Contoso',
      'Primary domain': 'contoso.example',
      Relationship: 'Reseller',
      Since: '2025-01-01T00:00:00.000Z',
    });
  });

  it('name all that a customer has, with whose it is, and no price', async () => {
    const text = (await textOf(world().makers.customer, customer.id)) ?? '';

    expect(cellsOf(text, ',').map((cells) => cells.join(' | '))).to.deep.equal([
      'Subscription ID | Product | Quantity | Status | Reseller',
      'sub-sold | Power BI Pro | 5 | Active | Fabrikam Cloud',
      'sub-stopped | Power BI Pro | 9 | Suspended | Fabrikam Cloud',
      'sub-others | Power BI Pro | 5 | Active | Tailspin Partners',
      'sub-direct | Visio Plan 1 | 3 | Active | bought directly',
    ]);
  });

  it('name what was found, with its customer', async () => {
    const cells = cellsOf((await textOf(world().makers.sold, 'free')) ?? '', ',');

    expect(recordOf(cells)).to.include({
      ...{ 'Microsoft ID': customer.id, Company: 'Contoso', Product: 'Power BI Pro', Quantity: '5' },
      ...{ Assigned: '2', Available: '3', Status: 'Active', 'Free trial': 'no', 'Subscription ID': 'sub-sold' },
    });
  });

  for (const language of languages)
    it(`have heads in ${language}`, async () => {
      const { column } = stringsOf[language].find;
      const text = (await textOf(world().makers.sold, 'free', { language })) ?? '';

      expect(text.split('\r\n')[0]).to.contain(column.customerId).and.contain(column.scheduledSeats);
    });

  for (const [kind, name] of all) {
    it(`are refused to whoever is no agent any more, or disabled: ${kind}`, async () => {
      for (const person of [
        clerk,
        { ...agent, roles: [] },
        { ...agent, enabled: false },
        { ...agent, kind: 'guest' as const },
      ])
        expect(await textOf(world().makers[kind], name, { person })).to.equal(undefined);
    });

    it(`have nothing of a customer once the relationship has ended: ${kind}`, async () => {
      const { makers, serve } = world();
      serve([aRelationship({ until: '2026-03-10T09:00:00.000Z' })]);
      const text = (await textOf(makers[kind], name)) ?? '';

      expect(text).not.to.contain('Contoso').and.not.contain('sub-');
    });
  }

  it('are not made of another customer, or for what nobody looks for', async () => {
    const { makers } = world();
    for (const id of [stranger.id, partnerTenant.id, 'x', ''])
      expect(await textOf(makers.customer, id)).to.equal(undefined);
    for (const filter of ['', 'everything', '{}']) expect(await textOf(makers.sold, filter)).to.equal(undefined);
  });

  it(`calculate nothing, whatever a customer is called (${tried})`, async () => {
    await always(
      fc.asyncProperty(anyText, anyText, async (name, domain) => {
        const { makers } = world([aRelationship({ name, domain })]);
        const [, customers = []] = cellsOf((await textOf(makers.customers, '')) ?? '', ',');
        const [, found = []] = cellsOf((await textOf(makers.sold, 'free')) ?? '', ',');

        expect(customers.slice(1, 3)).to.deep.equal([name, domain].map(guarded));
        expect(found.slice(1, 3)).to.deep.equal([name, domain].map(guarded));
      }),
    );
  });
});
