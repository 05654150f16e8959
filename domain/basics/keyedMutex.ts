/** Per-key mutex; a failure does not block the queue. */
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
