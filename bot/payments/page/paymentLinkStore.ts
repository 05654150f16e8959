import { createHash } from 'node:crypto';
import type { Storage } from 'botbuilder-core';
import { z } from 'zod';
import type { Instant } from '../../../domain/basics/calendar.js';
import { addHours, minuteFrom } from '../../../domain/basics/calendar.js';
import type { PaymentLink } from './paymentLink.js';
import { hoursOfNotifying, mostLinks, mostTries, paymentLinkSchema, triesHours } from './paymentLink.js';

/** People are spread over 64 items, so that saving one link does not rewrite everybody's. */
const pages = Array.from({ length: 64 }, (_, page) => `pages/${page}`);

const ownSchema = z.object({
  /** Expiry by link, oldest first. */
  links: z.record(z.string(), z.object({ until: z.string(), isSpent: z.boolean().optional() })),
  /** When card details were sent to the bank. */
  tries: z.array(z.string()),
});
type Own = z.infer<typeof ownSchema>;
const pageSchema = z.object({ people: z.record(z.string(), ownSchema) });

/** Earlier versions listed all links in this one item, which is emptied. */
const formerKey = 'pages';
const formerSchema = z.object({ until: z.record(z.string(), z.string()) });

interface LinkIndex {
  /** By page, then by person. */
  readonly people: ReadonlyMap<string, Map<string, Own>>;
  /** Owner of each link. */
  readonly owners: Map<string, string>;
}

/**
 * Payment links, one item of the bot's state each, and an index of each person's links and attempts. State items can
 * only be read by key, so the index is written before a link is added and after it is deleted.
 */
export class PaymentLinkStore {
  readonly #storage: Storage;
  #known: Promise<LinkIndex> | undefined;
  readonly #writing = new Map<string, Promise<void>>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Ends the person's oldest link if they already have as many as allowed. */
  async add(link: PaymentLink): Promise<void> {
    const known = await this.#all();
    const owner = ownerOf(link);
    enter(known, link, { until: link.expires });
    const { links } = ownOf(known, owner);
    const live = Object.keys(links).filter((id) => links[id]?.isSpent !== true);
    for (const id of live.slice(0, -mostLinks)) await this.remove(id);
    await this.#write(owner);
    await this.save(link);
  }

  /** A link that can still be used. Unknown and used ids are refused without reading anything. */
  async open(id: string, now: Instant): Promise<PaymentLink | undefined> {
    const link = await this.find(id);
    return link === undefined || link.done !== undefined || link.expires <= now ? undefined : link;
  }

  async find(id: string): Promise<PaymentLink | undefined> {
    if (!(await this.#all()).owners.has(id)) return undefined;
    const items = await this.#storage.read([keyOf(id)]);
    return paymentLinkSchema.safeParse((items as Record<string, unknown>)[keyOf(id)]).data; // the interface says any
  }

  /** Does nothing if the link has ended meanwhile. */
  async save(link: PaymentLink): Promise<void> {
    if (!(await this.#all()).owners.has(link.id)) return;
    await this.#storage.write({ [keyOf(link.id)]: { ...link, eTag: '*' } });
  }

  /** Counts an attempt, or returns when the next one is possible if none is left. */
  async countTry(link: PaymentLink, now: Instant): Promise<Instant | undefined> {
    const known = await this.#all();
    const owner = ownerOf(link);
    const own = ownOf(known, owner);
    const recent = recentOf(own.tries, now);
    const first = recent.at(-mostTries);
    if (first !== undefined) return minuteFrom(addHours(first, triesHours));

    known.people.get(pageOf(owner))?.set(owner, { ...own, tries: [...recent, now] });
    await this.#write(owner);
    return undefined;
  }

  /** Marks the link as used; it is kept until the chat has been notified. */
  async spend(link: PaymentLink, done: NonNullable<PaymentLink['done']>): Promise<PaymentLink> {
    const { asked: _, ...rest } = link;
    const spent = { ...rest, done };
    enter(await this.#all(), link, { until: addHours(done.at, hoursOfNotifying), isSpent: true });
    await this.#write(ownerOf(link));
    await this.save(spent);
    return spent;
  }

  async remove(id: string): Promise<void> {
    const known = await this.#all();
    const owner = known.owners.get(id);
    if (owner === undefined) return;

    // Removed first, so that a concurrent `save` cannot write the link again.
    known.owners.delete(id);
    const own = ownOf(known, owner);
    const { [id]: _, ...links } = own.links;
    known.people.get(pageOf(owner))?.set(owner, { ...own, links });
    await this.#storage.delete([keyOf(id)]);
    await this.#write(owner);
  }

  /** Deletes expired links; returns used ones whose chat has not been notified. */
  async sweep(now: Instant): Promise<readonly PaymentLink[]> {
    const { people } = await this.#all();
    const untold: PaymentLink[] = [];
    for (const [owner, { links }] of [...people.values()].flatMap((page) => [...page])) {
      for (const [id, { until }] of Object.entries(links)) {
        const link = until <= now ? undefined : await this.find(id);
        const isOver = link === undefined ? until <= now : link.done === undefined && link.expires <= now;
        if (isOver) await this.remove(id);
        else if (link?.done !== undefined) untold.push(link);
      }
      await this.#forget(owner, now);
    }
    return untold;
  }

  /** Forgets attempts that no longer count, and people without links and attempts. */
  async #forget(owner: string, now: Instant): Promise<void> {
    const known = await this.#all();
    const own = ownOf(known, owner);
    const tries = recentOf(own.tries, now);
    const isEmpty = tries.length === 0 && Object.keys(own.links).length === 0;
    if (tries.length === own.tries.length && !isEmpty) return;

    const page = known.people.get(pageOf(owner));
    if (isEmpty) page?.delete(owner);
    else page?.set(owner, { ...own, tries });
    await this.#write(owner);
  }

  #all(): Promise<LinkIndex> {
    return (this.#known ??= this.#read().catch((error: unknown) => {
      this.#known = undefined; // the next one is another attempt
      throw error;
    }));
  }

  async #read(): Promise<LinkIndex> {
    const items = (await this.#storage.read([formerKey, ...pages])) as Record<string, unknown>; // the interface says any
    const people = new Map(
      pages.map((page) => [page, new Map(Object.entries(pageSchema.safeParse(items[page]).data?.people ?? {}))]),
    );
    const all = [...people.values()].flatMap((page) => [...page]);
    const owners = new Map(all.flatMap(([owner, { links }]) => Object.keys(links).map((id) => [id, owner] as const)));
    const known = { people, owners };
    const former = formerSchema.safeParse(items[formerKey]).data;
    if (former !== undefined) await this.#takeOver(known, former.until);
    return known;
  }

  async #takeOver(known: LinkIndex, until: Readonly<Record<string, Instant>>): Promise<void> {
    const keys = Object.keys(until).map(keyOf);
    const items = (await this.#storage.read(keys)) as Record<string, unknown>; // the interface says any
    const links = keys.flatMap((key) => paymentLinkSchema.safeParse(items[key]).data ?? []);
    for (const link of links) {
      const isSpent = link.done !== undefined;
      enter(known, link, { until: until[link.id] ?? link.expires, ...(isSpent && { isSpent }) });
    }
    const owners = new Map(links.map((link) => [pageOf(ownerOf(link)), ownerOf(link)]));
    for (const owner of owners.values()) await this.#writeOf(known, owner);
    await this.#storage.delete([formerKey]);
  }

  async #write(owner: string): Promise<void> {
    await this.#writeOf(await this.#all(), owner);
  }

  /** One write of an item at a time, so that the last one contains the newest state. */
  async #writeOf({ people }: LinkIndex, owner: string): Promise<void> {
    const page = pageOf(owner);
    const write = (this.#writing.get(page) ?? Promise.resolve()).then(async () => {
      const all = people.get(page) ?? new Map<string, Own>();
      if (all.size === 0) await this.#storage.delete([page]);
      else await this.#storage.write({ [page]: { people: Object.fromEntries(all), eTag: '*' } });
    });
    this.#writing.set(
      page,
      write.catch(() => undefined),
    );
    await write;
  }
}

const nothing: Own = { links: {}, tries: [] };

function ownOf({ people }: LinkIndex, owner: string): Own {
  return people.get(pageOf(owner))?.get(owner) ?? nothing;
}

function enter(known: LinkIndex, link: PaymentLink, entry: Own['links'][string]): void {
  const owner = ownerOf(link);
  const own = ownOf(known, owner);
  known.people.get(pageOf(owner))?.set(owner, { ...own, links: { ...own.links, [link.id]: entry } });
  known.owners.set(link.id, owner);
}

function recentOf(tries: readonly Instant[], now: Instant): Instant[] {
  return tries.filter((at) => now < addHours(at, triesHours));
}

function ownerOf({ tenant, person }: PaymentLink): string {
  return [tenant, person].map(encodeURIComponent).join('/');
}

function pageOf(owner: string): string {
  const [byte = 0] = createHash('sha256').update(owner).digest();
  return pages[byte % pages.length] ?? formerKey;
}

function keyOf(id: string): string {
  return `page/${id}`;
}
