import { createHash } from 'node:crypto';
import type { Holder } from '../../cards/unassigning/holderPicker.js';
import { keyLength } from '../../cards/unassigning/keys.js';
import type { Account } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { holdersOf } from '../../domain/commands/unassignLicences.js';
import type { Turn } from '../turn.js';

/** A licence holder with the key used on cards and the id used in the account. */
export interface KnownHolder extends Holder {
  readonly id: string;
}

interface NamedHolder {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
}

/** Holders of a product's licences, by name. Namesakes are told apart by their addresses, if known. */
export async function holdersFor(turn: Turn, account: Account, product: string): Promise<readonly KnownHolder[]> {
  const held = holdersOf(account, product).map(({ person, name, at }) => ({ id: person, name, at }));
  const names = held.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const known = await Promise.all(
    held.map(async (one) => ({
      id: one.id,
      key: keyFor(one.id),
      name: twice.has(one.name) ? await distinct(turn, account, one) : one.name,
    })),
  );
  return known.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** People by their keys, if they hold a licence or lost one recently; for others the account has no name. */
export function peopleFor(account: Account, product: string, keys: readonly string[]): readonly KnownHolder[] {
  const taken = account.operations.flatMap(({ result }) =>
    result.type === 'licences-unassigned' && result.product === product
      ? result.results.filter(({ outcome }) => outcome === 'unassigned').map(({ person: id, name }) => ({ id, name }))
      : [],
  );
  const held = holdersOf(account, product).map(({ person: id, name }) => ({ id, name }));
  const byKey = new Map([...taken, ...held].map((one) => [keyFor(one.id), one]));
  return keys.map((key) => ({ key, ...(byKey.get(key) ?? { id: key, name: '' }) }));
}

function keyFor(person: string): string {
  return createHash('sha256').update(person).digest('base64url').slice(0, keyLength);
}

async function distinct(
  { services, reader }: Turn,
  { tenant }: Account,
  { id, name, at }: NamedHolder,
): Promise<string> {
  const person = await services.directory.person(tenant, id);
  return `${name} (${person?.mail ?? reader.moment(at)})`;
}
