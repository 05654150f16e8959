/**
 * How long a person in a chat waits for the bank before a card says that it is asked, in milliseconds: with the rest of
 * the turn there is an answer within a second.
 */
const longestWait = 800;

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
