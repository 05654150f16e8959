import { connect } from 'node:net';
import type { Chance } from './seeded.js';

const headers: readonly string[] = [
  'Content-Encoding: gzip',
  'Content-Encoding: br, gzip',
  'Content-Type: application/json; charset=utf-16',
  'Content-Type: text/plain',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type:',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, identity',
  'Expect: 100-continue',
  'Expect: 200-maybe',
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings',
  'Host: [',
  'Host: x:99999',
  'Host: evil.example',
  'Authorization: Bearer a.b.c',
  'Authorization: ' + 'x'.repeat(9_000),
  'X-Forwarded-For: 127.0.0.1',
  'X-HTTP-Method-Override: DELETE',
  'Range: bytes=0-1',
  'Cookie: ' + 'a=b; '.repeat(500),
  ' folded: header',
  'No colon here',
  'Null: \0',
  'Content-Length: -1',
  'Content-Length: 99999999999',
  'Content-Length: 5\r\nContent-Length: 6',
  'Connection: close',
  'Accept-Version: 9.9.9',
  'X-Request-Id: \u00ff\u00fe',
  ...Array.from({ length: 3 }, (_, i) => Array.from({ length: 30 * (i + 1) }, (_, n) => `X-${n}: ${n}`).join('\r\n')),
];
const targets: readonly string[] = [
  '/api/messages',
  '/api/messages/',
  '/api/messages?x=%',
  '/api//messages',
  '/api/%6dessages',
  '/%',
  '/%00',
  '//evil.example/api/messages',
  'http://[/',
  'http://127.0.0.1/api/messages',
  '*',
  '/healthz',
  '/readyz',
  '/metrics',
  '/pay/x',
  '/../../etc/passwd',
  '/' + 'a'.repeat(8_000),
  '/api/messages#x',
  '/\u00e4',
];
const methods: readonly string[] = [
  'POST',
  'POST',
  'POST',
  'GET',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'post',
  'X',
];
const bodies: readonly string[] = [
  '',
  '{',
  '{}',
  '[]',
  'null',
  '1',
  '"x"',
  '\uFEFF{}',
  '{"type":"message"',
  '{"type":1}',
  '{"type":"message","type":"invoke"}',
  '{"a":'.repeat(5_000),
  '['.repeat(50_000),
  '{"type":"message","text":"\\ud800"}',
  '\x1f\x8b\x08\0\0\0\0',
  'x'.repeat(300_000),
];

/** Bytes that look more or less like a request. */
export function rawRequest(chance: Chance): Buffer {
  if (chance.happens(0.1)) return Buffer.from(Array.from({ length: 1 + chance.below(600) }, () => chance.below(256)));

  const body = chance.pick(bodies);
  const chosen = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(headers));
  const usual = ['Host: 127.0.0.1', 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
  const lines = [...usual.filter(() => chance.happens(0.8)), ...chosen];
  const version = chance.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9']);
  const whole = `${chance.pick(methods)} ${chance.pick(targets)} ${version}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
  const bytes = Buffer.from(whole, chance.happens(0.5) ? 'utf8' : 'latin1');
  return chance.happens(0.15) ? bytes.subarray(0, chance.below(bytes.length)) : bytes;
}

/** Sends bytes, and answers with the statuses that come back before `silence` milliseconds without any. */
export function statusesOf(url: string, bytes: Buffer, silence = 60): Promise<readonly number[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(silence, () => socket.destroy());
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const answers = Buffer.concat(received)
        .toString('latin1')
        .matchAll(/^HTTP\/1\.[01] (\d{3})/gm);
      resolve([...answers].map(([, status]) => Number(status)));
    });
  });
}
