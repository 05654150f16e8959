import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Person } from '../../domain/basics/person.js';
import type { Directory } from '../../domain/application/ports.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import type { Log } from '../log.js';
import type { PartnerOffer } from '../../domain/partner/partnerOffer.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { PartnerDirectory, partnerSchema } from './partnerDirectory.js';
import { PeopleIndex } from './peopleIndex.js';

const personSchema = z.object({
  id: z.string().min(1),
  /** Other ids that clients use for the same person. */
  aliases: z.array(z.string()).default([]),
  name: z.string(),
  mail: z.string().optional(),
  kind: z.enum(['member', 'guest']).default('member'),
  enabled: z.boolean().default(true),
  roles: z.array(z.enum(['global-admin', 'billing-admin', 'partner-agent'])).default([]),
});

const tenantSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** The primary domain. */
  domain: z.string().optional(),
  cloud: z.enum(['global', '21vianet']).default('global'),
  sector: z.enum(['business', 'government', 'education']).default('business'),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  taxRate: z.number().int().min(0).max(10_000),
  rounding: z.enum(['truncate', 'half-up']).default('truncate'),
  policies: z.record(z.string(), z.enum(['enabled', 'trials-only', 'disabled'])).default({}),
  people: z.array(personSchema).default([]),
});

const directorySchema = z.object({ tenants: z.array(tenantSchema), partners: z.array(partnerSchema).default([]) });

export type DirectoryFile = z.input<typeof directorySchema>;
type TenantEntry = z.infer<typeof tenantSchema>;
type Contents = z.infer<typeof directorySchema>;
type PersonEntry = z.infer<typeof personSchema>;

/** The directory file cannot be used; the message says which file and why. */
export class DirectoryUnreadable extends Error {
  override readonly name = 'DirectoryUnreadable';
}

/** A directory of tenants and people in a JSON file that an operator maintains. */
export class JsonDirectory implements Directory {
  readonly #path: string;
  #tenants: Map<string, TenantEntry>;
  #contents: Contents;
  #partners: PartnerDirectory | undefined;
  readonly #indexes = new Map<string, PeopleIndex>();
  /** Modification time of the version that was read. */
  #version = '';
  /** People who have joined since the file was last written. */
  #unsaved: readonly { readonly tenant: string; readonly member: PersonEntry }[] = [];
  #saving: Promise<void> = Promise.resolve();
  #searching: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;
  #following: NodeJS.Timeout | undefined;

  private constructor(path: string, contents: Contents) {
    this.#path = path;
    this.#contents = contents;
    this.#tenants = byId(contents.tenants);
  }

  /** Reads the file; if it does not exist, starts with `sample` if given. Throws DirectoryUnreadable. */
  static async open(path: string, sample?: DirectoryFile): Promise<JsonDirectory> {
    const version = await versionOf(path).catch(() => '');
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      if (sample !== undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // Node's own
      throw new DirectoryUnreadable(`Cannot read the directory of people ${path}`, { cause });
    });
    const directory = new JsonDirectory(path, directoryIn(text ?? JSON.stringify(sample), path));
    if (text === undefined) await directory.#write();
    else directory.#version = version;
    return directory;
  }

  /**
   * Applies an operator's changes of the file (roles, people, settings) within a second. An unusable file is logged,
   * and the last good version stays in force.
   */
  follow(log: Pick<Log, 'info' | 'error'>, interval = 500): void {
    let unusable: string | undefined;
    let isWaiting = false;
    const look = async () => {
      isWaiting = false;
      const version = await versionOf(this.#path).catch(() => 'missing');
      if (version === unusable) return;
      try {
        if (await this.#refresh()) log.info({ path: this.#path }, 'directory read again');
        unusable = undefined;
      } catch (error) {
        unusable = version;
        log.error({ err: error }, 'directory not read again');
      }
    };
    // Compared with what was read, and not with how the file was when following began, so that no change is missed.
    this.#following = setInterval(() => {
      if (!isWaiting) this.#saving = this.#saving.then(look);
      isWaiting = true;
    }, interval).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#following);
    await this.#saving;
  }

  tenant(id: string): Promise<Tenant | undefined> {
    return Promise.resolve(this.#tenants.get(id.toLowerCase()));
  }

  person(tenant: string, id: string): Promise<Person | undefined> {
    return Promise.resolve(this.#index(tenant)?.byId(id));
  }

  /** Searches run one after the other and yield between: fuzzy search in ten thousand names takes 20 ms. */
  search(tenant: string, text: string, limit: number, slips?: 'allowed' | 'none'): Promise<readonly Person[]> {
    const found = this.#searching.then(async () => {
      await others();
      return this.#index(tenant)?.like(text, limit, slips) ?? [];
    });
    this.#searching = found.catch(() => undefined);
    return found;
  }

  servesNow(partner: string, customer: string, now: Instant): Promise<boolean> {
    return Promise.resolve(this.#served.servesNow(partner, customer, now));
  }

  customersOf(partner: string, now: Instant): Promise<readonly Relationship[]> {
    return Promise.resolve(this.#served.customersOf(partner, now));
  }

  offersOf(partner: string): Promise<readonly PartnerOffer[]> {
    return Promise.resolve(this.#served.offersOf(partner));
  }

  get #served(): PartnerDirectory {
    return (this.#partners ??= new PartnerDirectory(this.#contents.partners, (id) =>
      this.#tenants.get(id.toLowerCase()),
    ));
  }

  /** All people of a tenant, in the file's order. */
  people(tenant: string): readonly Person[] {
    return this.#tenants.get(tenant.toLowerCase())?.people ?? [];
  }

  /** Adds and saves a member, unless the id is taken. */
  async join(tenant: string, person: PersonEntry): Promise<void> {
    const key = tenant.toLowerCase();
    const entry = this.#tenants.get(key);
    if (entry === undefined) throw new RangeError(`No such tenant: ${tenant}`);

    const index = this.#index(tenant);
    if (index?.byId(person.id) === undefined) {
      const member = personSchema.parse(person);
      this.#tenants.set(key, { ...entry, people: [...entry.people, member] });
      this.#unsaved = [...this.#unsaved, { tenant: key, member }];
      index?.add(member);
    }
    await this.#saved();
  }

  /** Reads the file if it has changed; people who joined meanwhile stay. */
  async #refresh(): Promise<boolean> {
    const version = await versionOf(this.#path);
    if (version === this.#version) return false;

    this.#contents = directoryIn(await readFile(this.#path, 'utf8'), this.#path);
    this.#tenants = byId(this.#contents.tenants);
    this.#partners = undefined;
    this.#version = version;
    this.#indexes.clear();
    for (const { tenant, member } of this.#unsaved) {
      const entry = this.#tenants.get(tenant);
      const isKnown = entry === undefined || entry.people.some(({ id }) => id === member.id);
      if (!isKnown) this.#tenants.set(tenant, { ...entry, people: [...entry.people, member] });
    }
    return true;
  }

  /** Joins during a save share the next save. */
  #saved(): Promise<void> {
    if (this.#next !== undefined) return this.#next;

    const next = this.#saving.then(() => {
      this.#next = undefined;
      return this.#save();
    });
    this.#next = next;
    this.#saving = next.catch(() => undefined); // the next one is another attempt
    return next;
  }

  #index(tenant: string): PeopleIndex | undefined {
    const key = tenant.toLowerCase();
    const entry = this.#tenants.get(key);
    if (entry === undefined) return undefined;

    const index = this.#indexes.get(key) ?? new PeopleIndex(entry.people);
    this.#indexes.set(key, index);
    return index;
  }

  /** Reads an operator's changes first, so that saving does not overwrite them. */
  async #save(): Promise<void> {
    await this.#refresh();
    await this.#write();
  }

  async #write(): Promise<void> {
    const written = this.#unsaved;
    const draft = `${this.#path}.new`;
    await writeFile(
      draft,
      `${JSON.stringify({ ...this.#contents, tenants: [...this.#tenants.values()] }, undefined, 2)}\n`,
      {
        mode: 0o600,
      },
    );
    await rename(draft, this.#path);
    this.#version = await versionOf(this.#path);
    this.#unsaved = this.#unsaved.filter((one) => !written.includes(one));
  }
}

async function versionOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return [mtimeMs, size, ino].join(' ');
}

function byId(tenants: readonly TenantEntry[]): Map<string, TenantEntry> {
  return new Map(tenants.map((tenant) => [tenant.id.toLowerCase(), tenant]));
}

function directoryIn(text: string, path: string): Contents {
  try {
    return directorySchema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON';
    throw new DirectoryUnreadable(`Cannot use the directory of people ${path}: ${reason}`, { cause });
  }
}
