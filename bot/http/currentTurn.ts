import { AsyncLocalStorage } from 'node:async_hooks';

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
export function oncePerTurn<Value>(what: string, read: () => Promise<Value>): Promise<Value> {
  const reads = turns.getStore()?.reads;
  const known = reads?.get(what) as Promise<Value> | undefined; // the same question has the same type
  if (known !== undefined) return known;

  const value = read();
  if (reads !== undefined) {
    reads.set(what, value);
    value.catch(() => reads.delete(what));
  }
  return value;
}

/** What the current turn has read is read again the next time, because it has changed. */
export function readAgain(what: string): void {
  turns.getStore()?.reads?.delete(what);
}
