import { setTimeout as wait } from 'node:timers/promises';

/** How long a person in a chat is kept waiting for a bank, in milliseconds; Teams gives up after some ten seconds. */
const longestWait = 4_000;

/** Waits for work, but not too long; false if it goes on without us. */
export async function patience(work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  const late = wait(longestWait, false, { signal: over.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    over.abort();
  }
}
