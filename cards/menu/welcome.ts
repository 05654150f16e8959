import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';
import type { Offer } from '../strings/welcome/strings.js';

/** What a person has, as far as it tells what they can do first. */
export type Newcomer = 'admin' | 'agent' | 'subscriber' | 'account-owner' | 'colleague' | 'non-buyer';

const offers: Readonly<Record<Newcomer, readonly Offer[]>> = {
  admin: ['admin', 'policy', 'notifications'],
  agent: ['customers', 'subscriptions', 'mine'],
  subscriber: ['subscriptions', 'assign', 'buy'],
  'account-owner': ['buy', 'trial', 'mine'],
  colleague: ['request', 'mine', 'buy'],
  // Guests, and organisations that cannot buy (B-1, B-2).
  'non-buyer': ['mine'],
};

/** Shown once, when the app is installed: at most three things that this person can do, and the way to all others. */
export const welcome = defineCard<{ readonly as: Newcomer }, never>({
  id: 'welcome',
  answer: z.never(),
  view: ({ as }, reader) => {
    const { welcome: words, titles } = reader.strings;
    return {
      title: words.title,
      text: words.text,
      rows: pressedRows(
        offers[as].map((start) => ({ name: titles[start], line: words.does[start], data: { start } })),
        reader,
      ),
      notes: as === 'admin' ? [words.admin] : [],
      note: words.limits,
      actions: [button({ title: titles.language, data: { start: 'language' } })],
    };
  },
});
