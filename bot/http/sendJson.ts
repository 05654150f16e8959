import type { ServerResponse } from 'node:http';

/** Ends a response with a status, and with JSON where there is a body. */
export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  const bytes = Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body));
  const type = bytes.length > 0 && { 'Content-Type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'Content-Length': bytes.length });
  response.end(bytes);
}
