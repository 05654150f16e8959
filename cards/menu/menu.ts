import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';
import type { Way } from './refusal.js';
import { plainButton } from './refusal.js';

/** A card has six buttons at most: what is done every day stands first, the rest one step further. */
export const menuGroups = ['first', 'payments', 'more'] as const;
export type MenuGroup = (typeof menuGroups)[number];

const entries: Readonly<Record<MenuGroup, readonly (JourneyId | MenuGroup)[]>> = {
  first: ['buy', 'subscriptions', 'assign', 'mine', 'payments', 'more'],
  payments: ['methods', 'billing', 'invoices', 'menu'],
  more: ['trial', 'unassign', 'cancel', 'language', 'help', 'menu'],
};

/** Everything that can be done, with a word on what has just happened. */
export const menu = defineCard<{ readonly banner?: string; readonly group?: MenuGroup }, never>({
  id: 'menu',
  template: 'menu/menu.json',
  answer: z.never(),
  view: ({ banner = '', group = 'first' }, reader) => {
    const { menu: words } = reader.strings;
    return {
      banner,
      title: group === 'first' ? words.title : words[group],
      text: words.text,
      actions: entries[group].map((entry) => plainButton(wayTo(entry, reader))),
    };
  },
});

function wayTo(entry: JourneyId | MenuGroup, { strings }: Reader): Way {
  if (entry === 'payments' || entry === 'more') {
    return { title: strings.menu[entry], data: { start: 'menu', group: entry } };
  }
  const start = entry === 'first' ? 'menu' : entry;
  return { title: strings.titles[start], data: { start } };
}
