import type { Person } from '../basics/person.js';
import type { Organisation } from '../organisation/organisation.js';
import { isAdmin } from '../organisation/organisation.js';
import type { Directory } from './ports.js';

/** People by id; unknown ones are missing. */
export async function peopleOf(
  ids: readonly string[],
  tenant: string,
  directory: Directory,
): Promise<ReadonlyMap<string, Person>> {
  const found = await Promise.all(ids.map(async (id) => [id, await directory.person(tenant, id)] as const));
  return new Map(found.filter((entry): entry is [string, Person] => entry[1] !== undefined));
}

/** Admins who have the bot installed and are admins in the directory now. */
export async function adminsOf({ tenant, admins }: Organisation, directory: Directory): Promise<readonly Person[]> {
  const people = await Promise.all(admins.map(({ person }) => directory.person(tenant, person)));
  return people.filter((person) => person !== undefined && isAdmin(person)) as readonly Person[]; // undefined ones are filtered out
}
