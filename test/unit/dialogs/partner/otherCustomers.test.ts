import { expect } from 'chai';
import fc from 'fast-check';
import { customerFile, customersFile, soldFile } from '../../../../bot/downloads/customersCsv.js';
import { readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Person } from '../../../../domain/basics/person.js';
import { customerAccountId, newCustomerAccount } from '../../../../domain/partner/customerAccount.js';
import type { Relationship } from '../../../../domain/partner/relationship.js';
import { soldFilters } from '../../../../domain/reports/soldRow.js';
import { anAccount, aPerson, aSubscription, aTenant } from '../../../support/builders.js';
import { openChat } from '../../../support/chat.js';
import { MemoryOverview } from '../../../support/memoryOverview.js';
import { MemorySold } from '../../../support/memorySold.js';
import { aSoldSubscription } from '../../../support/partnerWorld.js';
import { HandClock, MemoryAccounts, MemoryDirectory } from '../../../support/ports.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-10T09:00:00.000Z';
const partners = ['p-0', 'p-1', 'p-2'];
const customers = ['c-0', 'c-1', 'c-2', 'c-3'];

/** Nothing else on a card has these words. */
const nameOf = (customer: string) => `Secretive ${customer}x`;
const soldId = (partner: string, customer: string) => `sub-${partner}${customer}x`;
const directId = (customer: string) => `sub-direct${customer}x`;

const people: readonly Person[] = [
  aPerson('Ada Agent', { roles: ['partner-agent'] }),
  aPerson('Fay Former'),
  aPerson('Dora Disabled', { roles: ['partner-agent'], enabled: false }),
  aPerson('Gus Guest', { roles: ['partner-agent'], kind: 'guest' }),
  aPerson('Alma Admin', { roles: ['global-admin'] }),
];

const relationships = fc.array(
  fc.record({
    partner: fc.constantFrom(...partners),
    customer: fc.constantFrom(...customers),
    since: fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'),
    until: fc.constantFrom(undefined, '2026-01-01T00:00:00.000Z', now, '2026-03-10T09:00:00.001Z'),
  }),
  { maxLength: 8 },
);

const relationshipOf = ({
  customer,
  since,
  until,
}: {
  customer: string;
  since: string;
  until: string | undefined;
}): Relationship => ({
  ...{ customer, name: nameOf(customer), domain: `${customer}x.example`, since },
  ...(until !== undefined && { until }),
});

const accounts: readonly Account[] = customers.flatMap((customer) => [
  anAccount([aSubscription({ id: directId(customer) })], { tenant: customer, owner: `owner-${customer}` }),
  ...partners.map((partner) => ({
    ...newCustomerAccount(partner, { id: customer, name: nameOf(customer) }),
    subscriptions: [aSoldSubscription({ id: soldId(partner, customer), seats: 3 })],
  })),
]);

describe('Customers that somebody’s partner does not serve now', () => {
  it(`are on no list, no card and in no file, however they are asked for (${tried})`, async function () {
    this.timeout(240_000);
    await always(
      fc.asyncProperty(
        relationships,
        fc.constantFrom(...partners),
        fc.constantFrom(...people),
        async (all, partner, person) => {
          const kept = new MemoryAccounts(...accounts);
          const directory = new MemoryDirectory(
            ...partners.map((id) => ({ tenant: aTenant({ id, name: id }), people: [...people] })),
            ...customers.map((id) => ({ tenant: aTenant({ id, name: nameOf(id) }), people: [] })),
          );
          directory.partners = partners.map((tenant) => ({
            tenant,
            offers: [],
            customers: all.filter((one) => one.partner === tenant).map(relationshipOf),
          }));
          const isAgent = person === people[0];
          const served = new Set(
            all
              .filter(
                (one) =>
                  isAgent &&
                  one.partner === partner &&
                  one.since <= now &&
                  (one.until === undefined || now < one.until),
              )
              .map((one) => one.customer),
          );
          const secrets = customers.filter((one) => !served.has(one)).flatMap((one) => [`${one}x`]);
          const others = partners
            .filter((one) => one !== partner)
            .flatMap((one) => customers.map((of) => soldId(one, of)));

          const chat = openChat({
            person,
            tenant: aTenant({ id: partner, name: partner }),
            directory,
            accounts,
            time: now,
          });
          const shown: string[] = [];
          const see = async (start: object) => {
            const { text, buttons } = await chat.send({ card: menu.id, for: person.id, ...start });
            shown.push(text, JSON.stringify(buttons));
          };
          await see({ start: 'customers' });
          await see({ start: 'find' });
          for (const filter of soldFilters) await see({ start: 'find', filter });
          const language = 'en';
          for (const text of ['customers', stringsOf[language].words.find[0] ?? ''])
            shown.push((await chat.say(text)).text);
          for (const customer of customers) {
            await chat.say('customers');
            shown.push((await chat.say(`Secretiv ${customer}`)).text);
            for (const subscription of [
              undefined,
              soldId(partner, customer),
              directId(customer),
              ...partners.map((one) => soldId(one, customer)),
            ]) {
              await see({ start: 'customers', customer, subscription });
              await see({ start: 'subscriptions', account: customerAccountId(customer), subscription });
              await see({
                start: 'subscriptions',
                account: customerAccountId(customer),
                subscription,
                more: 'actions',
              });
            }
          }

          const ports = {
            accounts: kept,
            directory,
            clock: new HandClock(now),
            overview: new MemoryOverview(kept),
            soldOverview: new MemorySold(kept),
          };
          const order = {
            person,
            tenant: aTenant({ id: partner, name: partner }),
            reader: readerFor(person.id, language, undefined),
          };
          const files = await Promise.all([
            customersFile(ports)({ ...order, name: '' }),
            ...customers.map((name) => customerFile(ports)({ ...order, name })),
            ...soldFilters.map((name) => soldFile(ports)({ ...order, name })),
          ]);
          for (const file of files) if (file !== undefined) for await (const part of file.parts) shown.push(part);

          const seen = shown.join('\n');
          for (const secret of secrets) expect(seen).not.to.contain(`Secretive ${secret}`);
          for (const secret of secrets) expect(seen).not.to.match(new RegExp(String.raw`sub-(?:direct|p-\d)${secret}`));
          // What another partner has sold has no price, so it is not on the cards that show one.
          if (!isAgent) for (const other of others) expect(seen).not.to.contain(other);
          if (isAgent) for (const customer of served) expect(seen).to.contain(nameOf(customer));
        },
      ),
    );
  });
});
