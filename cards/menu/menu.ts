import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

/** A card has six buttons at most: what is done every day stands first, the rest one step further. */
export const menuGroups = ['first', 'payments', 'organization', 'more'] as const;
export type MenuGroup = (typeof menuGroups)[number];

const entries: Readonly<Record<MenuGroup, readonly (JourneyId | MenuGroup)[]>> = {
  first: ['buy', 'subscriptions', 'assign', 'mine', 'payments', 'more'],
  payments: ['methods', 'billing', 'invoices', 'menu'],
  organization: ['menu'],
  more: ['trial', 'unassign', 'request', 'language', 'help', 'menu'],
};

/** What only admins can do. */
export const forAdmins: readonly JourneyId[] = ['admin', 'policy', 'asked', 'notifications'];

/** Admins find the organisation beside their own; what makes room for it is one step further, or on a subscription. */
const entriesForAdmins: typeof entries = {
  ...entries,
  first: ['buy', 'subscriptions', 'assign', 'organization', 'payments', 'more'],
  organization: [...forAdmins, 'menu'],
  more: ['trial', 'request', 'mine', 'language', 'help', 'menu'],
};

export interface Menu {
  readonly banner?: string;
  readonly group?: MenuGroup;
  readonly isAdmin?: boolean;
}

/** Everything that can be done, with a word on what has just happened. */
export const menu = defineCard<Menu, never>({
  id: 'menu',
  template: 'menu/menu.json',
  answer: z.never(),
  endsWithMenu: false,
  view: ({ banner, group = 'first', isAdmin = false }, reader) => {
    const { menu: words } = reader.strings;
    return {
      banner,
      title: group === 'first' ? words.title : words[group],
      bindings: { lead: words.text },
      actions: (isAdmin ? entriesForAdmins : entries)[group].map((entry) => button(actionFor(entry, reader))),
    };
  },
});

function actionFor(entry: JourneyId | MenuGroup, { strings }: Reader): NextAction {
  if (entry === 'payments' || entry === 'organization' || entry === 'more') {
    return { title: strings.menu[entry], data: { start: 'menu', group: entry } };
  }
  const start = entry === 'first' ? 'menu' : entry;
  return { title: strings.titles[start], data: { start } };
}
