import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamsSimulator } from './simulator.js';

export interface TeamsServer {
  /** The serviceUrl to give to the bot. */
  readonly url: string;
  close(): Promise<void>;
}

const base = '/teams';

/** Answers whatever else is asked of the server; false if it does not know. */
export type Aside = (request: IncomingMessage, body: string, response: ServerResponse) => Promise<boolean>;

/** The simulated service, reached over HTTP like the real one. */
export async function serveTeams(
  simulator: TeamsSimulator,
  { port = 0, aside }: { readonly port?: number; readonly aside?: Aside } = {},
): Promise<TeamsServer> {
  const server = createServer((request, response) => {
    void textOf(request).then(async (body) => {
      const { method = '', url = '' } = request;
      if (await aside?.(request, body, response)) return;
      const path = url.startsWith(`${base}/`) ? url.slice(base.length) : url;
      const ending = await simulator.receive({ method, path, body });
      if (ending === 'silence') return;
      if (ending === 'hang-up') {
        request.socket.destroy();
        return;
      }
      response.writeHead(ending.status, { 'Content-Type': 'application/json', ...ending.headers });
      response.end(JSON.stringify(ending.body));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo; // a string only for pipes
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without an encoding gives Buffers
  return Buffer.concat(chunks).toString('utf8');
}
