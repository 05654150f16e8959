import { performance } from 'node:perf_hooks';

/**
 * Loaded before a server's own program: measures for how long its event loop is kept busy, and tells the parent the
 * longest time since it last asked. On a busy machine a process also waits for its turn: what was not spent on computing
 * does not count.
 */
const interval = 2;
let longest = 0;
let at = performance.now();
let used = process.cpuUsage();

function look(): void {
  const now = performance.now();
  const { user, system } = process.cpuUsage(used);
  longest = Math.max(longest, Math.min(now - at - interval, (user + system) / 1_000));
  at = now;
  used = process.cpuUsage();
}

setInterval(look, interval).unref();
process.on('message', () => {
  look();
  process.send?.({ longest });
  longest = 0;
});
process.channel?.unref();
