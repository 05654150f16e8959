import type { CallKind, SentActivity, Understood } from './calls.js';
import { isTooBig, understood } from './calls.js';
import type { Failure, How } from './failures.js';
import { codes, Failures } from './failures.js';
import { conversationLimits, readLimits, SlidingWindows, tenantLimits } from './slidingWindows.js';

export interface TeamsPerson {
  readonly id: string;
  readonly name: string;
}

export interface TeamsRequest {
  readonly method: string;
  /** From `/v3/` on, encoded as it came. */
  readonly path: string;
  readonly body: string;
}

export interface TeamsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** How a call ends for the bot. */
export type Ending = TeamsAnswer | 'hang-up' | 'silence';

/** One call that was made, and what was answered. */
export interface Call {
  readonly at: number;
  readonly kind: CallKind | 'unknown';
  readonly conversation: string;
  readonly status: number | 'hang-up' | 'silence';
  /** Teams has it, whatever was answered. */
  readonly accepted: boolean;
}

/** A message as it stands in a chat. */
export interface Shown {
  readonly id: string;
  readonly at: number;
  readonly activity: SentActivity;
  /** How often it has been replaced. */
  readonly updates: number;
}

/** Something that was put into a chat, in the order of all that was: what a person may have seen, even if it is gone. */
export interface Put {
  readonly conversation: string;
  readonly id: string;
  readonly isUpdate: boolean;
  readonly activity: SentActivity;
}

interface Chat {
  readonly person: TeamsPerson;
  readonly messages: Map<string, Shown>;
  blocked: boolean;
}

export interface SimulatorOptions {
  /** Milliseconds; the machine's own clock unless a test has another. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/**
 * Teams as its connector service shows itself to one bot in one tenant: it keeps what each chat shows, holds the bot to
 * the documented limits in every sliding window, answers 400 to what the real one would not understand and writes that
 * down as a fault, and fails in every documented way when it is told to.
 */
export class TeamsSimulator {
  readonly calls: Call[] = [];
  readonly puts: Put[] = [];
  /** What the bot has done wrong. */
  readonly faults: string[] = [];
  readonly #now: () => number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #chats = new Map<string, Chat>();
  readonly #failures = new Failures();
  readonly #writes = new Map<string, SlidingWindows>();
  readonly #reads = new Map<string, SlidingWindows>();
  readonly #tenant = new SlidingWindows(tenantLimits);
  #lastId = 0;

  constructor({ now = Date.now, wait = waitFor }: SimulatorOptions = {}) {
    this.#now = now;
    this.#wait = wait;
  }

  /** Installs the bot for somebody; answers with the id of their chat with it. */
  join(person: TeamsPerson): string {
    const conversation = chatOf(person.id);
    const known = this.#chats.get(conversation);
    if (known === undefined) this.#chats.set(conversation, { person, messages: new Map(), blocked: false });
    else known.blocked = false;
    return conversation;
  }

  /** Somebody blocks or uninstalls the bot: 403 from now on. */
  leave(person: string): void {
    const chat = this.#chats.get(chatOf(person));
    if (chat !== undefined) chat.blocked = true;
  }

  /** From now on it fails; answers with a function that puts it right. */
  fail(failure: Failure): () => void {
    return this.#failures.add(failure, this.#now());
  }

  recover(): void {
    this.#failures.clear();
  }

  get people(): readonly TeamsPerson[] {
    return [...this.#chats.values()].map(({ person }) => person);
  }

  /** What somebody's chat shows now, oldest first. */
  shows(person: string): readonly Shown[] {
    return [...(this.#chats.get(chatOf(person))?.messages.values() ?? [])];
  }

  /** The cards in it. */
  cards(person: string): readonly unknown[] {
    return this.shows(person).flatMap(({ activity }) => activity.attachments?.map(({ content }) => content) ?? []);
  }

  async receive({ method, path, body }: TeamsRequest): Promise<Ending> {
    const call = understood(method, path, body);
    if (typeof call === 'string') {
      this.faults.push(call);
      return this.#note({ kind: 'unknown', conversation: '' }, answer(400), false);
    }
    const failure = this.#failures.next(call.kind, call.conversation, this.#now());
    if (failure?.kind === 'slow') await this.#wait(failure.milliseconds);
    return failure === undefined || failure.kind === 'slow' ? this.#serve(call) : this.#break(call, failure);
  }

  #break(call: Understood, failure: Exclude<How, { kind: 'slow' }>): Ending {
    const accepted = failure.accepted === true && this.#carryOut(call).status < 300;
    if (failure.kind !== 'status') return this.#note(call, failure.kind, accepted);

    const { status, code, retryAfter } = failure;
    return this.#note(call, answer(status, { code, retryAfter }), accepted);
  }

  #serve(call: Understood): Ending {
    const wait = this.#limit(call);
    if (wait > 0) {
      return this.#note(call, answer(429, { retryAfter: String(Math.ceil(wait / 1_000)) }), false);
    }
    const done = this.#carryOut(call);
    return this.#note(call, done, done.status < 300);
  }

  /** Milliseconds until the call is allowed; one that is allowed is counted. */
  #limit({ kind, conversation }: Understood): number {
    const now = this.#now();
    const isRead = kind === 'members';
    const counted = isRead ? this.#reads : this.#writes;
    const own = counted.get(conversation) ?? new SlidingWindows(isRead ? readLimits : conversationLimits);
    counted.set(conversation, own);
    const wait = Math.max(own.wait(now), this.#tenant.wait(now));
    if (wait === 0) for (const windows of [own, this.#tenant]) windows.count(now);
    return wait;
  }

  #carryOut(call: Understood): TeamsAnswer {
    const chat = this.#chats.get(call.conversation);
    if (chat === undefined) return answer(404);
    if (chat.blocked) return answer(403);

    const { kind, activity = '', sent } = call;
    if (kind === 'members')
      return answer(200, { body: { members: [{ id: `29:${chat.person.id}`, ...named(chat.person) }] } });
    if (isTooBig(call)) return answer(413);
    if (kind === 'post' && sent !== undefined) return this.#post(chat, call.conversation, sent);

    const standing = chat.messages.get(activity);
    if (standing === undefined) return answer(404, { code: 'ActivityNotFoundInConversation' });
    if (kind === 'delete') chat.messages.delete(activity);
    else if (sent !== undefined) {
      chat.messages.set(activity, { ...standing, activity: sent, updates: standing.updates + 1 });
      this.puts.push({ conversation: call.conversation, id: activity, isUpdate: true, activity: sent });
    }
    return answer(200, { body: { id: activity } });
  }

  #post(chat: Chat, conversation: string, sent: SentActivity): TeamsAnswer {
    const id = `1:${(this.#lastId += 1)}`;
    if (sent.type === 'message') {
      chat.messages.set(id, { id, at: this.#now(), activity: sent, updates: 0 });
      this.puts.push({ conversation, id, isUpdate: false, activity: sent });
    }
    return answer(201, { body: { id } });
  }

  #note({ kind, conversation }: Pick<Call, 'kind' | 'conversation'>, ending: Ending, accepted: boolean): Ending {
    const status = typeof ending === 'string' ? ending : ending.status;
    this.calls.push({ at: this.#now(), kind, conversation, status, accepted });
    return ending;
  }
}

/** The chat of a person with the bot, as it is named here. */
export function chatOf(person: string): string {
  return `a:${person}`;
}

function named({ id, name }: TeamsPerson) {
  return { name, aadObjectId: id };
}

interface Said {
  readonly body?: object;
  readonly code?: string | undefined;
  readonly retryAfter?: string | undefined;
}

function answer(status: number, { body, code = codes[status], retryAfter }: Said = {}): TeamsAnswer {
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
    body: body ?? { error: { code, message: code } },
  };
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
