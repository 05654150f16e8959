import type { Activity, ConversationParameters } from 'botbuilder';
import type { Dispatcher } from 'undici';
import type { TokenSource } from './appToken.js';
import type { Config } from '../config.js';
import type { RateLimiter } from '../delivery/rateLimiter.js';
import { isTrusted } from '../http/requestGuard.js';
import { withoutSlashes } from '../http/withoutSlashes.js';

/**
 * How one attempt ended: the service's status, `no-answer` if the service may have received it, `not-sent` if it
 * cannot have. `retryAfter` is in seconds.
 */
export type Delivery =
  | {
      readonly sent: true;
      readonly id: string | undefined;
      /** Of a team that was asked for. */
      readonly memberCount?: number;
    }
  | {
      readonly sent: false;
      readonly failed: number | 'no-answer' | 'not-sent';
      readonly retryAfter: number | undefined;
      /** The service's own error code, such as `BadSyntax`. */
      readonly code?: string;
      readonly cause?: unknown;
    };

/** A conversation, and the activity in it to answer, replace or delete. */
export interface ActivityTarget {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly activity?: string | undefined;
  /** The tenant whose rate limit it counts against. */
  readonly tenant?: string | undefined;
  /** The person whose change wrote the notification. */
  readonly sender?: string | undefined;
}

export interface ConnectorOptions {
  readonly timeout?: number;
  readonly dispatcher?: Dispatcher;
  /** Counts every call to a conversation. */
  readonly rateLimiter?: Pick<RateLimiter, 'spend'>;
}

const defaultTimeout = 10_000;
const largestAnswer = 64 * 1024;
const connectionErrors = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

const notSent = (cause: unknown): Delivery => ({ sent: false, failed: 'not-sent', retryAfter: undefined, cause });

/** Sends to Teams: one request per attempt, in bounded time, and only to known hosts. Callers decide about retries. */
export class Connector {
  readonly #config: Config;
  readonly #timeout: number;
  readonly #rateLimiter: Pick<RateLimiter, 'spend'> | undefined;
  #dispatcher: Promise<Dispatcher> | undefined;
  #credentials: Promise<TokenSource> | undefined;
  #tokenRefused = false;

  constructor(config: Config, { timeout = defaultTimeout, dispatcher, rateLimiter }: ConnectorOptions = {}) {
    this.#config = config;
    this.#timeout = timeout;
    this.#rateLimiter = rateLimiter;
    this.#dispatcher = dispatcher && Promise.resolve(dispatcher);
  }

  /** Adds an activity to a conversation, as a reply to `place.activity` if given. */
  post(place: ActivityTarget, activity: Partial<Activity>): Promise<Delivery> {
    this.#rateLimiter?.spend(place);
    return this.#send('POST', place.serviceUrl, activitiesPath(place), activity);
  }

  put(place: ActivityTarget, activity: Partial<Activity>): Promise<Delivery> {
    this.#rateLimiter?.spend(place);
    return this.#send('PUT', place.serviceUrl, activitiesPath(place), activity);
  }

  delete(place: ActivityTarget): Promise<Delivery> {
    this.#rateLimiter?.spend(place);
    return this.#send('DELETE', place.serviceUrl, activitiesPath(place));
  }

  /** Reads a conversation's members: changes nothing, and shows whether the service answers. */
  members({ serviceUrl, conversation }: ActivityTarget): Promise<Delivery> {
    return this.#send('GET', serviceUrl, ['conversations', conversation, 'pagedmembers']);
  }

  /** How many members a team has, without their names; undefined if the service does not say. */
  async teamSize(serviceUrl: string, team: string): Promise<number | undefined> {
    const asked = await this.#send('GET', serviceUrl, ['teams', team]);
    return asked.sent ? asked.memberCount : undefined;
  }

  /** Creates a conversation; the outcome's id is the conversation's. */
  createConversation(serviceUrl: string, parameters: Partial<ConversationParameters>): Promise<Delivery> {
    return this.#send('POST', serviceUrl, ['conversations'], parameters);
  }

  /** Loads the HTTP client and gets the bot's token, so that the first user does not wait. */
  async prepare(): Promise<void> {
    await Promise.all([this.#client(), this.#token()]);
  }

  /** Waits for running requests and closes all connections. */
  async close(): Promise<void> {
    await (await this.#dispatcher)?.close();
  }

  async #send(
    method: Dispatcher.HttpMethod,
    serviceUrl: string,
    path: readonly string[],
    body?: object,
  ): Promise<Delivery> {
    if (!isTrusted(serviceUrl, this.#config)) return notSent(new Error('The serviceUrl is not one of the channel’s'));
    if (path.some((part) => /^\.{0,2}$/.test(part))) return notSent(new Error('An id is missing or invalid'));

    const { origin, pathname } = new URL(serviceUrl);
    try {
      const [client, token] = await Promise.all([this.#client(), this.#token()]);
      return await this.#request(client, {
        origin,
        method,
        path: `${withoutSlashes(pathname)}/v3/${path.map(encodeURIComponent).join('/')}`,
        headers: {
          ...(body && { 'content-type': 'application/json; charset=utf-8' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: body ? JSON.stringify(body) : null,
      });
    } catch (cause) {
      return notSent(cause);
    }
  }

  async #request(client: Dispatcher, request: Dispatcher.RequestOptions): Promise<Delivery> {
    try {
      const { statusCode, headers, body } = await client.request(request);
      const text = await body.text();
      this.#tokenRefused = statusCode === 401;
      if (statusCode >= 200 && statusCode < 300) return { sent: true, ...answerIn(text) };
      const code = codeIn(text);
      const retryAfter = secondsIn(headers['retry-after']);
      return { sent: false, failed: statusCode, retryAfter, ...(code !== undefined && { code }) };
    } catch (cause) {
      const { code } = cause as { readonly code?: string }; // undici and Node raise errors with a code
      if (code !== undefined && connectionErrors.has(code)) return notSent(cause);
      return { sent: false, failed: 'no-answer', retryAfter: undefined, cause };
    }
  }

  #client(): Promise<Dispatcher> {
    return (this.#dispatcher ??= newAgent(this.#timeout));
  }

  async #token(): Promise<string | undefined> {
    const config = this.#config;
    if (config.mode === 'local') return undefined;

    // Loaded late: it takes longer than the rest of the start, and local mode never needs it.
    this.#credentials ??= import('./appToken.js').then(({ appTokens }) => appTokens(config));
    const credentials = await this.#credentials;
    return await within(this.#timeout, credentials.getToken(this.#tokenRefused));
  }
}

/** Undici without fetch and web sockets, loaded after the start: half the package's load time. */
async function newAgent(timeout: number): Promise<Dispatcher> {
  const [{ default: Agent }, { default: request }] = await Promise.all([
    import('undici/lib/dispatcher/agent.js'),
    import('undici/lib/api/api-request.js'),
  ]);
  const agent = new Agent({
    connect: { timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    keepAliveTimeout: 30_000,
    connections: 64,
    maxResponseSize: largestAnswer,
  });
  // Does what the package's entry point does for all dispatchers.
  return Object.assign(agent, { request });
}

const activitiesPath = ({ conversation, activity }: ActivityTarget) => [
  'conversations',
  conversation,
  'activities',
  ...(activity === undefined ? [] : [activity]),
];

function answerIn(text: string): { readonly id: string | undefined; readonly memberCount?: number } {
  const { id, memberCount } = fieldsIn(text);
  return { id: typeof id === 'string' ? id : undefined, ...(typeof memberCount === 'number' && { memberCount }) };
}

/** Only a plausible error code; nothing else of a refusal is repeated. */
function codeIn(text: string): string | undefined {
  const { error } = fieldsIn(text);
  const { code } = (error ?? {}) as { readonly code?: unknown }; // checked below
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : undefined;
}

type Fields = Readonly<Partial<Record<'id' | 'memberCount' | 'error', unknown>>>;

function fieldsIn(text: string): Fields {
  try {
    return (JSON.parse(text) ?? {}) as Fields; // each reader checks its field
  } catch {
    return {};
  }
}

function secondsIn(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string') return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The token service does not answer')), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
