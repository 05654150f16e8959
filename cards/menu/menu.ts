import { z } from 'zod';
import { defineCard } from '../card.js';
import type { JourneyId } from '../strings/index.js';
import type { Reader } from '../language.js';
import { plainButton } from './refusal.js';

/** What the menu offers; the rest begins at a subscription. */
const groups: Readonly<Record<'licences' | 'payments' | 'more', readonly JourneyId[]>> = {
  licences: ['buy', 'trial', 'subscriptions', 'assign', 'unassign', 'mine'],
  payments: ['methods', 'billing', 'invoices'],
  more: ['cancel', 'language', 'help'],
};

/** Everything that can be done, with a word on what has just happened. */
export const menu = defineCard<{ readonly banner?: string }, never>({
  id: 'menu',
  template: 'menu/menu.json',
  answer: z.never(),
  view: ({ banner = '' }, reader) => {
    const { menu: words } = reader.strings;
    return {
      banner,
      title: words.title,
      text: words.text,
      groups: (['licences', 'payments', 'more'] as const).map((group) => ({
        name: words[group],
        actions: groups[group].map((id) => buttonFor(id, reader)),
      })),
    };
  },
});

function buttonFor(start: JourneyId, { strings }: Reader) {
  return plainButton({ title: strings.titles[start], data: { start } });
}
