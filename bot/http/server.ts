import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
// The package's entry point loads every plug-in, 100 ms that the start can do without.
import Router from 'restify/lib/router.js';
import type { RestifyServer } from 'restify/lib/server.js';
import Restify from 'restify/lib/server.js';
import type { SeatkeeperAdapter } from '../teams/adapter.js';
import type { Authentication } from '../teams/authentication.js';
import type { Config } from '../config.js';
import { readJson } from './jsonBody.js';
import type { Log } from '../log.js';
import type { Metrics, TurnEnd } from '../metrics.js';
import { isForwarded } from './clientAddress.js';
import { currentRequest } from './requestId.js';
import { createGuard, maxBodySize, messagesPath, objectionTo, readActivity } from './requestGuard.js';
import { limitSockets } from './sockets.js';
import { Busy, TurnQueue } from './turnQueue.js';

export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  readonly authentication: Pick<Authentication, 'admit' | 'accepts'>;
  readonly adapter: SeatkeeperAdapter;
  readonly run: (context: TurnContext) => Promise<void>;
  /** What keeps the bot from working, in words for an operator; empty if nothing does. */
  readonly ready: () => Promise<readonly string[]>;
  /** Shared with whoever else writes into conversations. */
  readonly turns?: TurnQueue;
  readonly metrics?: Pick<Metrics, 'turn'>;
  /** How long closing waits for running turns, in milliseconds. */
  readonly patience?: number;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** A turn that broke answers with an apology. */
  readonly isBroken?: boolean;
  /** The connection goes with it: a body may still be on its way. */
  readonly isLast?: boolean;
}

export interface SeatkeeperServer {
  /** For further routes, which stand behind the same guard. */
  readonly routes: Server;
  /** Resolves to the address at which it is reached. */
  listen(): Promise<string>;
  /** Takes no new turns, and lets running ones end. */
  close(): Promise<void>;
}

const defaultPatience = 10_000;
const aYear = 31_536_000; // seconds
const mostSockets = 2_000;
const mostSocketsOfOne = 200;

function openRestify(log: Log): RestifyServer {
  const restify = new Restify({ name: '', log, router: new Router({ log }) });
  Object.assign(restify.server, {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 75_000,
    maxHeadersCount: 64,
    // How often the limits above are looked at; Node's own 30 s would stretch them.
    connectionsCheckingInterval: 5_000,
  });
  // Left alone, restify keeps an upgraded socket open for good, and puts its own words into the answers to errors.
  restify.on('upgrade', (_request: IncomingMessage, socket: Socket) => socket.destroy());
  restify.on('error', (error: Error) => {
    // A port that cannot be had is told to whoever starts us.
    if (restify.server.listening) log.error(error, 'server');
  });
  restify.on(
    'restifyError',
    (_request: Request, response: Response, { statusCode }: { statusCode?: number }, done: () => void) => {
      if (!response.headersSent) response.sendRaw(statusCode ?? 500, '', { 'Content-Length': '0' });
      done();
    },
  );
  return restify;
}

const routeOf = (request: IncomingMessage) =>
  (request as { readonly route?: { readonly path?: string } }).route?.path ?? '-'; // set by restify when it has found one

function answer(response: ServerResponse, status: number, body?: unknown): void {
  const text = body === undefined || body === null ? '' : JSON.stringify(body);
  const type = text && { 'Content-Type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

function endOf({ status, isBroken = false }: Answer): TurnEnd {
  if (isBroken || status >= 500) return 'broken';
  if (status === 429) return 'busy';
  return status >= 400 ? 'refused' : 'answered';
}

/** The way of every request: number it, guard, check its token, read, recognise, wait for its turn, answer, log one line. */
export function createServer({
  config,
  log,
  authentication,
  adapter,
  run,
  ready,
  turns = new TurnQueue(),
  metrics,
  patience = defaultPatience,
}: ServerParts): SeatkeeperServer {
  const requests = new WeakMap<IncomingMessage, string>();
  const restify = openRestify(log);
  const http = restify.server;
  limitSockets(http, { most: mostSockets, mostOfOne: mostSocketsOfOne, proxies: config.proxyAddresses });
  const state = { stopping: false };

  restify.first((request, response) => {
    const id = randomUUID();
    const begun = performance.now();
    requests.set(request, id);
    response.setHeader('X-Request-Id', id);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (config.mode === 'production') response.setHeader('Strict-Transport-Security', `max-age=${aYear}`);
    if (state.stopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      log[status < 500 ? 'info' : 'error'](
        { request: id, method: request.method, route: routeOf(request), status, ms },
        'request',
      );
      if (state.stopping) setImmediate(() => http.closeIdleConnections());
    });
    return true;
  });
  restify.first(createGuard(config));

  async function receive(request: Request): Promise<Answer> {
    const proof = await authentication.admit({
      authorization: request.headers.authorization,
      address: request.socket.remoteAddress,
      forwarded: isForwarded(request),
    });
    if (!proof) return { status: 401, isLast: true };

    const body = await readJson(request, maxBodySize);
    if (typeof body === 'number') return { status: body, isLast: true };
    const activity = readActivity(body.json);
    if (!activity) return { status: 400 };
    if (!authentication.accepts(activity, proof)) return { status: 401 };

    const id = requests.get(request) ?? '';
    const objection = objectionTo(activity, config);
    if (objection) {
      log.warn({ request: id, objection }, 'activity refused');
      return { status: 403 };
    }
    const watched = { isBroken: false };
    const watch = async (context: TurnContext) => {
      watched.isBroken = true;
      await run(context);
      watched.isBroken = false;
    };
    const turn = () => currentRequest.run(id, () => adapter.turn({ activity, request: id }, watch));
    return { ...((await turns.run(activity.conversation.id, turn)) ?? { status: 200 }), ...watched };
  }

  function outcomeOf(error: unknown, request: Request): Answer {
    if (error instanceof Busy) return { status: 429 };
    log.error({ err: error, request: requests.get(request) }, 'request failed');
    return { status: 500 };
  }

  restify.post(messagesPath, async (request: Request, response: Response) => {
    const begun = performance.now();
    const ended = await receive(request).catch((error: unknown) => outcomeOf(error, request));
    if (ended.isLast) response.setHeader('Connection', 'close');
    answer(response, ended.status, ended.body);
    metrics?.turn(endOf(ended), (performance.now() - begun) / 1_000);
  });

  restify.get('/healthz', (_request: Request, response: Response, next: () => void) => {
    answer(response, 200, { alive: true });
    next();
  });
  restify.get('/readyz', async (_request: Request, response: Response) => {
    const problems = state.stopping ? ['stopping'] : await ready().catch(() => ['the check itself failed']);
    answer(response, problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
  });

  return {
    routes: restify,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.port, config.host, () => {
          http.off('error', reject);
          const { port, family, address } = http.address() as AddressInfo; // a string only for pipes
          resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
        });
      }),
    close: async () => {
      state.stopping = true;
      const enough = new AbortController();
      const closed = new Promise((resolve) => http.close(resolve));
      const late = wait(patience, undefined, enough).then(
        () => http.closeAllConnections(),
        () => undefined,
      );
      await Promise.race([Promise.all([closed, turns.settled()]), late]);
      enough.abort();
    },
  };
}
