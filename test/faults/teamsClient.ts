import { randomUUID } from 'node:crypto';
import { Agent } from 'undici';

/** Somebody with a personal chat. */
export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** What a button carries. */
export type ButtonData = Readonly<Record<string, unknown>>;

/** The people's end of the conversation, as Teams speaks it over HTTP. */
export class TeamsClient {
  readonly #agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 30_000 });
  readonly #serviceUrl: string;

  constructor(serviceUrl: string) {
    this.#serviceUrl = serviceUrl;
  }

  async post(url: string, activity: unknown): Promise<Answered> {
    const { statusCode, body } = await this.#agent.request({
      origin: url,
      path: '/api/messages',
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
    });
    return { status: statusCode, text: await body.text() };
  }

  async get(url: string, path: string): Promise<Answered> {
    const { statusCode, body } = await this.#agent.request({ origin: url, path, method: 'GET' });
    return { status: statusCode, text: await body.text() };
  }

  /** Words. */
  message(member: Member, text: string): Activity {
    return { ...this.#activity(member), type: 'message', text, textFormat: 'plain' };
  }

  /** A press of a button. */
  press(member: Member, data: ButtonData): Activity {
    const action = { type: 'Action.Execute', id: '', verb: data.card ?? '', data };
    return {
      ...this.#activity(member),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
    };
  }

  /** A request of the message extension, from a channel that many people are in. */
  extension(member: Member, name: string, value: unknown): Activity {
    const conversation = { conversationType: 'channel', tenantId: tenant, id: '19:general@thread.tacv2' };
    return { ...this.#activity(member), type: 'invoke', name: `composeExtension/${name}`, conversation, value };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #activity({ id, name }: Member): Omit<Activity, 'type'> {
    return {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      localTimestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: this.#serviceUrl,
      from: { id: `29:${id}`, name, aadObjectId: id },
      conversation: { conversationType: 'personal', tenantId: tenant, id: `a:${id}` },
      recipient: { id: '28:bot', name: 'Seatkeeper' },
      entities: [{ locale: 'en-US', country: 'US', platform: 'Windows', type: 'clientInfo' }],
      channelData: { tenant: { id: tenant } },
      locale: 'en-US',
    };
  }
}

const tenant = '11111111-2222-3333-4444-555555555555';

export type Activity = Readonly<Record<string, unknown>> & { readonly type: string };

/** The card in an invoke's answer. */
export function cardIn({ text }: Answered): unknown {
  const { value } = JSON.parse(text) as { readonly value?: unknown };
  return value;
}

/** The card of a dialog's answer; undefined for any other. */
export function dialogCardIn({ text }: Answered): unknown {
  const { task } = JSON.parse(text) as {
    readonly task?: { readonly value?: { readonly card?: { readonly content?: unknown } } };
  };
  return task?.value?.card?.content;
}

/** What the buttons of a card carry. */
export function buttonsOn(node: unknown): readonly ButtonData[] {
  if (Array.isArray(node)) return node.flatMap(buttonsOn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data } = node as { readonly type?: unknown; readonly data?: unknown };
  const isButton = type === 'Action.Execute' || type === 'Action.Submit';
  return isButton ? [data as ButtonData] : Object.values(node).flatMap(buttonsOn); // an object on every card of ours
}

/** Whose buttons a card has: which of ours it is. */
export function idOf(card: unknown): unknown {
  return buttonsOn(card)[0]?.card;
}

export function buttonFor(card: unknown, action: string): ButtonData {
  const button = buttonsOn(card).find((data) => data.action === action);
  if (button === undefined) throw new Error(`No button for ${action} on ${JSON.stringify(card)}`);
  return button;
}
