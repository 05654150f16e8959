import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Activity, TurnContext } from 'botbuilder';
import { SeatkeeperAdapter } from '../../bot/teams/adapter.js';
import { Authentication } from '../../bot/teams/authentication.js';
import { readConfig } from '../../bot/config.js';
import { invokeErrorBody } from '../../bot/teams/invokeAnswers.js';
import { Connector, type ConnectorOptions } from '../../bot/teams/connector.js';
import { createLog } from '../../bot/log.js';
import type { Metrics } from '../../bot/metrics.js';
import { serveMetrics } from '../../bot/http/metricsRoute.js';
import { serveMessages } from '../../bot/http/messagesRoute.js';
import { createServer, type SeatkeeperServer } from '../../bot/http/server.js';
import { TurnQueue } from '../../bot/http/turnQueue.js';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** POSTs JSON, or a string as it is. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

export async function get(url: string): Promise<Reply> {
  const response = await fetch(url);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/**
 * Sends these bytes and returns all that comes back until the other side closes, or nothing more for 300 ms; for the
 * first of it, a busy machine is given `patience` ms.
 */
export function exchange(url: string, bytes: string | Buffer, patience = 20_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (chunk) => {
      socket.setTimeout(300);
      received.push(chunk);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(Buffer.concat(received).toString('utf8')));
  });
}

export const statusOf = (raw: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(raw)?.[1]);

/** An activity as Teams sends it, of a person in a personal chat. */
export const anActivity = (serviceUrl: string, fields: Readonly<Partial<Record<keyof Activity, unknown>>> = {}) => ({
  type: 'message',
  id: '1485983408511',
  timestamp: '2026-11-20T09:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:alex', name: 'Alex', aadObjectId: 'alex' },
  conversation: { id: 'a:personal;chat', conversationType: 'personal', tenantId: tenant },
  recipient: { id: '28:bot', name: 'Seatkeeper' },
  text: 'hello',
  channelData: { tenant: { id: tenant } },
  ...fields,
});

export const tenant = '11111111-2222-3333-4444-555555555555';
export const appId = '99999999-8888-7777-6666-555555555555';

/** The environment of a bot in production; OpenID metadata comes from `metadataUrl`. */
export const production = (metadataUrl: string, issuer: string) => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://seatkeeper.example',
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'secret',
  ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  ToBotFromChannelTokenIssuer: issuer,
});

export interface BotParts {
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: (context: TurnContext) => Promise<void>;
  readonly ready?: () => Promise<readonly string[]>;
  readonly apology?: string;
  readonly closeTimeout?: number;
  readonly connector?: ConnectorOptions;
  readonly metrics?: Metrics;
  readonly elsewhere?: (activity: Activity) => object;
}

export interface RunningBot extends SeatkeeperServer {
  readonly url: string;
  readonly messages: string;
  readonly adapter: SeatkeeperAdapter;
  /** What was logged. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

const echo = async (context: TurnContext) => {
  await context.sendActivity(`you said ${context.activity.text}`);
};

/** A bot as `main` builds it, on a free port. */
export async function openBot({
  env,
  run = echo,
  ready,
  apology = 'Sorry',
  closeTimeout,
  connector,
  metrics,
  elsewhere,
}: BotParts = {}): Promise<RunningBot> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'info', ...env });
  const lines: Record<string, unknown>[] = [];
  const log = createLog(config.logLevel, {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  }); // each line is a JSON object
  const sender = new Connector(config, connector);
  const adapter = new SeatkeeperAdapter({
    connector: sender,
    log,
    faultMessage: () => apology,
    faultBody: ({ activity }, text) => invokeErrorBody(activity.name ?? '', text),
  });
  const turns = new TurnQueue();
  const server = createServer({
    ...{ config, log, turns },
    ready: ready ?? (() => Promise.resolve([])),
    ...(closeTimeout === undefined ? {} : { closeTimeout }),
  });
  const authentication = new Authentication(config, log);
  const rest = { ...(metrics && { metrics }), ...(elsewhere && { elsewhere }) };
  serveMessages(server.routes, { config, log, turns, authentication, adapter, run, ...rest });
  if (metrics) serveMetrics(server.routes, { metrics, token: config.metricsToken });
  const url = await server.listen();
  return {
    ...server,
    url,
    messages: `${url}/api/messages`,
    adapter,
    lines,
    close: async () => {
      await server.close();
      await sender.close();
    },
  };
}

export interface StockServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves to the exit code once it has died, or to 'alive' if it has not within `patience` ms. */
  fate(patience?: number): Promise<number | null | 'alive'>;
  close(): Promise<void>;
}

const stockProgram = `
  import restify from 'restify';
  const server = restify.createServer({ log: { trace() {}, warn() {}, info() {}, error() {} } });
  server.use(restify.plugins.jsonBodyParser({ maxBodySize: 262144 }));
  server.post('/api/messages', (req, res, next) => { res.send(200, { size: JSON.stringify(req.body).length }); next(); });
  server.listen(0, '127.0.0.1', () => process.send(server.url));
`;

/** A restify server as its documentation sets one up, in a process of its own because it can be killed from outside. */
export async function openStockRestify(): Promise<StockServer> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', stockProgram], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [url] = (await once(child, 'message')) as [string]; // the program's only message
  return {
    url,
    child,
    fate: (patience = 1_000) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve('alive'), patience);
        void exited.then(([code]) => {
          clearTimeout(timer);
          resolve(code as number | null); // what 'exit' carries
        });
      }),
    close: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
