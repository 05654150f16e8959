import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Metrics } from '../metrics.js';
import { isFromThisMachine } from './clientAddress.js';

/** Metrics for Prometheus: with a token if one is set, else only for this machine. */
export function serveMetrics(
  routes: Server,
  { metrics, token }: { readonly metrics: Pick<Metrics, 'text' | 'contentType'>; readonly token: string | undefined },
): void {
  routes.get('/metrics', async (request: Request, response: Response) => {
    const status = statusFor(request, token);
    if (status !== 200) {
      response.sendRaw(status, '', { 'Content-Length': '0' });
      return;
    }
    const text = await metrics.text();
    response.sendRaw(200, text, {
      'Content-Type': metrics.contentType,
      'Content-Length': String(Buffer.byteLength(text)),
    });
  });
}

/** Requests without the token get 404, as if there were no metrics. */
function statusFor(request: Request, token: string | undefined): 200 | 401 | 404 {
  if (token === undefined) return isFromThisMachine(request) ? 200 : 404;

  const [, brought = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return timingSafeEqual(digest(brought), digest(token)) ? 200 : 401;
}

/** Hashes to a fixed length, so that the comparison reveals nothing about the token's length. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
