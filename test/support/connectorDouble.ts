import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** One request that the bot made of the channel, its ids decoded. */
export interface Call {
  readonly method: string;
  readonly path: readonly string[];
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
}

/** What the channel answers; `hangUp` breaks the connection, `silence` never answers. */
export type Answer =
  { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object } | 'hangUp' | 'silence';

export interface ConnectorDouble {
  /** The serviceUrl to give to the bot. */
  readonly url: string;
  readonly calls: readonly Call[];
  /** How many times the bot was seen typing: on a busy machine that is by chance, so these are no `calls`. */
  readonly typing: number;
  /** Answers the next calls in this order, and all later ones as usual. */
  sendReply(...answers: readonly Answer[]): void;
  /** Forgets the calls so far. */
  forget(): void;
  close(): Promise<void>;
}

const base = '/_connector';
const id = z.string().min(1);
const activitySchema = z.looseObject({
  type: z.string().min(1),
  conversation: z.looseObject({ id }).optional(),
  recipient: z.looseObject({ id }).optional(),
  from: z.looseObject({ id }).optional(),
});
const routes: readonly { readonly method: string; readonly path: RegExp; readonly body: z.ZodType }[] = [
  { method: 'POST', path: /^v3\/conversations$/, body: z.looseObject({}) },
  { method: 'POST', path: /^v3\/conversations\/[^/]+\/activities(?:\/[^/]+)?$/, body: activitySchema },
  { method: 'PUT', path: /^v3\/conversations\/[^/]+\/activities\/[^/]+$/, body: activitySchema },
  { method: 'DELETE', path: /^v3\/conversations\/[^/]+\/activities\/[^/]+$/, body: z.undefined() },
  {
    method: 'GET',
    path: /^v3\/conversations\/[^/]+\/(?:members|pagedmembers)(?:\/[^/?]+)?(?:\?.*)?$/,
    body: z.undefined(),
  },
];

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without an encoding gives Buffers
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

/** The channel's connector service on this machine, which answers 400 to whatever the real one would not understand. */
export async function openConnector(): Promise<ConnectorDouble> {
  const calls: Call[] = [];
  let typing = 0;
  const planned: Answer[] = [];

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const path = url.slice(base.length + 1);
      const route = routes.find((known) => known.method === method && known.path.test(path));
      const understood = url.startsWith(`${base}/`) && route?.body.safeParse(body).success === true;
      const call = {
        method,
        path: path.split('/').map(decodeURIComponent),
        authorization: headers.authorization,
        activity: body ?? {}, // recorded as it came
      };
      const isTyping = (call.activity as Partial<Activity>).type === 'typing'; // recorded as it came
      if (isTyping) typing += 1;
      else calls.push(call);
      const usual: Answer = { status: understood ? 200 : 400, body: { id: `activity-${calls.length}` } };
      const answer: Answer = (isTyping ? undefined : planned.shift()) ?? usual;
      if (answer === 'silence') return;
      if (answer === 'hangUp') {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body ?? {}));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a string only for pipes

  return {
    url: `http://127.0.0.1:${port}${base}`,
    calls,
    get typing() {
      return typing;
    },
    sendReply: (...answers) => void planned.push(...answers),
    forget: () => void calls.splice(0),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
