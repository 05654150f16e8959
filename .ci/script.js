import { spawn } from 'node:child_process';

/** Runs one of our npm scripts, and says how it went; what it wrote is kept. */
export async function run(name) {
  const began = performance.now();
  const { code, said } = await ended(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  return { name, code, said };
}

export async function runInTurn(names) {
  const results = [];
  for (const name of names) results.push(await run(name));
  return results;
}

/** By npm's own program where npm has started us: Windows cannot start a command file without a shell. */
function ended(name) {
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
