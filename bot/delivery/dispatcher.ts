import type { CommandHandler } from '../../domain/application/commandHandler.js';
import type { AccountRef, Accounts, Recipient } from '../../domain/application/ports.js';
import type { Backlog } from '../metrics.js';
import { PollingLoop } from './pollingLoop.js';
import type { RecipientQueuesParts } from './recipientQueues.js';
import { RecipientQueues } from './recipientQueues.js';

export interface DispatcherParts extends RecipientQueuesParts {
  readonly accounts: Pick<Accounts, 'unpaid'>;
  readonly commands: Pick<CommandHandler, 'finish'>;
}

/** Interval between two looks at due payments, in milliseconds. */
const restTime = 10_000;

/** How many accounts are processed in parallel. */
const breadth = 16;

/** Carries out what is recorded as an intention: due payments and waiting notifications, until each is done. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #queues: RecipientQueues;
  readonly #payments: PollingLoop;
  #closed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#queues = new RecipientQueues({ ...parts, lost: (recipient) => this.#lost(recipient) });
    this.#payments = new PollingLoop({ name: 'payment', work: () => this.#payAll(), rest: restTime, log: parts.log });
  }

  /** Something may be waiting. Cheap: many calls cause one run. */
  readonly wake = (): void => {
    this.#payments.wake();
    this.#queues.wake();
  };

  /** From now on this recipient can be written to. */
  readonly meet = (recipient: Recipient): void => this.#queues.meet(recipient);

  async backlog(): Promise<Backlog> {
    const [cards, unpaid] = await Promise.all([this.#queues.backlog(), this.#parts.accounts.unpaid()]);
    return { ...cards, payments: unpaid.length };
  }

  /** Resolves when the current work has finished. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#payments.close(), this.#queues.close()]);
  }

  /** Other admins may have been notified of it. */
  async #lost(recipient: Recipient): Promise<void> {
    await this.#parts.lost(recipient);
    this.wake();
  }

  async #payAll(): Promise<void> {
    const queue = (await this.#parts.accounts.unpaid()).values();
    await Promise.all(Array.from({ length: breadth }, () => this.#workThrough(queue)));
  }

  /** A failure in one account does not stop the others. */
  async #workThrough(queue: Iterable<AccountRef>): Promise<void> {
    const { commands, log } = this.#parts;
    for (const ref of queue) {
      if (this.#closed) return;
      try {
        await commands.finish(ref);
        this.#queues.wake();
      } catch (error) {
        log.error({ err: error, tenant: ref.tenant, account: ref.account }, 'payments of an account not finished');
      }
    }
  }
}
