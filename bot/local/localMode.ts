import type { Activity } from 'botbuilder';
import type { Reader } from '../../cards/language.js';
import { plain } from '../../cards/markdown.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Actor } from '../../domain/basics/person.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Accounts, Clock } from '../../domain/application/ports.js';
import type { Identify } from '../teams/actor.js';
import type { JsonDirectory } from '../directory/jsonDirectory.js';
import type { Impersonation } from '../seatkeeperBot.js';
import type { MovableClock } from './movableClock.js';
import { emptyHanded, sampleAccounts, samplePeople, sampleTenant, sampleTenants } from './sample.js';
import { sampleSales } from './sampleSales.js';

interface LocalParts {
  readonly directory: JsonDirectory;
  readonly accounts: Pick<Accounts, 'open'>;
  readonly clock: Clock;
}

/** Makes anybody who writes a member of the sample tenant, with a sample account; sample people are where they are. */
export function localActor({ directory, ...parts }: LocalParts): Identify {
  const equipped = new Set<string>();
  return async ({ from }) => {
    const actor = await known(directory, from);
    if (!equipped.has(actor.person.id)) {
      await equip(actor, { directory, ...parts });
      equipped.add(actor.person.id);
    }
    return actor;
  };
}

/**
 * Opens what people can see: to members of the sample tenant their sample account and what is sold there, to all others
 * every sample sale, which takes too long for everybody's first answer. Existing accounts stay.
 */
async function equip({ tenant, person }: Actor, { directory, accounts, clock }: LocalParts): Promise<void> {
  const now = clock.now();
  const isOwner = tenant === sampleTenant && person.kind === 'member' && person.id !== emptyHanded;
  const own = isOwner ? sampleAccounts(sampleTenant, person, dayOf(now)) : [];
  const reads = {
    tenant: (id: string) => directory.tenant(id),
    offersOf: (partner: string) => directory.offersOf(partner),
    people: (id: string) => directory.people(id),
  };
  const sales = await sampleSales(reads, sampleTenant, now, tenant === sampleTenant ? 'to the first' : 'all');
  await Promise.all([...own, ...sales].map((account) => accounts.open(account)));
}

async function known(directory: JsonDirectory, { id, name, aadObjectId }: Activity['from']): Promise<Actor> {
  const found = await find(directory, [aadObjectId, id]);
  if (found !== undefined) return found;

  const newcomer = {
    id: [aadObjectId, id].find((own) => Boolean(own)) ?? id, // some clients send an empty one, or null
    aliases: [id],
    name: name || id, // not every client sends one
    kind: 'member',
    enabled: true,
    roles: [],
  } as const;
  await directory.join(sampleTenant, { ...newcomer, aliases: [...newcomer.aliases], roles: [] });
  return { tenant: sampleTenant, person: newcomer };
}

/** Somebody in any of the sample tenants. */
async function find(directory: JsonDirectory, ids: readonly (string | undefined)[]): Promise<Actor | undefined> {
  for (const id of ids)
    for (const tenant of sampleTenants) {
      const person = id && (await directory.person(tenant, id));
      if (person) return { tenant, person };
    }
  return undefined;
}

/** Finds the person to act as by an id. */
export function localStandIn(directory: JsonDirectory) {
  return (id: string): Promise<Actor | undefined> => find(directory, [id]);
}

const actAs = /^act\s+as\s+(\S.*)$/i;

const waitDays = /^wait\s+(\d{1,3})\s+days?$/i;

interface Stage extends LocalParts {
  readonly clock: MovableClock;
  /** Runs due tasks. */
  readonly look: () => Promise<void>;
}

/**
 * Local commands: `act as Luis Herrera` switches the person, `wait 30 days` moves the clock. Time passes day by day,
 * so that renewals, invoices and reminders have the right dates.
 */
export function staging({ directory, look, ...parts }: Stage) {
  return async (text: string, { strings, moment }: Reader): Promise<Impersonation | undefined> => {
    const days = waitDays.exec(text.trim())?.[1];
    if (days !== undefined) {
      for (let day = 0; day < Number(days); day++) {
        await parts.clock.forward(24);
        await look();
      }
      return { text: strings.menu.timeIs(moment(parts.clock.now())) };
    }
    const name = actAs.exec(text.trim())?.[1];
    if (name === undefined) return undefined;

    const wanted = normaliseText(name);
    const people = sampleTenants.flatMap((tenant) =>
      directory.people(tenant).map((person) => ({ tenant, person, words: normaliseText(person.name) })),
    );
    const actor =
      people.find(({ words }) => words === wanted) ?? people.find(({ words }) => words.split(' ').includes(wanted));
    if (actor === undefined) {
      return { text: strings.menu.nobodyToActAs(samplePeople.map(({ name }) => name).join(', ')) };
    }
    await equip(actor, { directory, ...parts });
    return { actAs: actor.person.id, text: strings.menu.actingAs(plain(actor.person.name)) };
  };
}
