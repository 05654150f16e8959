import { AsyncLocalStorage } from 'node:async_hooks';

/** Id of the current request, for log lines written while it is handled. */
export const currentRequest = new AsyncLocalStorage<string>();
