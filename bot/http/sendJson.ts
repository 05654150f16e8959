import type { ServerResponse } from 'node:http';

/** Ends a response with a status, and with JSON where there is a body. */
export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  const text = body === undefined || body === null ? '' : JSON.stringify(body);
  const type = text && { 'Content-Type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
