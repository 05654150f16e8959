/** How long a person in a chat waits for the bank, in milliseconds; Teams gives up after about ten seconds. */
const longestWait = 4_000;

/** Waits for work up to the limit; false if the work continues in the background. */
export function withTimeout(work: Promise<unknown>): Promise<boolean> {
  return inTime(
    work.then(() => true),
    longestWait,
    false,
  );
}

/**
 * The result of the work, or `late` after so many milliseconds. Aborting a timer instead would cost ten times as
 * much.
 */
export function inTime<Answer, Late>(work: Promise<Answer>, milliseconds: number, late: Late): Promise<Answer | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, late);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
