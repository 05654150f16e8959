import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { tilesPath } from '../../cards/layouts/tile.js';
import { productOf } from '../../domain/basics/product.js';
import { builtFolder } from '../builtFolder.js';
import type { Log } from '../log.js';

const folder = new URL('cards/tiles/', builtFolder);

/** In seconds: clients keep a tile for a day, so a redrawn one is seen the next day. */
const keptFor = 86_400;

/** Anybody may see a tile, in a page of any other origin: there is nothing in it but initials. */
const headers = {
  'Cache-Control': `public, max-age=${keptFor}`,
  'Content-Type': 'image/png',
  'Content-Security-Policy': "default-src 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Serves the products' tiles, which cards show by their address; 404 for anything that is no product. */
export function serveTiles(routes: Server, { log }: { readonly log: Pick<Log, 'error'> }): void {
  const known = new Map<string, Promise<Buffer>>();
  const tileOf = (product: string) => {
    const bytes = known.get(product) ?? readFile(new URL(`${product}.png`, folder));
    known.set(product, bytes);
    return bytes;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const [, name = ''] = /\/([A-Z0-9]+)\.png$/.exec(new URL(request.url ?? '', 'http://localhost').pathname) ?? [];
    const bytes = productOf(name) && (await tileOf(name).catch((error: unknown) => unread(error, name)));
    if (bytes === undefined) response.writeHead(404, { 'Content-Length': 0 });
    else response.writeHead(200, { ...headers, 'Content-Length': bytes.byteLength });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  const unread = (error: unknown, product: string) => {
    known.delete(product);
    log.error({ err: error, product }, 'a tile cannot be read');
    return undefined;
  };
  routes.get(`${tilesPath}/:file`, serve);
  routes.head(`${tilesPath}/:file`, serve);
}
