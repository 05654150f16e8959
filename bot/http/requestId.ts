import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being answered, for every log line that is written on the way. */
export const currentRequest = new AsyncLocalStorage<string>();
