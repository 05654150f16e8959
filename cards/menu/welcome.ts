import { z } from 'zod';
import { defineCard } from '../card.js';
import type { JourneyId } from '../strings/index.js';
import { button } from '../layouts/button.js';

const offered: readonly JourneyId[] = ['buy', 'subscriptions', 'assign', 'language', 'help'];

/** Shown once, when the app is installed; admins read where they are told of what happens, and how to change that. */
export const welcome = defineCard<{ readonly isAdmin?: boolean }, never>({
  id: 'welcome',
  template: 'menu/welcome.json',
  answer: z.never(),
  endsWithMenu: false,
  view: ({ isAdmin = false }, { strings: { welcome: words, titles } }) => ({
    title: words.title,
    text: words.text,
    bindings: { points: words.points, admin: isAdmin ? words.admin : '' },
    note: words.limits,
    actions: [...offered, ...(isAdmin ? (['notifications'] as const) : [])].map((start) =>
      button({ title: titles[start], data: { start } }),
    ),
  }),
});
