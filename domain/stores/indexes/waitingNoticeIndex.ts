import type { Notice } from '../../account/account.js';
import type { Recipient, WaitingNotice } from '../../application/ports.js';

interface Queue<Ref> {
  readonly recipient: Recipient;
  /** Earliest first. */
  readonly waiting: WaitingNotice<Ref>[];
}

interface Entry<Ref> {
  readonly queue: Queue<Ref>;
  readonly notice: WaitingNotice<Ref>;
}

/** For whom notices wait, and in which documents, so that nobody has to read the documents to find out. */
export class WaitingNoticeIndex<Ref> {
  readonly #queues = new Map<string, Queue<Ref>>();
  readonly #entries = new Map<string, ReadonlyMap<string, Entry<Ref>>>();

  /** Tells what the outbox of the document at that path holds now. */
  update(path: string, tenant: string, ref: Ref, outbox: readonly Notice[]): void {
    const before = this.#entries.get(path);
    if (before === undefined && outbox.length === 0) return;

    const after = new Map<string, Entry<Ref>>();
    for (const notice of outbox) {
      const known = after.get(notice.id) ?? before?.get(notice.id) ?? this.#add(tenant, ref, notice);
      after.set(notice.id, known);
    }
    for (const [id, known] of before ?? []) if (!after.has(id)) this.#remove(known);
    if (after.size === 0) this.#entries.delete(path);
    else this.#entries.set(path, after);
  }

  awaited(): readonly Recipient[] {
    return Array.from(this.#queues.values(), ({ recipient }) => recipient);
  }

  waitingFor(recipient: Recipient): readonly WaitingNotice<Ref>[] {
    return [...(this.#queues.get(keyOf(recipient))?.waiting ?? [])];
  }

  #add(tenant: string, ref: Ref, { id, to, tenant: elsewhere, at }: Notice): Entry<Ref> {
    const recipient = { tenant: elsewhere ?? tenant, person: to };
    const key = keyOf(recipient);
    const queue = this.#queues.get(key) ?? { recipient, waiting: [] };
    const notice = { ref, notice: id, at };
    // Behind all of the same instant, so that notices that were saved together keep their order.
    const behind = queue.waiting.findLastIndex((other) => other.at <= at);
    queue.waiting.splice(behind + 1, 0, notice);
    this.#queues.set(key, queue);
    return { queue, notice };
  }

  #remove({ queue, notice }: Entry<Ref>): void {
    queue.waiting.splice(queue.waiting.indexOf(notice), 1);
    if (queue.waiting.length === 0) this.#queues.delete(keyOf(queue.recipient));
  }
}

function keyOf({ tenant, person }: Recipient): string {
  return JSON.stringify([tenant, person]);
}
