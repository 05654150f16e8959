/** Runs what has the same key one after the other; what fails stops nobody behind it. */
export function keyedMutex(): <Answer>(key: string, run: () => Promise<Answer>) => Promise<Answer> {
  const latest = new Map<string, Promise<unknown>>();
  return (key, run) => {
    const turn = (latest.get(key) ?? Promise.resolve()).then(run);
    const done = turn
      .catch(() => undefined)
      .finally(() => {
        if (latest.get(key) === done) latest.delete(key);
      });
    latest.set(key, done);
    return turn;
  };
}
