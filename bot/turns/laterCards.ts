import type { Activity } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Reply } from '../../dialogs/replies.js';
import { routingOf } from '../delivery/messageBatch.js';
import type { TurnQueue } from '../http/turnQueue.js';
import type { Log } from '../log.js';
import type { Address } from '../teams/botState.js';
import type { Connector } from '../teams/connector.js';
import { messageWith } from '../teams/sendReply.js';

export interface LaterCardsParts {
  readonly connector: Pick<Connector, 'put'>;
  readonly turns: Pick<TurnQueue, 'run'>;
  readonly log: Log;
}

const mostKept = 10_000;

/**
 * Puts an answer that took long in the place of the card that said so, unless another turn has drawn over that card
 * meanwhile. In memory only: after a restart the card stays as it is, and its button asks again.
 */
export class LaterCards {
  readonly #parts: LaterCardsParts;
  readonly #expected = new LRUCache<string, Promise<Reply>>({ max: mostKept });

  constructor(parts: LaterCardsParts) {
    this.#parts = parts;
  }

  /** Notes what a turn has shown in a message; resolves once its later answer stands there, if it has one. */
  async after(
    { conversation }: Activity,
    { later }: Reply,
    address: Address,
    shown: string | undefined,
  ): Promise<void> {
    if (shown === undefined) return;
    const key = JSON.stringify([conversation.id, shown]);
    if (later === undefined) this.#expected.delete(key);
    else {
      this.#expected.set(key, later);
      await this.#replace(key, later, { ...address, activity: shown });
    }
  }

  async #replace(key: string, later: Promise<Reply>, place: Address & { readonly activity: string }): Promise<void> {
    const { connector, turns, log } = this.#parts;
    try {
      const { card } = await later;
      if (card === undefined) return;
      await turns.run(place.conversation, async () => {
        if (this.#expected.get(key) !== later) return;
        this.#expected.delete(key);
        const updated = await connector.put(place, { ...messageWith(card), ...routingOf(place), id: place.activity });
        if (!updated.sent) log.warn({ failed: updated.failed }, 'card of a late answer not updated');
      });
    } catch (error) {
      log.warn({ err: error }, 'late answer not shown');
    }
  }
}
