import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';
import { forAdmins } from './menu.js';
import { adminCenterButton, button, link } from '../layouts/button.js';

/** Seventeen sentences are too many for one card. */
export const helpGroups = ['licences', 'payments', 'more'] as const;
export type HelpGroup = (typeof helpGroups)[number];

type Explained = Exclude<JourneyId, 'help'>;

/** Where each journey is explained, in this order. */
const groupOf: Readonly<Record<Explained, HelpGroup>> = {
  buy: 'licences',
  trial: 'licences',
  subscriptions: 'licences',
  seats: 'licences',
  assign: 'licences',
  unassign: 'licences',
  mine: 'licences',
  invoices: 'payments',
  methods: 'payments',
  billing: 'payments',
  recurring: 'payments',
  undo: 'payments',
  cancel: 'more',
  reactivate: 'more',
  history: 'more',
  language: 'more',
  menu: 'more',
  request: 'licences',
  requests: 'licences',
  asked: 'more',
  policy: 'more',
  admin: 'more',
  notifications: 'more',
};
const explained = Object.keys(groupOf) as readonly Explained[]; // the table has nothing else

/** What to say, where to read more, and the way out to the admin center (R4, R7, R45, R46). */
export const help = defineCard<{ readonly group?: HelpGroup; readonly isAdmin?: boolean }, never>({
  id: 'help',
  template: 'menu/help.json',
  answer: z.never(),
  view: ({ group = 'licences', isAdmin = false }, reader) => {
    const { strings, links } = reader;
    const { help: words } = strings;
    return {
      title: words.title,
      text: words.text,
      bindings: {
        group: nameOf(group, reader),
        entries: explained
          .filter((id) => groupOf[id] === group && (isAdmin || !forAdmins.includes(id)))
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
