import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { nodesOf, textsOf } from '../support/cardSchema.js';
import { TeamsClient } from '../faults/teamsClient.js';
import { failureSchema } from './failures.js';
import type { Shown } from './simulator.js';
import { chatOf, TeamsSimulator } from './simulator.js';
import { serveTeams } from './server.js';

/**
 * The simulated Teams as a server, for trying the bot by hand: `POST /say`, `/press`, `/leave`, `/fail`, `/recover`,
 * `GET /chats`. What each person's chat shows is printed as it changes.
 */
const port = Number(process.env.TEAMS_PORT ?? 3979);
const bot = process.env.BOT_URL ?? 'http://127.0.0.1:3978';

const person = z.object({ id: z.string().min(1), name: z.string().min(1) });
const orders = {
  '/say': z.object({ person, text: z.string() }),
  '/press': z.object({ person, data: z.record(z.string(), z.unknown()) }),
  '/leave': z.object({ person: z.string() }),
  '/fail': failureSchema,
  '/recover': z.object({}),
};
type Order = keyof typeof orders;

const teams = new TeamsSimulator();
const client = new TeamsClient(`http://127.0.0.1:${port}/teams`);
await serveTeams(teams, { port, aside });
setInterval(print, 250);
say(
  `The simulated Teams listens on http://127.0.0.1:${port}; the bot is expected at ${bot}.`,
  `Say something: curl -s http://127.0.0.1:${port}/say -d '{"person":{"id":"a1b0c004-7e55-4a39-9a50-0d2b6c7a1004","name":"Marta Bianchi"},"text":"menu"}'`,
  `Let it fail:   curl -s http://127.0.0.1:${port}/fail -d '{"how":{"kind":"status","status":503},"lasts":60000}'`,
);

async function aside(request: IncomingMessage, body: string, response: ServerResponse): Promise<boolean> {
  const { method, url = '' } = request;
  if (url.startsWith('/teams/')) return false;
  const [status, answer] = await answerTo(method ?? '', url, body).catch(
    (error: unknown) => [400, String(error)] as const,
  );
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify(answer, undefined, 2)}\n`);
  return true;
}

async function answerTo(method: string, url: string, body: string): Promise<readonly [number, unknown]> {
  if (method === 'GET' && url === '/chats') {
    return [200, Object.fromEntries(teams.people.map(({ id, name }) => [name, teams.shows(id).map(wordsOf)]))];
  }
  if (method !== 'POST' || !(url in orders)) return [404, `POST ${Object.keys(orders).join(', ')} or GET /chats`];
  return [200, await carryOut(url as Order, JSON.parse(body || '{}'))]; // looked up just now
}

async function carryOut(order: Order, given: unknown): Promise<unknown> {
  switch (order) {
    case '/say': {
      const { person: who, text } = orders[order].parse(given);
      teams.join(who);
      return (await client.post(bot, client.message(who, text))).status;
    }
    case '/press': {
      const { person: who, data } = orders[order].parse(given);
      teams.join(who);
      return JSON.parse((await client.post(bot, client.press(who, data))).text) as unknown;
    }
    case '/leave':
      teams.leave(orders[order].parse(given).person);
      return 'gone';
    case '/fail':
      teams.fail(orders[order].parse(given));
      return 'failing';
    case '/recover':
      teams.recover();
      return 'recovered';
  }
}

const printed = new Map<string, string>();

/** What is new in anybody's chat, and what the bot has done wrong. */
function print(): void {
  for (const { id, name } of teams.people) {
    for (const message of teams.shows(id)) {
      const key = `${chatOf(id)} ${message.id}`;
      const words = wordsOf(message);
      if (printed.get(key) === words) continue;
      say(`${printed.has(key) ? '~' : '+'} ${name}: ${words}`);
      printed.set(key, words);
    }
  }
  for (const fault of teams.faults.splice(0)) say(`! ${fault}`);
}

function wordsOf({ activity: { text, attachments = [] } }: Shown): string {
  const cards = attachments.flatMap(({ content }) => [
    ...textsOf(content).map((one) => one.text),
    ...nodesOf(content).flatMap(({ type, data }) =>
      type === 'Action.Execute' ? [`\n    ${JSON.stringify(data)}`] : [],
    ),
  ]);
  return [...(text === undefined ? [] : [text]), ...cards].join(' · ');
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
