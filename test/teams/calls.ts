import { z } from 'zod';
import { faultsOf } from '../support/cardSchema.js';

/** The most that a card may weigh, in the way in which Teams counts (UTF-16). */
const mostBytes = 28 * 1024;

const adaptive = 'application/vnd.microsoft.card.adaptive';
const id = z.string().min(1);

const attachment = z.object({ contentType: z.literal(adaptive), content: z.looseObject({ type: z.string() }) });
const account = z.looseObject({ id, name: z.string().optional() });

/** What the bot may put into a conversation; `invokeResponse` and the like never leave the bot. */
const activitySchema = z
  .looseObject({
    type: z.enum(['message', 'typing']),
    id: id.optional(),
    text: z
      .string()
      .max(28 * 1024)
      .optional(),
    summary: z.string().min(1).optional(),
    attachments: z.array(attachment).max(10).optional(),
    from: account.optional(),
    recipient: account.optional(),
    conversation: z.looseObject({ id }).optional(),
    replyToId: id.optional(),
    channelId: id.optional(),
    serviceUrl: z.url().optional(),
  })
  .refine(({ type, text, attachments = [] }) => type === 'typing' || Boolean(text) || attachments.length > 0, {
    error: 'a message without words and cards',
  });

export type SentActivity = z.infer<typeof activitySchema>;

export type CallKind = 'create' | 'post' | 'put' | 'delete' | 'members';

/** A call that is understood: what it wants of which conversation. */
export interface Understood {
  readonly kind: CallKind;
  readonly conversation: string;
  /** The activity that is answered, replaced or removed. */
  readonly activity: string | undefined;
  readonly sent: SentActivity | undefined;
}

const routes: readonly { readonly method: string; readonly path: RegExp; readonly kind: CallKind }[] = [
  { method: 'POST', path: /^\/v3\/conversations$/, kind: 'create' },
  { method: 'POST', path: /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, kind: 'post' },
  { method: 'PUT', path: /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, kind: 'put' },
  { method: 'DELETE', path: /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, kind: 'delete' },
  { method: 'GET', path: /^\/v3\/conversations\/([^/]+)\/(?:paged)?members(?:\?.*)?$/, kind: 'members' },
];

/** What a call means; a sentence about what is wrong with it if the real service would not understand it. */
export function understood(method: string, path: string, body: string): Understood | string {
  const route = routes.find((known) => known.method === method && known.path.test(path));
  if (route === undefined) return `no such call: ${method} ${path}`;

  const [, conversation = '', activity] = (route.path.exec(path) ?? []).map((part) => decodeURIComponent(part ?? ''));
  const place = { kind: route.kind, conversation, activity: activity === '' ? undefined : activity };
  if (route.kind === 'delete' || route.kind === 'members') {
    return body === '' ? { ...place, sent: undefined } : `a body where none belongs: ${method} ${path}`;
  }
  if (route.kind === 'create') return { ...place, sent: undefined };

  const read = activitySchema.safeParse(jsonIn(body));
  if (!read.success) return `not an activity: ${z.prettifyError(read.error)}`;
  const fault = misplaced(place, read.data) ?? badCards(read.data);
  return fault ?? { ...place, sent: read.data };
}

/** Whether it weighs more than Teams takes: the real answer is 413 MessageSizeTooBig. */
export function isTooBig({ sent }: Understood): boolean {
  const cards = sent?.attachments?.map(({ content }) => content) ?? [];
  return cards.some((card) => Buffer.byteLength(JSON.stringify(card), 'utf16le') > mostBytes);
}

function misplaced({ kind, conversation, activity }: Omit<Understood, 'sent'>, sent: SentActivity): string | undefined {
  if (sent.conversation !== undefined && sent.conversation.id !== conversation)
    return 'another conversation’s id inside';
  if (kind === 'put' && sent.id !== undefined && sent.id !== activity) return 'another activity’s id inside';
  if (kind === 'post' && sent.id !== undefined) return 'a new activity with an id';
  return undefined;
}

const examined = new Map<string, readonly string[]>();

/** Too heavy is not wrong: that has an answer of its own. */
function badCards({ attachments = [] }: SentActivity): string | undefined {
  const wrong = attachments.flatMap(({ content }) => {
    const text = JSON.stringify(content);
    const faults = examined.get(text) ?? faultsOf(content).filter((fault) => !fault.includes('more than 28 KB'));
    examined.set(text, faults);
    return faults;
  });
  return wrong.length === 0 ? undefined : `a card that is not right: ${wrong.join('; ')}`;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
