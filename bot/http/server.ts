import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, Response, Server } from 'restify';
// The package's entry point loads every plug-in, which costs 100 ms at the start.
import Router from 'restify/lib/router.js';
import type { RestifyServer } from 'restify/lib/server.js';
import Restify from 'restify/lib/server.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import { createGuard } from './requestGuard.js';
import { sendJson } from './sendJson.js';
import { limitSockets } from './sockets.js';
import type { TurnQueue } from './turnQueue.js';

export interface ServerParts {
  readonly config: Config;
  readonly log: Log;
  /** Problems that keep the bot from working, for an operator; empty if there are none. */
  readonly ready: () => Promise<readonly string[]>;
  /** Turns that have to finish before the server closes. */
  readonly turns: Pick<TurnQueue, 'settled'>;
  /** How long closing waits for running turns, in milliseconds. */
  readonly closeTimeout?: number;
}

export interface SeatkeeperServer {
  /** For further routes behind the same guard. */
  readonly routes: Server;
  /** Resolves to the address that the server listens on. */
  listen(): Promise<string>;
  /**
   * Address that browsers reach the bot at, without a trailing slash. Without a public address, known only once the
   * server listens.
   */
  readonly address: () => string;
  /** Accepts no new turns and waits for running ones. */
  close(): Promise<void>;
}

const defaultCloseTimeout = 10_000;
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
    // How often the limits above are checked; Node's default of 30 s would stretch them.
    connectionsCheckingInterval: 5_000,
  });
  // By default restify keeps an upgraded socket open for ever, and adds its own text to error responses.
  restify.on('upgrade', (_request: IncomingMessage, socket: Socket) => socket.destroy());
  restify.on('error', (error: Error) => {
    // If the port cannot be used, `listen` rejects instead.
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

/** Every request: give it an id, guard it, let a route answer it, log one line. */
export function createServer({
  config,
  log,
  ready,
  turns,
  closeTimeout = defaultCloseTimeout,
}: ServerParts): SeatkeeperServer {
  const restify = openRestify(log);
  const http = restify.server;
  limitSockets(http, { most: mostSockets, mostOfOne: mostSocketsOfOne, proxies: config.proxyAddresses });
  const state = { stopping: false, address: config.publicUrl ?? '' };

  restify.first((request, response) => {
    const id = request.id();
    const begun = performance.now();
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

  restify.get('/healthz', (_request: Request, response: Response, next: () => void) => {
    sendJson(response, 200, { alive: true });
    next();
  });
  restify.get('/readyz', async (_request: Request, response: Response) => {
    const problems = state.stopping ? ['stopping'] : await ready().catch(() => ['the check itself failed']);
    sendJson(response, problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
  });

  return {
    routes: restify,
    address: () => state.address,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(config.port, config.host, () => {
          http.off('error', reject);
          const { port, family, address } = http.address() as AddressInfo; // a string only for pipes
          const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
          state.address ||= url;
          resolve(url);
        });
      }),
    close: async () => {
      state.stopping = true;
      const enough = new AbortController();
      const closed = new Promise((resolve) => http.close(resolve));
      const late = wait(closeTimeout, undefined, enough).then(
        () => http.closeAllConnections(),
        () => undefined,
      );
      await Promise.race([Promise.all([closed, turns.settled()]), late]);
      enough.abort();
    },
  };
}
