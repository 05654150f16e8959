import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';
import { isPriced } from '../pricedJourneys.js';
import { forAdmins, forAgents } from './menu.js';
import { adminCenterButton, button, link } from '../layouts/button.js';

/** Seventeen sentences are too many for one card. */
export const helpGroups = ['licences', 'payments', 'more'] as const;
export type HelpGroup = (typeof helpGroups)[number];

type Explained = Exclude<JourneyId, 'help'>;

/** Where each journey is explained, in this order; those that are not listed come last, under *more*. */
const listed: Readonly<Record<HelpGroup, readonly Explained[]>> = {
  licences: ['buy', 'trial', 'subscriptions', 'seats', 'assign', 'unassign', 'mine', 'request', 'requests'],
  payments: ['invoices', 'methods', 'billing', 'recurring', 'undo'],
  more: ['cancel', 'reactivate', 'history', 'language', 'menu', 'asked', 'policy', 'admin', 'notifications'],
};
const allListed: ReadonlySet<string> = new Set(Object.values(listed).flat());

interface Help {
  readonly group?: HelpGroup;
  readonly isAdmin?: boolean;
  readonly isAgent?: boolean;
}

/** What to say, where to read more, and the way out to the admin center (R4, R7, R45, R46). */
export const help = defineCard<Help, never>({
  id: 'help',
  template: 'menu/help.json',
  answer: z.never(),
  view: ({ group = 'licences', isAdmin = false, isAgent = false }, reader) => {
    const { strings, links } = reader;
    const { help: words } = strings;
    return {
      title: words.title,
      text: words.text,
      bindings: {
        group: nameOf(group, reader),
        entries: explainedIn(group, reader)
          .filter((id) => isAdmin || !forAdmins.includes(id))
          .filter((id) => isAgent || !forAgents.includes(id))
          .filter((id) => reader.showsPrices || !isPriced({ start: id }))
          .map((id) => ({ title: words.say(strings.words[id][0] ?? id), value: words.does[id] })),
        groups: helpGroups
          .filter((other) => other !== group)
          .map((other) => button({ title: nameOf(other, reader), data: { start: 'help', group: other } })),
        stop: words.stop(strings.words.stop[0] ?? ''),
        paths: group === 'payments' ? words.billPaths : words.paths,
      },
      actions: [link(words.faq, links.faq), link(words.support, links.support), adminCenterButton(reader)],
    };
  },
});

function nameOf(group: HelpGroup, { strings }: Reader): string {
  return group === 'licences' ? strings.help.licences : strings.menu[group];
}

function explainedIn(group: HelpGroup, { strings }: Reader): readonly Explained[] {
  if (group !== 'more') return listed[group];
  const ids = Object.keys(strings.help.does) as readonly Explained[]; // the table has nothing else
  return [...listed.more, ...ids.filter((id) => !allListed.has(id))];
}
