import { z } from 'zod';
import { defineCard } from '../card.js';
import { link } from '../layouts/button.js';
import { plain } from '../markdown.js';
import type { Lookup } from '../strings/extension/strings.js';

/** What was looked up: a product's name or a month. */
export interface SharedResult {
  readonly lookup: Lookup;
  readonly about: string;
  /** Where the chat with the bot is opened, with the sentence that shows it there. */
  readonly chat: string;
}

/**
 * A result that somebody inserts into a conversation. Everybody there can read it, so it has no price, amount, count,
 * person, number or id. Its link opens the reader's own chat.
 */
export const sharedResult = defineCard<SharedResult, never>({
  id: 'shared-result',
  answer: z.never(),
  endsWithMenu: false,
  titleSize: 'Medium',
  view: ({ lookup, about, chat }, { strings: { extension } }) => ({
    title: extension.shared[lookup](plain(about)),
    text: extension.sharedText,
    actions: [link(extension.openInChat, chat)],
  }),
});
