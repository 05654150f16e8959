/** How long a person in a chat is kept waiting for a bank, in milliseconds; Teams gives up after some ten seconds. */
const longestWait = 4_000;

/** Waits for work, but not too long; false if it goes on without us. */
export function withTimeout(work: Promise<unknown>): Promise<boolean> {
  return inTime(
    work.then(() => true),
    longestWait,
    false,
  );
}

/** What the work comes to, or `late` if that takes more milliseconds. A timer that is aborted costs ten times as much. */
export function inTime<Answer, Late>(work: Promise<Answer>, milliseconds: number, late: Late): Promise<Answer | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, late);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
