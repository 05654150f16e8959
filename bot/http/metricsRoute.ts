import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Metrics } from '../metrics.js';
import { isFromThisMachine } from './clientAddress.js';

/** Figures for Prometheus: for whoever brings the token, or, where none is set, for this machine alone. */
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

/** Without a token, others do not even learn that there is something. */
function statusFor(request: Request, token: string | undefined): 200 | 401 | 404 {
  if (token === undefined) return isFromThisMachine(request) ? 200 : 404;

  const [, brought = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return timingSafeEqual(digest(brought), digest(token)) ? 200 : 401;
}

/** Of one length, so that the comparison tells nothing about the token's own. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
