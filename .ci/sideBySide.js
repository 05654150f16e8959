// `node sideBySide.js lint walls …`: npm scripts, as many at once as there are cores. What fails shows what it said, at the end.
import { availableParallelism } from 'node:os';
import { run } from './script.js';

const waiting = process.argv.slice(2);
const failed = [];

/** Takes the next script until none is left. */
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const result = await run(name);
    if (result.code !== 0) failed.push(result);
  }
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
for (const { name, said } of failed) process.stderr.write(`\nnpm run ${name}\n${said}`);
process.exitCode = failed.length === 0 ? 0 : 1;
