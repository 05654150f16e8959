import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Config } from '../config.js';
import { isOutsideChat } from '../teams/activityKind.js';
import { isForwarded } from './clientAddress.js';

/** Largest body of a request in bytes; an activity with a 28 KB card is far smaller. */
export const maxBodySize = 256 * 1024;

/** Path on which Teams delivers activities. */
export const messagesPath = '/api/messages';

/** Path of the hosted payment page and its requests. */
const payPath = '/pay/';
/** Enough for its five fields. */
export const mostPayBytes = 16 * 1024;

/** The conversation of a request that names none. */
const nowhere = 'nowhere';

const deepestBody = 64;
const longestText = 28 * 1024;
const methods = new Set(['GET', 'HEAD', 'POST']);

// Teams' hosts in the public cloud, GCC, GCC High and DoD. SERVICE_HOSTS adds others.
const teamsHosts: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

const isLoopbackHost = (hostname: string) =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** Answers with a status only and closes the connection, since the body may not have been read. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.writeHead(status, { Connection: 'close', 'Content-Length': 0 });
  response.end();
}

function targetOf({ url = '', headers: { host = 'localhost' } }: IncomingMessage) {
  if (!url.startsWith('/') || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}${url}`)) return undefined;
  const { hostname, pathname } = new URL(`http://${host}${url}`);
  try {
    return { hostname, path: decodeURIComponent(pathname) };
  } catch {
    return undefined;
  }
}

/**
 * Local mode has no authentication, so a request must come from this machine: not from another website (Host and
 * Origin tell), and not through a tunnel (its headers tell).
 */
function isFromHere(request: IncomingMessage, hostname: string, { publicUrl }: Config): boolean {
  const { origin, host = 'localhost' } = request.headers;
  const own = [`http://${host}`, ...(publicUrl === undefined ? [] : [new URL(publicUrl).origin])];
  const isOwnPage = origin === undefined || own.includes(origin);
  return isLoopbackHost(hostname) && !isForwarded(request) && isOwnPage;
}

function statusFor(request: IncomingMessage, config: Config): number | undefined {
  const { headers, method = '' } = request;
  if (!methods.has(method)) return 405;

  const target = targetOf(request);
  if (!target) return 400;
  if (config.mode === 'local' && !isFromHere(request, target.hostname, config)) return 403;
  if (headers['content-encoding'] !== undefined) return 415;
  if (Number(headers['content-length'] ?? 0) > maxBodySize) return 413;

  const isPay = target.path.startsWith(payPath);
  if (isPay && Number(headers['content-length'] ?? 0) > mostPayBytes) return 413;

  const isJson = method === 'POST' && (isPay || target.path === messagesPath);
  if (isJson && !/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) return 415;
  return undefined;
}

/** For restify's `first`: false ends a request that would crash restify, before anything reads it. */
export const createGuard =
  (config: Config) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const status = statusFor(request, config);
    if (status !== undefined) refuse(response, status);
    return status === undefined;
  };

/** A lone surrogate is in no genuine id and cannot be encoded as UTF-8. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
const id = z.string().min(1).max(1024).refine(isWhole);
const party = z.looseObject({
  id,
  name: z.string().max(1024).nullish(),
  aadObjectId: z.string().max(128).refine(isWhole).nullish(),
});
const parts = z.array(z.looseObject({})).max(250).nullish();
const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .nullish();

const activitySchema = z
  .looseObject({
    type: z.string().min(1).max(64),
    id: id.optional(),
    channelId: z.string().max(64),
    serviceUrl: z
      .string()
      .max(2048)
      .refine((url) => URL.canParse(url)),
    conversation: z.looseObject({ id, tenantId: z.string().max(128).nullish() }),
    from: party,
    recipient: party,
    name: z.string().max(256).nullish(),
    text: z.string().max(longestText).nullish(),
    locale: z.string().max(64).nullish(),
    replyToId: id.nullish(),
    action: z.string().max(64).nullish(),
    timestamp: instant,
    localTimestamp: instant,
    expiration: instant,
    attachments: parts,
    entities: parts,
    membersAdded: z.array(party).max(1000).nullish(),
    membersRemoved: z.array(party).max(1000).nullish(),
    channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(128).nullish() }).nullish() }).nullish(),
    value: z.unknown().optional(),
  })
  .refine(({ type, name }) => type !== 'invoke' || Boolean(name))
  .refine(({ type, name, value }) => type !== 'invoke' || !name || hasItsValue(name, value));

const invokeValues: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries({
    'adaptiveCard/action': z.looseObject({ action: z.looseObject({}) }),
    'application/search': z.looseObject({}),
  }),
);

const hasItsValue = (name: string, value: unknown) => invokeValues.get(name)?.safeParse(value).success ?? true;

const poisonous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Removes keys that could pollute prototypes; false if the body is nested too deeply. */
function disarm(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepestBody) return false;
  if (Array.isArray(value)) return value.every((item) => disarm(item, depth + 1));

  const fields = value as Record<string, unknown>; // any other object that JSON can hold
  for (const key of Object.keys(fields)) {
    if (poisonous.has(key)) Reflect.deleteProperty(fields, key);
    else if (!disarm(fields[key], depth + 1)) return false;
  }
  return true;
}

const dateOf = (text: unknown) => (typeof text === 'string' ? new Date(text) : undefined);

/** Some clients write unused fields as null, also inside lists; removed here. */
function withoutNulls(activity: object): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(activity) as readonly (readonly [string, unknown])[]) {
    if (field !== null) fields[key] = Array.isArray(field) ? field.filter((item) => item !== null) : field;
  }
  return fields;
}

/** Requests of the message extension may come without a conversation; nothing is ever sent to that one. */
function withConversation(fields: Record<string, unknown>): Record<string, unknown> {
  const isThere = 'conversation' in fields || !isOutsideChat(fields as Pick<Activity, 'type' | 'name'>); // looked at as text
  return isThere ? fields : { ...fields, conversation: { id: nowhere } };
}

/** The activity in a request's body; undefined unless it has the shape that the SDK and the bot rely on. */
export function readActivity(body: unknown): Activity | undefined {
  if (!disarm(body) || typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const fields = withConversation(withoutNulls(body));
  if (!activitySchema.safeParse(fields).success) return undefined;

  const activity = fields as unknown as Activity; // what the SDK needs of it has been checked
  return Object.assign(activity, {
    timestamp: dateOf(activity.timestamp),
    localTimestamp: dateOf(activity.localTimestamp),
    expiration: dateOf(activity.expiration),
  });
}

/** Whether activities and the bot's token may be sent to this address. */
export function isTrusted(serviceUrl: string, config: Config): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, host, username, password, search, hash } = new URL(serviceUrl);
  if (username || password || search || hash) return false;
  if (config.mode === 'local') return (protocol === 'http:' || protocol === 'https:') && isLoopbackHost(hostname);
  return protocol === 'https:' && (teamsHosts.includes(host) || config.serviceHosts.includes(host));
}

export type Objection = 'channel' | 'service-url' | 'tenant';

/** Why a well-formed, authenticated activity is rejected. */
export function objectionTo(activity: Activity, config: Config): Objection | undefined {
  const channels: readonly string[] = config.mode === 'local' ? ['msteams', 'emulator'] : ['msteams'];
  if (!channels.includes(activity.channelId)) return 'channel';
  if (!isTrusted(activity.serviceUrl, config)) return 'service-url';
  return config.mode === 'local' || isAllowedTenant(activity, config.allowedTenants) ? undefined : 'tenant';
}

function isAllowedTenant({ conversation, channelData }: Activity, allowed: readonly string[]): boolean {
  const { tenant } = (channelData ?? {}) as { readonly tenant?: { readonly id?: string } | null }; // checked by activitySchema
  const named = [conversation.tenantId, tenant?.id].flatMap((tenantId) => (tenantId ? tenantId.toLowerCase() : []));
  return new Set(named).size === 1 && named.every((tenantId) => allowed.includes(tenantId));
}
