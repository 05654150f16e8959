import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Strings } from '../cards/strings/index.js';
import type { Desk } from '../dialogs/desk.js';
import { frontDoor } from '../domain/execute.js';
import { openJsonStore } from '../domain/stores/jsonStore.js';
import { teamsActor } from './actor.js';
import { SeatkeeperAdapter } from './adapter.js';
import { Authentication } from './authentication.js';
import type { Config } from './config.js';
import { ConfigError, readConfig } from './config.js';
import { Connector } from './connector.js';
import { JsonDirectory } from './directory/jsonDirectory.js';
import { impersonation, localActor } from './local/localMode.js';
import { sampleDirectory } from './local/sample.js';
import { createLog } from './log.js';
import { Memory } from './memory.js';
import { Dispatcher } from './notifications/dispatcher.js';
import { boundedGateway } from './payments/boundedGateway.js';
import { SandboxGateway } from './payments/sandboxGateway.js';
import { patience } from './patience.js';
import { seatkeeperBot, stringsIn } from './seatkeeperBot.js';
import { createServer } from './server.js';

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the bot together from its settings and starts it. */
async function start(config: Config): Promise<Running> {
  const log = createLog(config.logLevel);
  const folder = config.dataDirectory;
  const store = await openJsonStore({ folder, log });
  const directory = await JsonDirectory.open(
    join(folder, 'directory.json'),
    config.mode === 'local' ? sampleDirectory : undefined,
  );
  const sandbox = new SandboxGateway(join(folder, 'sandbox-gateway.jsonl'));
  const clock = { now: () => new Date().toISOString() };
  const door = frontDoor({ accounts: store, directory, gateway: boundedGateway(sandbox), clock, patience });
  const memory = new Memory(store.state);
  const connector = new Connector(config);
  const dispatcher = new Dispatcher({ accounts: store, door, directory, memory, connector, clock, log });
  const desk: Desk = {
    door,
    accounts: store,
    directory,
    clock,
    newOperation: randomUUID,
    isSandbox: true,
    dataset: config.peoplePicker === 'own' ? 'seatkeeper/people' : 'graph.microsoft.com/users',
  };
  const isLocal = config.mode === 'local';
  const run = seatkeeperBot({
    desk,
    memory,
    log,
    wake: dispatcher.wake,
    identify: isLocal ? localActor({ directory, accounts: store }) : teamsActor(directory),
    ...(isLocal ? { impersonate: impersonation({ directory, accounts: store }) } : {}),
  });
  const adapter = new SeatkeeperAdapter({
    authentication: new Authentication(config, log),
    connector,
    log,
    apologise: (context, error) => apologyFor(error, stringsIn(context)),
  });
  const server = createServer({ config, log, adapter, run, ready: () => problemsWith(folder) });
  const url = await server.listen().catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  // So that the first person to be answered does not wait for the HTTP client and the bot's token.
  connector.prepare().catch((error: unknown) => log.error({ err: error }, 'the connector is not ready'));
  dispatcher.wake();
  return {
    url,
    stop: async () => {
      await server.close();
      await dispatcher.close();
      await sandbox.close();
      await connector.close();
      await store.close();
    },
  };
}

/** What an operator must put right before anything can be saved. */
async function problemsWith(folder: string): Promise<readonly string[]> {
  try {
    await access(folder, constants.R_OK | constants.W_OK);
    return [];
  } catch {
    return ['the data folder cannot be written'];
  }
}

/** What people are told of a fault, which they cannot do anything about. */
function apologyFor(error: unknown, { menu }: Strings): string {
  if (!(error instanceof Error)) return menu.fault;
  if (error.name === 'StoreFull' || error.name === 'StoreFailed') return menu.notSaved;
  return error.name === 'DocumentUnreadable' ? menu.unreadable : menu.fault;
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One clear sentence for what an operator can put right; the rest is ours to look at. */
function reasonFor(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.message;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop the other program, or set PORT to another one.`;
  if (error.code === 'EACCES')
    return `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`;
  return error.message;
}

/** The environment wins over the file. */
function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig(process.env);
  const running = await start(config).catch((error: unknown) => {
    throw new Error(reasonFor(error, config), { cause: error });
  });

  const stop = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    void running.stop().then(() => say('Seatkeeper has stopped. Everything is saved.'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  say(
    `Seatkeeper listens on ${running.url}/api/messages (${config.mode} mode).`,
    `Data is kept in ${config.dataDirectory}.`,
    ...(config.mode === 'local'
      ? ['Next: npm run playground, in a second terminal, then write "menu". Ctrl-C stops it.']
      : []),
  );
}

main().catch((error: unknown) => {
  const lines =
    error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`Seatkeeper cannot start: ${lines.join('; ')}\n`);
  process.exitCode = 1;
});
