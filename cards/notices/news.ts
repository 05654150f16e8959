import { z } from 'zod';
import type { Fact } from '../buying/deal.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Way } from '../menu/refusal.js';
import { plainButton } from '../menu/refusal.js';

/** Something that people are told without having asked, and what they can do about it. */
export interface News {
  /** As it is, for it is also shown where nothing is formatted. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly facts?: readonly Fact[];
  /** Five at the most: the menu is always there. */
  readonly ways: readonly Way[];
}

/** One card for all that happens by itself; what it says is made by the event. */
export const news = defineCard<News, never>({
  id: 'news',
  template: 'notices/news.json',
  answer: z.never(),
  view: ({ title, lines, facts = [], ways }, { strings }) => ({
    title: plain(title),
    lines: lines.map((line) => ({ line })),
    hasFacts: facts.length > 0,
    facts,
    actions: [...ways, { title: strings.common.menu, data: { start: 'menu' } } as const].map(plainButton),
  }),
});
