// Starts the local client for this machine alone: `node start.js <package> <port> [folder of its settings]`.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [client, port, folder = '.'] = process.argv.slice(2);
const endpoint = process.env.BOT_ENDPOINT ?? 'http://127.0.0.1:3978/api/messages';

// Slashes of one kind: what NODE_OPTIONS has in quotes would take Windows' own for escapes.
const guard = fileURLToPath(new URL('guard.cjs', import.meta.url)).replaceAll('\\', '/');
const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require "${guard}"`.trim() };

// npm's own program where npm has started us: Windows cannot start a command file without a shell.
const npm = process.env.npm_execpath;
const [program, ...before] = npm === undefined ? ['npx', '--yes'] : [process.execPath, npm, 'exec', '--yes', '--'];
const child = spawn(
  program,
  [...before, client, 'start', '-e', endpoint, '-c', 'msteams', '-p', port, '--disable-telemetry'],
  { cwd: folder, env, stdio: 'inherit' },
);
child.once('error', (error) => {
  process.stderr.write(`The local client cannot be started: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('exit', (code) => (process.exitCode = code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
