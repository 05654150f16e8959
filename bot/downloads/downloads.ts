import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor, stringsOf } from '../../cards/language.js';
import type { Download } from '../../dialogs/desk.js';
import type { Account } from '../../domain/account.js';
import type { Accounts, Directory } from '../../domain/ports.js';
import type { Tenant } from '../../domain/tenant.js';
import type { Log } from '../log.js';
import type { DownloadLinks } from './downloadLinks.js';
import { filesPath } from './downloadLinks.js';
import { gonePage } from './gonePage.js';

export interface DownloadFile {
  /** Letters, digits, dots and hyphens. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a file is made from: the person's own account, as it is now. */
export interface Order {
  readonly account: Account;
  /** The invoice's number or the subscription's id. */
  readonly name: string;
  readonly tenant: Tenant;
  readonly reader: Reader;
}

/** Undefined where there is no such thing. */
export type Maker = (order: Order) => Promise<DownloadFile | undefined>;

interface DownloadParts {
  readonly links: DownloadLinks;
  readonly makers: Readonly<Record<Download['kind'], Maker>>;
  readonly accounts: Pick<Accounts, 'read'>;
  readonly directory: Directory;
  readonly log: Log;
}

/** Nothing that is sent runs, is kept by a cache, or tells another site where it came from. */
const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Serves files to those who hold a link to them, as often as they like until it expires: clients look ahead (B-46). */
export function serveDownloads(routes: Server, parts: DownloadParts): void {
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const file = await fileFor(request, parts).catch((error: unknown) => {
      parts.log.error({ err: error }, 'a file could not be made');
      return undefined;
    });
    if (file === undefined) refuse(request, response);
    else send(file, request, response);
  };
  routes.get(`${filesPath}/:kind`, serve);
  routes.head(`${filesPath}/:kind`, serve);
}

async function fileFor(request: IncomingMessage, parts: DownloadParts): Promise<DownloadFile | undefined> {
  const { links, makers, accounts, directory } = parts;
  const claims = links.read(request.url ?? '');
  if (claims === undefined) return undefined;

  const person = await directory.person(claims.tenant, claims.person);
  const tenant = await directory.tenant(claims.tenant);
  if (person?.enabled !== true || tenant === undefined) return undefined;

  const account = await accounts.read({ tenant: claims.tenant, owner: person.id, account: claims.account });
  if (account === undefined) return undefined;
  const reader = readerFor(person.id, claims.language, undefined, tenant.cloud);
  return makers[claims.kind]({ account, name: claims.name, tenant, reader });
}

function send({ name, type, bytes }: DownloadFile, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': bytes.byteLength,
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-')}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** Alike for everything that is no good, so that nothing can be found out by trying. */
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
