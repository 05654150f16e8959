import { z } from 'zod';
import { defineCard } from '../card.js';

/** Everything that can be done, with a word on what has just happened. */
export const menu = defineCard<{ readonly banner?: string }, never>({
  id: 'menu',
  template: 'menu/menu.json',
  answer: z.never(),
  view: ({ banner = '' }, { strings: { menu: words } }) => ({
    banner,
    title: words.title,
    text: words.text,
    buy: words.buy,
    subscriptions: words.subscriptions,
    assign: words.assign,
    cancel: words.cancel,
    language: words.language,
    help: words.help,
  }),
});
