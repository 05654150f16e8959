import type { Storage } from 'botbuilder-core';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar.js';
import { addHours } from '../../domain/calendar.js';
import type { Ticket } from './ticket.js';
import { hoursUntold, ticketSchema } from './ticket.js';

const indexKey = 'pages';
const indexSchema = z.object({ until: z.record(z.string(), z.string()) });

/**
 * The tickets, each an own item of the bot's state, and a list of them, since that state can only be asked by key.
 * An id is on the list before there is a ticket, and a ticket is gone before its id is.
 */
export class TicketBook {
  readonly #storage: Storage;
  /** By id, until when it is kept. */
  #until: Promise<Map<string, Instant>> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async add(ticket: Ticket): Promise<void> {
    await this.#list(ticket.id, ticket.expires);
    await this.save(ticket);
  }

  /** A ticket with which something can still be done. An id that was made up, or has been used, costs nothing to refuse. */
  async open(id: string, now: Instant): Promise<Ticket | undefined> {
    const ticket = await this.find(id);
    return ticket === undefined || ticket.done !== undefined || ticket.expires <= now ? undefined : ticket;
  }

  async find(id: string): Promise<Ticket | undefined> {
    if (!(await this.#known()).has(id)) return undefined;
    const items = await this.#storage.read([keyOf(id)]);
    return ticketSchema.safeParse((items as Record<string, unknown>)[keyOf(id)]).data; // the interface says any
  }

  async save(ticket: Ticket): Promise<void> {
    await this.#storage.write({ [keyOf(ticket.id)]: { ...ticket, eTag: '*' } });
  }

  /** It can do nothing any more, and waits until the chat has been told. */
  async spend(ticket: Ticket, done: NonNullable<Ticket['done']>): Promise<Ticket> {
    const { asked: _, ...rest } = ticket;
    const spent = { ...rest, done };
    await this.save(spent);
    await this.#list(ticket.id, addHours(done.at, hoursUntold));
    return spent;
  }

  async remove(id: string): Promise<void> {
    await this.#storage.delete([keyOf(id)]);
    await this.#list(id, undefined);
  }

  /** Forgets what is over; what is left of those that are spent has to be told. */
  async sweep(now: Instant): Promise<readonly Ticket[]> {
    const untold: Ticket[] = [];
    for (const [id, until] of await this.#known()) {
      const ticket = until <= now ? undefined : await this.find(id);
      const isOver = ticket === undefined ? until <= now : ticket.done === undefined && ticket.expires <= now;
      if (isOver) await this.remove(id);
      else if (ticket?.done !== undefined) untold.push(ticket);
    }
    return untold;
  }

  #known(): Promise<Map<string, Instant>> {
    return (this.#until ??= this.#read().catch((error: unknown) => {
      this.#until = undefined; // the next one is another attempt
      throw error;
    }));
  }

  async #read(): Promise<Map<string, Instant>> {
    const items = await this.#storage.read([indexKey]);
    const { until = {} } = indexSchema.safeParse((items as Record<string, unknown>)[indexKey]).data ?? {}; // the interface says any
    return new Map(Object.entries(until));
  }

  /** One writer at a time: the list that is written last is the newest. */
  async #list(id: string, until: Instant | undefined): Promise<void> {
    const known = await this.#known();
    if (until === undefined) known.delete(id);
    else known.set(id, until);
    const write = this.#writing.then(() =>
      this.#storage.write({ [indexKey]: { until: Object.fromEntries(known), eTag: '*' } }),
    );
    this.#writing = write.catch(() => undefined);
    await write;
  }
}

function keyOf(id: string): string {
  return `page/${id}`;
}
