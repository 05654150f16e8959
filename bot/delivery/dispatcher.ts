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

/** How often payments that are due are looked at by itself, in milliseconds. */
const restTime = 10_000;

/** How many accounts are worked on at once. */
const breadth = 16;

/** Carries out what has been written down: payments that are due and cards that are to be sent, until each is done. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #lanes: RecipientQueues;
  readonly #payments: PollingLoop;
  #closed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#lanes = new RecipientQueues({ ...parts, lost: (recipient) => this.#lost(recipient) });
    this.#payments = new PollingLoop({ name: 'payment', work: () => this.#payAll(), rest: restTime, log: parts.log });
  }

  /** Something may have been written down. Cheap: many calls make one round. */
  readonly wake = (): void => {
    this.#payments.wake();
    this.#lanes.wake();
  };

  /** Somebody can be written to from now on. */
  readonly meet = (recipient: Recipient): void => this.#lanes.meet(recipient);

  async backlog(): Promise<Backlog> {
    const [cards, unpaid] = await Promise.all([this.#lanes.backlog(), this.#parts.accounts.unpaid()]);
    return { ...cards, payments: unpaid.length };
  }

  /** Ends after what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#payments.close(), this.#lanes.close()]);
  }

  /** Others may have been written to about it. */
  async #lost(recipient: Recipient): Promise<void> {
    await this.#parts.lost(recipient);
    this.wake();
  }

  async #payAll(): Promise<void> {
    const queue = (await this.#parts.accounts.unpaid()).values();
    await Promise.all(Array.from({ length: breadth }, () => this.#workThrough(queue)));
  }

  /** One account's trouble is not another's. */
  async #workThrough(queue: Iterable<AccountRef>): Promise<void> {
    const { commands, log } = this.#parts;
    for (const ref of queue) {
      if (this.#closed) return;
      try {
        await commands.finish(ref);
        this.#lanes.wake();
      } catch (error) {
        log.error({ err: error, tenant: ref.tenant, account: ref.account }, 'account not finished');
      }
    }
  }
}
