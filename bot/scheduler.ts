import type { RequestFulfilment } from '../domain/application/fulfilRequest.js';
import type { CommandHandler } from '../domain/application/commandHandler.js';
import type { BulkChangeRunner } from '../domain/application/bulkChangeRunner.js';
import type { SuspensionApproval } from '../domain/application/suspensionApproval.js';
import type { AccountRef, Accounts, Clock, Organisations } from '../domain/application/ports.js';
import type { Log } from './log.js';

export interface SchedulerParts {
  readonly accounts: Pick<Accounts, 'due'>;
  readonly organisations: Pick<Organisations, 'due'>;
  readonly commands: Pick<CommandHandler, 'catchUp'>;
  readonly fulfilment: Pick<RequestFulfilment, 'catchUp'>;
  readonly approval: Pick<SuspensionApproval, 'catchUp'>;
  readonly bulkChanges: Pick<BulkChangeRunner, 'catchUp'>;
  /** Looks whether partners still serve their customers; whether anybody has to be told of it. */
  readonly relationships: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
  /** New notifications or payments may be waiting. */
  readonly wake: () => void;
}

/** Interval between two looks, in milliseconds: due tasks run at most this much late. */
const restTime = 30_000;

/** How many accounts are brought up to date in parallel. */
const breadth = 8;

/**
 * Runs due tasks: renewals, ends of terms and trials, retries of declined charges, reminders, invoices. It decides
 * nothing itself and may run at any time: an account does each task once (D7, D15).
 */
export class Scheduler {
  readonly #parts: SchedulerParts;
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #closed = false;

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
  }

  /** Runs now and then at intervals. Resolves after the first run. */
  readonly look = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await (this.#pass ??= this.#run().finally(() => {
      this.#pass = undefined;
      if (!this.#closed) this.#timer = setTimeout(() => void this.look(), restTime).unref();
    }));
  };

  /** Resolves when the current run has finished. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#pass;
  }

  async #run(): Promise<void> {
    const { accounts, organisations, clock, log, wake } = this.#parts;
    try {
      if (await this.#lookAtRelationships()) wake();
      const tenants = await organisations.due(clock.now());
      const refs = await accounts.due(clock.now());
      if (refs.length === 0 && tenants.length === 0) return;

      for (const tenant of tenants) await this.#catchUpIn(tenant);

      const queue = refs.values();
      await Promise.all(Array.from({ length: breadth }, () => this.#workThrough(queue)));
      wake();
    } catch (error) {
      if (!this.#closed) log.error({ err: error }, 'scheduler pass failed');
    }
  }

  /** A failure does not keep what is due from being done. */
  async #lookAtRelationships(): Promise<boolean> {
    const { relationships, log } = this.#parts;
    return await relationships().catch((error: unknown) => {
      if (!this.#closed) log.error({ err: error }, 'relationships of partners not looked at');
      return false;
    });
  }

  async #catchUpIn(tenant: string): Promise<void> {
    const { fulfilment, approval, bulkChanges, log } = this.#parts;
    // A process that fails does not keep the others from going on.
    for (const process of [fulfilment, approval, bulkChanges])
      await process.catchUp(tenant).catch((error: unknown) => {
        log.error({ err: error, tenant }, 'organisation not brought up to date');
      });
  }

  /** A failure in one account does not stop the others. */
  async #workThrough(queue: Iterable<AccountRef>): Promise<void> {
    const { commands, log } = this.#parts;
    for (const ref of queue) {
      if (this.#closed) return;
      await commands.catchUp(ref).catch((error: unknown) => {
        log.error({ err: error, tenant: ref.tenant, account: ref.account }, 'account not brought up to date');
      });
    }
  }
}
