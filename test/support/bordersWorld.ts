import { menu } from '../../cards/menu/menu.js';
import type { Account } from '../../domain/account/account.js';
import type { Actor, Person } from '../../domain/basics/person.js';
import { newCustomerAccount } from '../../domain/partner/customerAccount.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { anAccount, aPerson, aSubscription, aTenant } from './builders.js';
import { openExtension } from './extensionWorld.js';
import { offers } from './partnerWorld.js';
import { MemoryDirectory } from './ports.js';
import type { Random } from './random.js';

const now = '2026-03-10T09:00:00.000Z';
const partners = ['p-0', 'p-1', 'p-2'];
// No product is called so, or it would be found by a part of an id.
const customers = ['c-5', 'c-6', 'c-7', 'c-8'];
/** A tenant that nobody has heard of. */
export const nobody = 'c-9';

/** These end with an x, which nobody ever types: what is found in an answer has come from a store. */
export const nameOf = (customer: string) => `Secretive ${customer}x`;
const personOf = (customer: string) => `Person ${customer}x`;
const ownerOf = (customer: string) => `Owner ${customer}x`;
const holderOf = (seller: string, customer: string) => `Holder ${seller}${customer}x`;
const secrets = /(?:Secretive |Person |Owner |Holder (?:p-\d|direct-))?c-\dx/g;

/** Of what a partner has sold, or of what was bought directly. */
export const idOf = (seller: string, customer: string) => `sub-${seller}${customer}`;

const agent = aPerson('Ada Agent', { roles: ['partner-agent'] });
const ofPartner: readonly Person[] = [
  agent,
  aPerson('Fay Former'),
  aPerson('Dora Disabled', { roles: ['partner-agent'], enabled: false }),
  aPerson('Gus Guest', { roles: ['partner-agent'], kind: 'guest' }),
  aPerson('Alma Admin', { roles: ['global-admin'] }),
];

const ofCustomer = (customer: string): readonly Person[] => [
  aPerson(personOf(customer)),
  aPerson(`${personOf(customer)} too`, { roles: ['global-admin'] }),
];

const accounts: readonly Account[] = customers.flatMap((customer) => [
  {
    ...anAccount(
      [aSubscription({ id: idOf('direct', customer), seats: 3, assigned: [holderOf('direct-', customer)] })],
      {
        ...{ tenant: customer, owner: `owner-${customer}` },
      },
    ),
    name: ownerOf(customer),
  },
  ...partners.map((partner) => ({
    ...newCustomerAccount(partner, { id: customer, name: nameOf(customer) }),
    subscriptions: [
      aSubscription({
        ...{ id: idOf(partner, customer), channel: 'partner', sold: { offer: 'power-bi', least: 1, most: 300 } },
        ...{ seats: 3, assigned: [holderOf(partner, customer)], method: 'invoice' },
      }),
    ],
  })),
]);

const tenantOf = (id: string) => aTenant({ id, name: customers.includes(id) ? nameOf(id) : id });

/** All partners serve all customers, or only those of these relationships. */
function directoryOf(relationships: readonly (Relationship & { readonly partner: string })[]): MemoryDirectory {
  const directory = new MemoryDirectory(
    ...partners.map((id) => ({ tenant: tenantOf(id), people: ofPartner })),
    ...customers.map((id) => ({ tenant: tenantOf(id), people: ofCustomer(id) })),
  );
  directory.partners = partners.map((tenant) => ({
    ...{ tenant, offers },
    customers: relationships.filter(({ partner }) => partner === tenant),
  }));
  return directory;
}

const relationship = (partner: string, customer: string, dates: Pick<Relationship, 'since' | 'until'>) => ({
  ...{ partner, customer, name: nameOf(customer), domain: `${customer}x.example` },
  ...dates,
});
const always = { since: '2025-01-01T00:00:00.000Z' };
const notNow: readonly Pick<Relationship, 'since' | 'until'>[] = [
  { since: '2026-04-01T00:00:00.000Z' },
  { ...always, until: now },
  { ...always, until: '2026-01-01T00:00:00.000Z' },
];

/** Where nobody is kept out: what somebody's forged command would need is read here. */
export const withoutBorders = () =>
  openExtension({
    accounts,
    directory: directoryOf(
      partners.flatMap((partner) => customers.map((customer) => relationship(partner, customer, always))),
    ),
  });

/** Three partners, four customers, somebody in one of these tenants, and the bot as they reach it. */
export function bordersWorld(random: Random) {
  const pick = <Item>(items: readonly Item[]): Item => items[random.below(items.length)] as Item; // none is empty
  const related = partners.flatMap((partner) =>
    customers.flatMap((customer) => {
      if (random.chance(0.4)) return [];
      return [relationship(partner, customer, random.chance(0.5) ? always : pick(notNow))];
    }),
  );
  const isPartner = random.chance(0.8);
  const tenant = pick(isPartner ? partners : customers);
  const person = !isPartner ? pick(ofCustomer(tenant)) : random.chance(0.5) ? agent : pick(ofPartner);
  const by: Actor = { tenant, person };
  const served = related.filter((one) => person === agent && one.partner === tenant && one.since === always.since);
  const mine = new Set(served.filter(({ until }) => until === undefined).map(({ customer }) => customer));
  if (!isPartner) mine.add(tenant);
  const world = openExtension({ accounts, directory: directoryOf(related) });
  const allowed = new Set(
    [...mine].flatMap((customer) => [
      ...[customer, nameOf(customer), personOf(customer)].map((one) => (one === customer ? `${customer}x` : one)),
      ...(isPartner ? [holderOf(tenant, customer)] : [ownerOf(customer), holderOf('direct-', customer)]),
    ]),
  );
  const from = { aadObjectId: person.id, id: `29:${person.id}`, name: person.name };
  let turns = 0;

  /** Everything that goes out because of a request, to whomever. */
  async function ask(name: string, value: unknown, fields: object = {}): Promise<string> {
    const [inChat, sent] = [world.answered.length, world.sent.length];
    const type = name.startsWith('composeExtension') ? 'channel' : 'personal';
    const conversation = { id: `a:${(turns += 1)}`, conversationType: type, tenantId: tenant };
    await world.invoke(name, value, { from, conversation, ...fields });
    return JSON.stringify([world.answered.slice(inChat), world.sent.slice(sent)]);
  }

  /** Documents that nothing of this person may change, as they are kept. */
  async function others(): Promise<string> {
    const rest = world.accounts.all.filter(
      (one) =>
        !(one.tenant === tenant && one.owner === person.id) &&
        !(isPartner && one.ownedBy === 'partner' && one.owner === tenant && mine.has(one.tenant)),
    );
    // A customer's people may ask its partners.
    const tenants = [...(isPartner ? partners : []), ...customers].filter((id) => id !== tenant && !mine.has(id));
    const organisations = await Promise.all(tenants.map((id) => world.services.organisations.read(id)));
    return JSON.stringify([rest, organisations, world.bank.asked]);
  }

  return {
    ...{ world, by, pick, isPartner, mine, ask, others },
    button: { card: menu.id, for: person.id },
    strangers: customers.filter((one) => !mine.has(one)),
    /** What an answer says of those whom this person does not look after. */
    leaked: (answer: string) => [...new Set(answer.match(secrets) ?? [])].filter((one) => !allowed.has(one)),
    shows: (answer: string) => (answer.match(secrets) ?? []).length > 0,
  };
}

export type BordersWorld = ReturnType<typeof bordersWorld>;
