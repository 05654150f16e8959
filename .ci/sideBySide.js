// `node sideBySide.js lint walls …`: npm scripts, as many at once as there are cores. What fails shows what it said, at the end.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = process.argv.slice(2);
const failed = [];

/** Takes the next script until none is left. */
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const began = performance.now();
    const { code, said } = await run(name);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
    if (code !== 0) failed.push({ name, said });
  }
}

/** By npm's own program where npm has started us: Windows cannot start a command file without a shell. */
function run(name) {
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const child = spawn(program, [...before, 'run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
for (const { name, said } of failed) process.stderr.write(`\nnpm run ${name}\n${said}`);
process.exitCode = failed.length === 0 ? 0 : 1;
