import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bot and the local client in front of it, each with a folder of its own. */
export interface Running {
  readonly address: string;
  /** Opens a further window, at which somebody else sits, and answers with its address. */
  readonly openWindow: (whose: 'admin' | 'colleague' | 'agent') => Promise<string>;
  readonly data: string;
  stop(): Promise<void>;
}

const patience = 120_000;
const bot = fileURLToPath(new URL('../../bundle/seatkeeper.cjs', import.meta.url));

/** Starts the compiled bot, then the Playground that `npm run playground` starts, both on free ports. */
export async function startEverything(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'seatkeeper-e2e-'));
  const data = join(folder, 'data');
  const started: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(started.map(end));
    await rm(folder, { recursive: true, force: true });
  };
  const start = async (
    command: string,
    args: readonly string[],
    {
      cwd = folder,
      env = {},
      ready,
    }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly ready: RegExp },
  ) => {
    const options = { cwd, env: environment(env), detached: true };
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    return said(child, ready, command);
  };

  try {
    const playground = await playgroundPackage();
    const env = { PORT: '0', DATA_DIR: data };
    const endpoint = await start(process.execPath, [bot], { env, ready: /http:\S+/ });
    const client = [fileURLToPath(new URL('../../../.ci/playground/start.js', import.meta.url)), playground, '0'];
    const ready = /(?<=Listening on )\d+/;
    const windowOf = async (name: string, settings: string) => {
      const cwd = join(folder, name);
      await mkdir(cwd);
      await copyFile(join(settings, '.m365agentsplayground.yml'), join(cwd, '.m365agentsplayground.yml'));
      return `http://localhost:${await start(process.execPath, client, { cwd, env: { BOT_ENDPOINT: endpoint }, ready })}`;
    };
    const address = await windowOf('buyer', '.');
    return { address, openWindow: (whose) => windowOf(whose, join('.ci', 'windows', whose)), data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The version that the package's own script names: one place to change it. */
async function playgroundPackage(): Promise<string> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { playground: string } }; // our own
  const [name] = /@microsoft\/m365agentsplayground@[\d.]+/.exec(scripts.playground) ?? [];
  if (name === undefined) throw new Error('package.json has no script that starts the Playground');
  return name;
}

/** This machine's environment without what would make it another bot. */
function environment(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(?:Microsoft|Certificate|To(?:Bot|Channel)From|SEATKEEPER|HOST$|NODE_ENV$|PEOPLE_PICKER$)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** Waits for a line and returns what matched; what was said instead is in the error. */
function said(child: ChildProcess, ready: RegExp, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard: string[] = [];
    const fail = (why: string) => reject(new Error(`${name} ${why}:\n${heard.join('')}`));
    const late = setTimeout(() => fail('was not ready in time'), patience);
    const hear = (chunk: Buffer) => {
      heard.push(chunk.toString());
      const [found] = ready.exec(heard.join('')) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => fail('has ended'));
  });
}

/** Ends a program with all that it has started; one that does not listen is ended by force. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const { pid } = child;
  const ended = once(child, 'exit');
  signal(pid, 'SIGTERM');
  const force = setTimeout(() => signal(pid, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(force);
}

/** To the whole group: npx starts the client as a child of its own. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It has already ended.
  }
}
