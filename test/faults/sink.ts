import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A connector service that takes everything, whatever its address has become. */
export interface Sink {
  readonly url: string;
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{"id":"sent"}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a string only for pipes
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
