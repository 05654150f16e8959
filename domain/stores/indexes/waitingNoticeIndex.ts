import type { Notice } from '../../account/account.js';
import type { Recipient, WaitingNotice } from '../../application/ports.js';

interface Queue<Ref> {
  readonly recipient: Recipient;
  /** Earliest first. */
  readonly waiting: WaitingNotice<Ref>[];
}

interface Known<Ref> {
  readonly queue: Queue<Ref>;
  readonly pointer: WaitingNotice<Ref>;
}

/** Knows for whom cards wait and in which documents, so that nobody has to read the documents to find out. */
export class WaitingNotices<Ref> {
  readonly #queues = new Map<string, Queue<Ref>>();
  readonly #known = new Map<string, ReadonlyMap<string, Known<Ref>>>();

  /** What a document that lies there has in its outbox now. */
  note(path: string, tenant: string, ref: Ref, outbox: readonly Notice[]): void {
    const before = this.#known.get(path);
    if (before === undefined && outbox.length === 0) return;

    const after = new Map<string, Known<Ref>>();
    for (const notice of outbox) {
      const known = after.get(notice.id) ?? before?.get(notice.id) ?? this.#add(tenant, ref, notice);
      after.set(notice.id, known);
    }
    for (const [id, known] of before ?? []) if (!after.has(id)) this.#remove(known);
    if (after.size === 0) this.#known.delete(path);
    else this.#known.set(path, after);
  }

  awaited(): readonly Recipient[] {
    return Array.from(this.#queues.values(), ({ recipient }) => recipient);
  }

  waitingFor(recipient: Recipient): readonly WaitingNotice<Ref>[] {
    return [...(this.#queues.get(keyOf(recipient))?.waiting ?? [])];
  }

  #add(tenant: string, ref: Ref, { id, to, at }: Notice): Known<Ref> {
    const recipient = { tenant, person: to };
    const key = keyOf(recipient);
    const queue = this.#queues.get(key) ?? { recipient, waiting: [] };
    const pointer = { ref, notice: id, at };
    // Behind all that is as early, so that what was written down together stays in its order.
    const behind = queue.waiting.findLastIndex((other) => other.at <= at);
    queue.waiting.splice(behind + 1, 0, pointer);
    this.#queues.set(key, queue);
    return { queue, pointer };
  }

  #remove({ queue, pointer }: Known<Ref>): void {
    queue.waiting.splice(queue.waiting.indexOf(pointer), 1);
    if (queue.waiting.length === 0) this.#queues.delete(keyOf(queue.recipient));
  }
}

function keyOf({ tenant, person }: Recipient): string {
  return JSON.stringify([tenant, person]);
}
