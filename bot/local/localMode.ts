import type { Activity } from 'botbuilder';
import type { Reader } from '../../cards/language.js';
import { plain } from '../../cards/markdown.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Person } from '../../domain/basics/person.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Accounts, Clock } from '../../domain/application/ports.js';
import type { Identify } from '../teams/actor.js';
import type { JsonDirectory } from '../directory/jsonDirectory.js';
import type { Impersonation } from '../seatkeeperBot.js';
import type { MovableClock } from './movableClock.js';
import { emptyHanded, sampleAccounts, samplePeople, sampleTenant } from './sample.js';

interface LocalParts {
  readonly directory: JsonDirectory;
  readonly accounts: Pick<Accounts, 'open'>;
  readonly clock: Clock;
}

/** Makes anybody who writes a member of the sample tenant, with a sample account. */
export function localActor({ directory, ...parts }: LocalParts): Identify {
  const equipped = new Set<string>();
  return async ({ from }) => {
    const person = await known(directory, from);
    if (person.kind === 'member' && !equipped.has(person.id)) {
      await equip(person, parts);
      equipped.add(person.id);
    }
    return { tenant: sampleTenant, person };
  };
}

/** Gives a person the sample account; an existing one stays. */
async function equip(person: Person, { accounts, clock }: Pick<LocalParts, 'accounts' | 'clock'>): Promise<void> {
  if (person.id === emptyHanded) return;
  const samples = sampleAccounts(sampleTenant, person, dayOf(clock.now()));
  await Promise.all(samples.map((account) => accounts.open(account)));
}

async function known(directory: JsonDirectory, { id, name, aadObjectId }: Activity['from']): Promise<Person> {
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
  return newcomer;
}

async function find(directory: JsonDirectory, ids: readonly (string | undefined)[]): Promise<Person | undefined> {
  for (const id of ids) {
    const person = id && (await directory.person(sampleTenant, id));
    if (person) return person;
  }
  return undefined;
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
    const people = directory.people(sampleTenant).map((one) => ({ ...one, words: normaliseText(one.name) }));
    const person =
      people.find(({ words }) => words === wanted) ?? people.find(({ words }) => words.split(' ').includes(wanted));
    if (person === undefined) {
      return { text: strings.menu.nobodyToActAs(samplePeople.map(({ name }) => name).join(', ')) };
    }
    if (person.kind === 'member') await equip(person, parts);
    return { actAs: person.id, text: strings.menu.actingAs(plain(person.name)) };
  };
}
