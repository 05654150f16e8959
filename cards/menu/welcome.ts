import { z } from 'zod';
import { defineCard } from '../card.js';
import type { JourneyId } from '../strings/index.js';
import { plainButton } from './refusal.js';

const ways: readonly JourneyId[] = ['buy', 'subscriptions', 'assign', 'language', 'help'];

/** Shown once, when the app is installed; admins read where they are told of what happens, and how to change that. */
export const welcome = defineCard<{ readonly isAdmin?: boolean }, never>({
  id: 'welcome',
  template: 'menu/welcome.json',
  answer: z.never(),
  view: ({ isAdmin = false }, { strings: { welcome: words, titles } }) => ({
    title: words.title,
    text: words.text,
    points: words.points.map((text) => ({ text })),
    admin: isAdmin ? words.admin : '',
    limits: words.limits,
    actions: [...ways, ...(isAdmin ? (['notifications'] as const) : [])].map((start) =>
      plainButton({ title: titles[start], data: { start } }),
    ),
  }),
});
