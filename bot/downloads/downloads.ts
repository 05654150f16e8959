import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Server } from 'restify';
import { readerAbout } from '../../cards/customers/readerAbout.js';
import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor, stringsOf } from '../../cards/language.js';
import type { Download } from '../../dialogs/services.js';
import type { Account } from '../../domain/account/account.js';
import type { Person } from '../../domain/basics/person.js';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import type { Accounts, Clock, Directory } from '../../domain/application/ports.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import type { Log } from '../log.js';
import type { DownloadLinks } from './downloadLinks.js';
import { filesPath } from './downloadLinks.js';
import { gonePage } from './gonePage.js';

interface Labelled {
  /** File name of letters, digits, dots and hyphens. */
  readonly name: string;
  readonly type: string;
}

export interface DownloadFile extends Labelled {
  readonly bytes: Uint8Array;
}

/** A file too large for memory: its parts are made while it is sent. */
export interface LongFile extends Labelled {
  readonly parts: AsyncIterable<string>;
}

/** What a file is made from: the person's own account, or a customer's for its partner's agent, in its current state. */
export interface Order {
  readonly account: Account;
  /** An invoice number or a subscription's id. */
  readonly name: string;
  /** Where the account's people are. */
  readonly tenant: Tenant;
  /** Of a customer's account: the partner that has sold. */
  readonly seller?: Tenant;
  readonly reader: Reader;
}

/** A request for a file from more than the person's own account. */
export interface WideOrder extends Omit<Order, 'account' | 'seller'> {
  readonly person: Person;
}

/** Undefined if what the link names does not exist. */
export type Maker<File extends DownloadFile | LongFile = DownloadFile | LongFile> = (
  order: Order,
) => Promise<File | undefined>;
export type WideMaker = (order: WideOrder) => Promise<LongFile | undefined>;

/** Files about several accounts. */
const wideKinds = ['subscriptions', 'customers', 'customer', 'sold', 'bulk', 'activity'] as const;
type WideKind = (typeof wideKinds)[number];

function isWide(kind: Download['kind']): kind is WideKind {
  return wideKinds.some((one) => one === kind);
}

interface DownloadParts {
  readonly links: DownloadLinks;
  readonly makers: Readonly<Record<Exclude<Download['kind'], WideKind>, Maker>> & Readonly<Record<WideKind, WideMaker>>;
  readonly accounts: Pick<Accounts, 'read'>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
}

/** Nothing sent can run scripts, is cached, or passes on a referrer. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Serves files to holders of a link, as often as they like until it expires, because clients prefetch links (B-46). */
export function serveDownloads(routes: Server, parts: DownloadParts): void {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const file = await fileFor(request, parts).catch((error: unknown) => {
      parts.log.error({ err: error }, 'a file could not be made');
      return undefined;
    });
    if (file === undefined) refuse(request, response);
    else await send(file, request, response).catch((error: unknown) => brokenOff(error, parts, response));
  };
  routes.get(`${filesPath}/:kind`, serve);
  routes.head(`${filesPath}/:kind`, serve);
}

async function fileFor(request: IncomingMessage, parts: DownloadParts): Promise<DownloadFile | LongFile | undefined> {
  const { links, makers, accounts, directory } = parts;
  const claims = links.read(request.url ?? '');
  if (claims === undefined) return undefined;

  const person = await directory.person(claims.tenant, claims.person);
  const tenant = await directory.tenant(claims.tenant);
  if (person?.enabled !== true || tenant === undefined) return undefined;

  const reader = readerFor(person.id, claims.language, claims.region, tenant.cloud);
  const order = { name: claims.name, tenant, reader };
  if (isWide(claims.kind)) return makers[claims.kind]({ ...order, person });

  // Role and relationship count when the link is opened (D14).
  const ref = await accountRefFor(parts, { tenant: claims.tenant, person }, claims.account);
  const account = ref && (await accounts.read(ref));
  if (account?.ownedBy !== 'partner') return account && makers[claims.kind]({ ...order, account });
  const customer = await directory.tenant(account.tenant);
  if (customer === undefined) return undefined;
  const about = { tenant: customer, seller: tenant, reader: readerAbout(reader, customer) };
  return makers[claims.kind]({ ...order, ...about, account });
}

async function send(
  file: DownloadFile | LongFile,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { name, type } = file;
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    ...('bytes' in file && { 'Content-Length': file.bytes.byteLength }),
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-')}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  if (method === 'HEAD') response.end();
  else if ('bytes' in file) response.end(file.bytes);
  else await pipeline(Readable.from(file.parts), response);
}

/** Aborts truncated downloads; a client that disconnects is not an error. */
function brokenOff(error: unknown, { log }: DownloadParts, response: ServerResponse): void {
  const hasLeft = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'; // Node's own
  if (!hasLeft) log.error({ err: error }, 'download aborted');
  response.destroy();
}

/** The same answer for every bad link, so that probing reveals nothing. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language']);
  const page = gonePage(language, stringsOf[language].invoices.gone);
  response.writeHead(404, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(page),
    'Content-Language': language,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}
