import type { Storage } from 'botbuilder-core';
import { z } from 'zod';
import { languages } from '../../cards/language.js';
import { localesSchema } from './clientLocale.js';

/** How to reach a person. */
export const addressSchema = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  channel: z.string(),
  bot: z.string(),
  user: z.string(),
  locale: z.string().optional(),
  locales: localesSchema.optional(),
  zone: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;

const personSchema = z.object({
  language: z.enum(languages).optional(),
  welcomed: z.boolean().optional(),
  address: addressSchema.optional(),
  /** The welcome message that was sent before any locale was known. */
  welcome: z.string().optional(),
});
/** The bot's state of a person. */
export type UserState = Readonly<z.infer<typeof personSchema>>;

const conversationSchema = z.object({
  open: z
    .object({
      journey: z.string(),
      data: z.unknown(),
      by: z.string(),
    })
    .optional(),
  /** The one review whose button acts (D17). If it is missing or older, a press draws the review again. */
  live: z.object({ operation: z.string(), isBeside: z.literal(true).optional() }).optional(),
  /** Something was begun and is neither done nor stopped. */
  isInProgress: z.literal(true).optional(),
  /** Local mode: the person that messages are attributed to. */
  actAs: z.string().optional(),
});
/** The bot's state of a conversation. */
export type ConversationState = Readonly<z.infer<typeof conversationSchema>>;

const dialogSchema = z.object({
  live: conversationSchema.shape.live,
  isInProgress: conversationSchema.shape.isInProgress,
  /** The last request that opened a review or did something, and its answer: Teams sends a request up to three times. */
  answered: z.object({ request: z.string(), body: z.unknown() }).optional(),
  /** The operation whose receipt was sent to the person's own chat as well, and whether it has come there. */
  receipt: z.object({ of: z.string(), isInChat: z.boolean().optional() }).optional(),
});
/** The bot's state of a dialog of the message extension, which is a conversation of its own (D17). */
export type DialogState = Readonly<z.infer<typeof dialogSchema>>;

const groupSchema = z.object({
  /** It has been told what the bot is for. */
  isIntroduced: z.literal(true).optional(),
});
/** All that the bot remembers of a group chat or team: nothing that is said there. */
export type GroupState = Readonly<z.infer<typeof groupSchema>>;

/** User and conversation state. Contains nothing that matters for money or licences. */
export class BotState {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** State in an unknown format, written by an older version, counts as empty. */
  async person(tenant: string, id: string): Promise<UserState> {
    return personSchema.safeParse(await this.#read(personKey(tenant, id))).data ?? {};
  }

  async conversation(id: string): Promise<ConversationState> {
    return conversationSchema.safeParse(await this.#read(conversationKey(id))).data ?? {};
  }

  async dialog(tenant: string, person: string, id: string): Promise<DialogState> {
    return dialogSchema.safeParse(await this.#read(dialogKey(tenant, person, id))).data ?? {};
  }

  async rememberDialog(
    tenant: string,
    person: string,
    id: string,
    before: DialogState,
    after: DialogState,
  ): Promise<void> {
    await this.#write(dialogKey(tenant, person, id), before, after);
  }

  async group(id: string): Promise<GroupState> {
    return groupSchema.safeParse(await this.#read(groupKey(id))).data ?? {};
  }

  async rememberGroup(id: string, before: GroupState, after: GroupState): Promise<void> {
    await this.#write(groupKey(id), before, after);
  }

  async rememberPerson(tenant: string, id: string, before: UserState, after: UserState): Promise<void> {
    await this.#write(personKey(tenant, id), before, after);
  }

  async rememberConversation(id: string, before: ConversationState, after: ConversationState): Promise<void> {
    await this.#write(conversationKey(id), before, after);
  }

  async #read(key: string): Promise<unknown> {
    const items = await this.#storage.read([key]);
    return (items as Record<string, unknown>)[key] ?? {}; // the interface says any
  }

  /** Most turns change nothing, and a write costs a disk's round trip. */
  async #write(key: string, before: object, after: object): Promise<void> {
    if (before === after || JSON.stringify(before) === JSON.stringify(after)) return;
    if (Object.keys(after).length === 0) await this.#storage.delete([key]);
    else await this.#storage.write({ [key]: { ...after, eTag: '*' } });
  }
}

/** After so many days a conversation starts afresh. */
const daysRemembered = 90;
/** A dialog is open for minutes. */
const daysOfDialogs = 1;

interface Forgetful {
  forget(prefix: string, since: Date): Promise<void>;
}

/** Deletes state of conversations unused for 90 days, and of dialogs after one, so that the disk does not fill up. */
export async function forgetConversations(state: Forgetful, now = new Date()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
  await state.forget(conversationKey(''), before(daysRemembered));
  await state.forget(dialogs, before(daysOfDialogs));
}

function personKey(tenant: string, id: string): string {
  return `person/${tenant}/${id}`;
}

const dialogs = 'dialog/';

function dialogKey(tenant: string, person: string, id: string): string {
  return `${dialogs}${tenant}/${person}/${id}`;
}

function conversationKey(id: string): string {
  return `conversation/${id}`;
}

function groupKey(id: string): string {
  return `group/${id}`;
}
