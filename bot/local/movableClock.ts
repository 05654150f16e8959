import type { Storage } from 'botbuilder-core';
import { z } from 'zod';
import { addHours } from '../../domain/basics/calendar.js';
import type { Clock } from '../../domain/application/ports.js';

const key = 'local/clock';
const kept = z.object({ hours: z.number().int().min(0) });

/** A clock that can be moved forward and keeps its offset over a restart, to see a renewal without waiting. */
export class MovableClock implements Clock {
  readonly #storage: Storage;
  #hours: number;

  constructor(storage: Storage, hours: number) {
    this.#storage = storage;
    this.#hours = hours;
  }

  /** Outside local mode this is the system clock. */
  static async open(storage: Storage, isMovable: boolean): Promise<MovableClock> {
    if (!isMovable) return new MovableClock(storage, 0);
    const items = (await storage.read([key])) as Record<string, unknown>; // the interface says any
    return new MovableClock(storage, kept.safeParse(items[key]).data?.hours ?? 0);
  }

  now(): string {
    return addHours(new Date().toISOString(), this.#hours);
  }

  async forward(hours: number): Promise<void> {
    await this.#storage.write({ [key]: { hours: this.#hours + hours, eTag: '*' } });
    this.#hours += hours;
  }
}
