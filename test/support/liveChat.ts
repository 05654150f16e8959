import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CardJson } from '../../cards/card.js';
import type { Call, ConnectorDouble } from './connectorDouble.js';
import { post } from './http.js';
import type { AnyCard, Press } from './screen.js';
import { Screen } from './screen.js';

export interface Chatter {
  readonly id: string;
  readonly name: string;
}

interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

const longestWait = 15_000;

/** A person's personal chat with a running bot, as Teams holds it: over HTTP, with answers through the connector. */
export class LiveChat {
  /** What is on the screen. */
  screen = new Screen({});
  readonly #connector: ConnectorDouble;
  readonly #person: Chatter;
  readonly #locale: string;
  #url: string;
  #seen = 0;

  constructor(url: string, connector: ConnectorDouble, person: Chatter, locale = 'en-US') {
    this.#url = url;
    this.#connector = connector;
    this.#person = person;
    this.#locale = locale;
  }

  /** The bot is reached elsewhere from now on. */
  moveTo(url: string): void {
    this.#url = url;
  }

  /** Writes something; the screen is the last thing that came back. */
  async say(text: string): Promise<Screen> {
    await this.#send({ type: 'message', text });
    return await this.receive();
  }

  async press(card: AnyCard, press: Press): Promise<Screen> {
    return await this.pressOn(this.screen, card, press);
  }

  /** Presses a button as Action.Execute; the screen is the answer to the invoke. */
  async pressOn(screen: Screen, card: AnyCard, press: Press): Promise<Screen> {
    const action = { type: 'Action.Execute', verb: card.id, data: screen.valueOf(card, press) };
    const value = { action, trigger: 'manual' };
    const body = await this.#send({ type: 'invoke', name: 'adaptiveCard/action', value });
    const answer = JSON.parse(body) as InvokeAnswer; // checked by what is read of it
    const isCard = answer.type === 'application/vnd.microsoft.card.adaptive';
    if (!isCard) return new Screen({ text: String(answer.value) });
    return (this.screen = new Screen({ card: answer.value as CardJson })); // by its type
  }

  /** Presses a button as a client without Action.Execute does: a message with a value, which comes from a card. */
  async submit(card: AnyCard, press: Press, cardId: string): Promise<Screen> {
    await this.#send({ type: 'message', value: this.screen.valueOf(card, press), replyToId: cardId });
    return await this.receive();
  }

  /** Adds the app, as Teams reports it. */
  async install(): Promise<void> {
    await this.#send({ type: 'installationUpdate', action: 'add' });
    await this.#send({ type: 'conversationUpdate', membersAdded: [{ id: '28:seatkeeper' }, this.#from] });
  }

  /** What the connector got for this chat so far. */
  get calls(): readonly Call[] {
    return this.#connector.calls.filter(({ path }) => path[2] === this.#conversation);
  }

  /** The next thing that the bot sends to this chat, also of its own accord. */
  async receive(): Promise<Screen> {
    const until = Date.now() + longestWait;
    while (this.calls.length <= this.#seen) {
      if (Date.now() > until) throw new Error(`Nothing came for ${this.#person.name}`);
      await wait(10);
    }
    this.#seen = this.calls.length;
    const { attachments, text } = this.calls.at(-1)?.activity ?? {};
    const [attachment] = attachments ?? [];
    this.screen = new Screen({ card: attachment?.content as CardJson, ...(text !== undefined && { text }) }); // what the bot attaches is a card
    return this.screen;
  }

  get #conversation(): string {
    return `a:${this.#person.id}`;
  }

  get #from() {
    const { id, name } = this.#person;
    return { id: `29:${id}`, name, aadObjectId: id };
  }

  async #send(fields: object): Promise<string> {
    const reply = await post(`${this.#url}/api/messages`, {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.#connector.url,
      from: this.#from,
      conversation: { id: this.#conversation, conversationType: 'personal', tenantId: 'local' },
      recipient: { id: '28:seatkeeper', name: 'Seatkeeper' },
      locale: this.#locale,
      ...fields,
    });
    if (reply.status !== 200) throw new Error(`The bot answers ${reply.status}`);
    return reply.text;
  }
}
