import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { menu } from '../../cards/menu/menu.js';
import { junkFrom, mutated } from './junk.js';
import { rawRequest, statusesOf } from './rawRequests.js';
import type { Chance } from './seeded.js';
import { chanceFrom } from './seeded.js';
import { ServerProcess, withoutLimits } from './serverProcess.js';
import { openSink } from './sink.js';
import type { Activity, ButtonData, Member } from './teamsClient.js';
import { buttonsOn, cardIn, idOf, TeamsClient } from './teamsClient.js';

export interface FuzzOptions {
  readonly folder: string;
  readonly seed: number;
  readonly activities: number;
  readonly progress?: (text: string) => void;
}

export interface FuzzReport {
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Buttons of real cards that were met on the way. */
  readonly buttons: number;
  /** Turns that broke inside and were answered with an apology, by their error. */
  readonly apologies: Readonly<Record<string, number>>;
  /** Empty if all is well. */
  readonly problems: readonly string[];
}

const people: readonly Member[] = Array.from({ length: 12 }, (_, i) => ({ id: `fuzzer-${i}`, name: `Fuzzer ${i}` }));
const concurrent = 12;
const mostButtons = 400;
const slowest = 15_000;

/** Throws whatever comes to mind at the real bot: it must answer all of it, below 500, and work as before afterwards. */
export async function fuzz({ folder, seed, activities, progress }: FuzzOptions): Promise<FuzzReport> {
  const connector = await openSink();
  const client = new TeamsClient(connector.url);
  const server = new ServerProcess({ env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'error' } });
  try {
    const fuzzer = new Fuzzer(await server.listening, client, chanceFrom(seed));
    for (let done = 0; done < activities && fuzzer.problems.length === 0; done += 1_000) {
      await fuzzer.run(Math.min(1_000, activities - done));
      progress?.(`${Math.min(activities, done + 1_000)} activities, ${JSON.stringify(fuzzer.statuses)}`);
    }
    await fuzzer.epilogue();
    const end = await server.kill('SIGTERM');
    const problems = [
      ...fuzzer.problems,
      ...(end === 0 ? [] : [`Ended with ${end}`]),
      ...(server.errors === '' ? [] : [`Written to stderr: ${server.errors}`]),
    ];
    return { statuses: fuzzer.statuses, buttons: fuzzer.buttons, apologies: apologiesIn(server.output), problems };
  } finally {
    await server.kill();
    await client.close();
    await connector.close();
  }
}

class Fuzzer {
  readonly statuses: Record<string, number> = {};
  readonly problems: string[] = [];
  readonly #url: string;
  readonly #client: TeamsClient;
  readonly #chance: Chance;
  readonly #junk: readonly unknown[];
  readonly #buttons: ButtonData[];

  constructor(url: string, client: TeamsClient, chance: Chance) {
    this.#url = url;
    this.#client = client;
    this.#chance = chance;
    this.#junk = junkFrom(chance);
    const starts = ['menu', 'help', 'language', 'buy', 'subscriptions', 'assign', 'cancel'];
    const filled = { action: 'review', account: 'account-1', product: 'CFQ7TTC0HD33', seats: '2', method: 'visa-4242' };
    this.#buttons = [
      ...starts.map((start) => ({ card: menu.id, start })),
      { card: purchaseOptions.id, ...filled, offer: 'P1M monthly' },
    ];
  }

  get buttons(): number {
    return this.#buttons.length;
  }

  async run(count: number): Promise<void> {
    let left = count;
    await Promise.all(
      Array.from({ length: concurrent }, async () => {
        while (left-- > 0 && this.problems.length === 0) await this.#once();
      }),
    );
  }

  /** Alive, ready, and a person who writes "menu" gets one. */
  async epilogue(): Promise<void> {
    const person = { id: 'afterwards', name: 'Afterwards' };
    const health = await this.#client.get(this.#url, '/healthz');
    const words = await this.#client.post(this.#url, this.#client.message(person, 'menu'));
    const press = { card: menu.id, for: person.id, start: 'menu' };
    const answer = await this.#client.post(this.#url, this.#client.press(person, press));
    if (health.status !== 200 || words.status !== 200 || idOf(cardIn(answer)) !== menu.id) {
      this.problems.push(`Afterwards: ${health.status}, ${words.status}, ${answer.status} ${answer.text}`);
    }
  }

  async #once(): Promise<void> {
    if (this.#chance.happens(0.15)) {
      const bytes = rawRequest(this.#chance);
      this.#note(await statusesOf(this.#url, bytes), bytes.toString('latin1'));
      return;
    }
    const activity = this.#activity();
    const sent = this.#chance.happens(0.75) ? mutated(activity, this.#chance, this.#junk) : activity;
    const begun = performance.now();
    try {
      const answer = await this.#client.post(this.#url, sent);
      this.#note([answer.status], JSON.stringify(sent));
      this.#collect(answer.text);
    } catch (error) {
      this.problems.push(`${String(error)} for ${shortened(JSON.stringify(sent))}`);
    }
    if (performance.now() - begun > slowest) this.problems.push(`Slow: ${shortened(JSON.stringify(sent))}`);
  }

  #note(statuses: readonly number[], sent: string): void {
    for (const status of statuses) {
      this.statuses[status] = (this.statuses[status] ?? 0) + 1;
      if (status >= 500) this.problems.push(`${status} for ${shortened(sent)}`);
    }
  }

  /** Remembers what buttons carry, so that they come back late, spoiled and from other people. */
  #collect(text: string): void {
    if (!text.startsWith('{')) return;
    for (const data of buttonsOn(cardIn({ status: 200, text }))) {
      if (this.#buttons.length < mostButtons) this.#buttons.push(data);
      else this.#buttons[this.#chance.below(mostButtons)] = data;
    }
  }

  #activity(): Activity {
    const chance = this.#chance;
    const member = chance.pick(people);
    const said = this.#client.message(member, this.#words());
    const button = { ...chance.pick(this.#buttons), ...(chance.happens(0.7) ? { for: member.id } : {}) };
    const pressed = chance.happens(0.3) ? (mutated(button, chance, this.#junk) as ButtonData) : button;
    return chance.pick<() => Activity>([
      () => said,
      () => said,
      () => this.#client.press(member, pressed),
      () => this.#client.press(member, pressed),
      () => this.#client.press(member, pressed),
      () => ({ ...said, text: undefined, value: pressed, replyToId: 'earlier' }),
      () => ({ ...said, type: chance.pick(types), action: chance.pick(['add', 'remove', 'add-upgrade', 7]) }),
      () => ({ ...said, type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, { id: member.id }] }),
      () => ({ ...said, type: 'invoke', name: chance.pick(invokes), value: chance.pick([pressed, {}, ...this.#junk]) }),
      () => ({
        ...said,
        type: 'invoke',
        name: 'application/search',
        value: {
          kind: 'search',
          dataset: 'seatkeeper/people',
          queryText: this.#words(),
          queryOptions: { skip: 0, top: 15 },
        },
      }),
    ])();
  }

  #words(): string {
    const chance = this.#chance;
    const odd = this.#junk.filter((value) => typeof value === 'string');
    const word = () => (chance.happens(0.2) ? chance.pick(odd).slice(0, 20_000) : chance.pick(vocabulary));
    return Array.from({ length: 1 + chance.below(4) }, word).join(chance.pick([' ', ', ', '\n', '']));
  }
}

const types = [
  ...[
    'installationUpdate',
    'messageReaction',
    'messageUpdate',
    'messageDelete',
    'event',
    'typing',
    'endOfConversation',
  ],
  ...['command', 'commandResult', 'trace', 'handoff', 'contactRelationUpdate', 'deleteUserData', 'suggestion', 'delay'],
  ...['invokeResponse', 'INVOKE', 'Message', 'x'],
];
const invokes = [
  ...['adaptiveCard/action', 'application/search', 'composeExtension/query', 'composeExtension/submitAction'],
  ...[
    'composeExtension/fetchTask',
    'composeExtension/queryLink',
    'composeExtension/selectItem',
    'task/fetch',
    'task/submit',
  ],
  ...[
    'signin/verifyState',
    'signin/tokenExchange',
    'fileConsent/invoke',
    'actionableMessage/executeAction',
    'config/fetch',
  ],
  ...['tab/fetch', 'message/submitAction', '__proto__', 'constructor', 'toString'],
];
const vocabulary = [
  ...[
    'menu',
    'help',
    'buy',
    'cancel',
    'stop',
    'assign',
    'subscriptions',
    'language',
    'hi',
    'Kup',
    'acquista',
    'comprar',
  ],
  ...[
    'Visio Plan 1',
    'Power BI Pro',
    '5',
    '300',
    '301',
    '0',
    'five',
    'Anna Kowalska',
    'Łukasz',
    'Marco',
    'polski',
    'italiano',
  ],
  ...[
    'act as Luis Herrera',
    'act as Gus Lindqvist',
    'act as nobody',
    'José García and Emily Carter',
    'cancel my Visio',
  ],
];

function shortened(text: string): string {
  return text.length > 1_500 ? `${text.slice(0, 1_500)}… (${text.length} characters)` : text;
}

/** Errors that a turn met, counted. */
function apologiesIn(output: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { type?: string; message?: string } }; // our own log
    const key = `${msg ?? ''}: ${err?.type ?? ''} ${err?.message ?? ''}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
