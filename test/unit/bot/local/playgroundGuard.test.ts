import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { exchange, statusOf } from '../../../support/http.js';

const guard = fileURLToPath(new URL('../../../../../.ci/playground/guard.cjs', import.meta.url));

/** Listens as the local client does, and answers everything, upgrades too. */
const program = `
  const http = require('node:http');
  const server = http.createServer((request, response) => response.end('the chat'));
  server.on('upgrade', (request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n'));
  const how = JSON.parse(process.argv[1]);
  server.listen(...how, () => process.send(server.address()));
`;

describe('The guard of the local client', () => {
  async function open(how: readonly unknown[]) {
    const child = spawn(process.execPath, ['--require', guard, '-e', program, JSON.stringify(how)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [address] = (await once(child, 'message')) as [{ address: string; port: number }]; // what the program sends
    return { ...address, url: `http://127.0.0.1:${address.port}`, close: () => child.kill() };
  }

  for (const how of [[0], ['0'], [0, '0.0.0.0'], [0, 511], [{ port: 0 }], [{ port: 0, host: '::' }], []]) {
    it(`lets it listen to this machine alone: listen(${JSON.stringify(how).slice(1, -1)})`, async () => {
      const client = await open(how);

      expect(client.address).to.equal('127.0.0.1');
      client.close();
    });
  }

  describe('in front of the chat', () => {
    let client: Awaited<ReturnType<typeof open>>;
    before(async () => (client = await open([0])));
    after(() => client.close());

    const ask = (headers: string) => exchange(client.url, `GET / HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
    const upgrade = (headers: string) =>
      exchange(client.url, `GET /ws HTTP/1.1\r\n${headers}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);

    const own = ['Host: localhost', 'Host: localhost:56150', 'Host: 127.0.0.1:1\r\nOrigin: http://127.0.0.1:1'];
    const link = 'Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate';
    for (const headers of [...own, link, 'Host: localhost\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors']) {
      it(`lets in ${JSON.stringify(headers)}`, async () => {
        expect(await ask(headers)).to.contain('the chat');
        expect(statusOf(await upgrade(headers))).to.equal(101);
      });
    }

    const foreign = [
      'Host: evil.example',
      'Host: evil.example\r\nOrigin: http://evil.example',
      'Host: localhost.evil.example',
      'Host: localhost:56150\r\nOrigin: http://evil.example',
      'Host: localhost:56150\r\nOrigin: http://localhost:8080',
      'Host: localhost:56150\r\nOrigin: null',
      'Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors',
      'Host: localhost\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors',
    ];
    for (const headers of foreign) {
      it(`keeps out ${JSON.stringify(headers)}`, async () => {
        const raw = await ask(headers);

        expect(statusOf(raw)).to.equal(403);
        expect(raw).not.to.contain('the chat');
        expect(await upgrade(headers)).to.equal('');
      });
    }

    it('is not reached from another machine', async () => {
      const other = Object.values(networkInterfaces())
        .flatMap((all) => all ?? [])
        .find(({ internal, family }) => !internal && family === 'IPv4');

      if (other !== undefined) {
        expect(
          await exchange(`http://${other.address}:${client.port}`, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'),
        ).to.equal('');
      }
    });
  });
});
