import { AsyncLocalStorage } from 'node:async_hooks';
import type { ReadCache } from '../../domain/stores/cachedOrganisations.js';

/** A turn that is being handled. */
interface CurrentTurn {
  /** Id of its request, for log lines. */
  readonly request: string;
  /** What has been read for it, by what was asked for; gone once the turn is over. */
  reads?: Map<string, Promise<unknown>> | undefined;
}

const turns = new AsyncLocalStorage<CurrentTurn>();

export function currentRequest(): string | undefined {
  return turns.getStore()?.request;
}

/** Runs a turn. Work that goes on after it, such as a delivery, keeps the request's id, and reads each time. */
export async function runTurn<Result>(request: string, work: () => Promise<Result>): Promise<Result> {
  const turn: CurrentTurn = { request, reads: new Map() };
  try {
    return await turns.run(turn, work);
  } finally {
    turn.reads = undefined;
  }
}

/** Reads once for the current turn; each time outside of one, and after a read that failed. */
export const turnReads: ReadCache = {
  once: (what, read) => {
    const reads = turns.getStore()?.reads;
    const known = reads?.get(what) as ReturnType<typeof read> | undefined; // the same question has the same type
    if (known !== undefined) return known;

    const value = read();
    if (reads !== undefined) {
      reads.set(what, value);
      value.catch(() => reads.delete(what));
    }
    return value;
  },
  again: (what) => turns.getStore()?.reads?.delete(what),
};
