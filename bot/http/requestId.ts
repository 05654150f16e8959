import { randomUUID } from 'node:crypto';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';

/** Id of the current request, for log lines written while it is handled. */
export const currentRequest = new AsyncLocalStorage<string>();

const ids = new WeakMap<IncomingMessage, string>();

/** Gives a request its id. */
export function numbered(request: IncomingMessage): string {
  const id = randomUUID();
  ids.set(request, id);
  return id;
}

/** The id that a request has been given. */
export function idOf(request: IncomingMessage): string {
  return ids.get(request) ?? '';
}
