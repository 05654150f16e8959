import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Language } from '../../../cards/language.js';
import { isLanguage } from '../../../cards/language.js';
import type { Clock } from '../../../domain/application/ports.js';
import { readJson } from '../../http/jsonBody.js';
import type { Log } from '../../log.js';
import { pageFile } from './pageFiles.js';
import { mostPayBytes } from '../../http/requestGuard.js';
import { Busy } from '../../http/turnQueue.js';
import type { PaymentCardPages } from './paymentCardPages.js';
import { LinkRateLimiter } from './linkRateLimiter.js';
import type { PageAnswer } from './pageView.js';
import { goneView, viewOf } from './pageView.js';
import { icon, pageHeaders, shell } from './shell.js';

export interface PayParts {
  readonly pages: Pick<PaymentCardPages, 'look' | 'save' | 'confirm'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Address that browsers reach the bot at. */
  readonly address: () => string;
  /** Number of our own proxies in front of the bot. */
  readonly trustedProxies: number;
}

const text = z.string().max(1_000);
const token = z.string().regex(/^[\w-]{43}$/);
const withToken = z.looseObject({ token });
const fields = z.object({
  number: text.optional(),
  expires: text.optional(),
  code: text.optional(),
  name: text.optional(),
  address: text.optional(),
});
const confirmation = z.object({ approved: z.boolean() });

const statusOf: Readonly<Record<PageAnswer['kind'], number>> = {
  form: 200,
  verify: 200,
  done: 200,
  faults: 422,
  problem: 409,
  gone: 403,
};

/** The routes below `/pay/`: a page without data, and three requests that it makes with the link's token. */
export function servePay(routes: Server, { pages, clock, log, address, trustedProxies }: PayParts): void {
  const linkLimiter = new LinkRateLimiter();

  routes.get('/pay', (_request, response, next) => {
    send(response, 308, '', { Location: 'pay/' });
    next();
  });
  routes.get('/pay/', (request, response, next) => {
    const language = languageIn(request);
    send(response, 200, shell(language), { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Language' });
    next();
  });
  file('page.js', 'text/javascript; charset=utf-8', () => pageFile('page.js'));
  file('page.css', 'text/css; charset=utf-8', () => pageFile('page.css'));
  file('icon.svg', 'image/svg+xml', () => Buffer.from(icon));

  ask('open', (key) => pages.look(key));
  ask('save', (key, body) => {
    const sent = fields.safeParse(body).data;
    return sent && pages.save(key, sent);
  });
  ask('confirm', (key, body) => {
    const sent = confirmation.safeParse(body).data;
    return sent && pages.confirm(key, sent.approved);
  });

  function file(name: string, type: string, content: () => Buffer): void {
    routes.get(`/pay/${name}`, (_request, response, next) => {
      send(response, 200, content(), { 'Content-Type': type });
      next();
    });
  }

  function ask(name: string, act: (token: string, body: unknown) => Promise<PageAnswer> | undefined): void {
    routes.post(`/pay/${name}`, async (request, response) => {
      await answer(request, response, act).catch((error: unknown) => {
        if (!(error instanceof Busy)) log.error({ err: error }, 'payment page failed');
        if (!response.headersSent) send(response, error instanceof Busy ? 429 : 500, '', { 'Retry-After': '5' });
      });
    });
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    act: (token: string, body: unknown) => Promise<PageAnswer> | undefined,
  ): Promise<void> {
    if (!isOwn(request, address())) {
      send(response, 403, '');
      return;
    }
    const body = await readJson(request, mostPayBytes);
    if (typeof body === 'number') {
      response.once('finish', () => request.destroy());
      send(response, body, '', { Connection: 'close' });
      return;
    }

    const key = withToken.safeParse(body.json).data?.token;
    const result = key === undefined ? ({ kind: 'gone' } as const) : await act(key, body.json);
    if (result === undefined) {
      send(response, 400, '');
      return;
    }

    const language = languageIn(request);
    if (result.kind !== 'gone') {
      sendJson(response, statusOf[result.kind], viewOf(result, language, clock.now()));
      return;
    }
    const isBearable = await linkLimiter.count(addressOf(request, trustedProxies));
    sendJson(response, isBearable ? statusOf.gone : 429, goneView(language));
  }
}

/** Browsers name the requesting site; a client without that header is no browser and still needs the token. */
function isOwn({ headers }: IncomingMessage, address: string): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  return (origin === undefined || origin === new URL(address).origin) && (site ?? 'same-origin') === 'same-origin';
}

/** The client's address as seen by the outermost of our own proxies; earlier entries can be forged. */
function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join().split(',');
  const hops = [...forwarded.flatMap((hop) => hop.trim() || []), socket.remoteAddress ?? ''];
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? '';
}

/** The first of our languages that the browser accepts. */
function languageIn({ headers }: IncomingMessage): Language {
  const wanted = (headers['accept-language'] ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) };
  });
  const known = wanted.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const [best] = known.toSorted((a, b) => b.weight - a.weight);
  return best !== undefined && isLanguage(best.language) ? best.language : 'en';
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, status, JSON.stringify(body), { 'Content-Type': 'application/json; charset=utf-8' });
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...pageHeaders, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
