import { z } from 'zod';
import { defineCard } from '../card.js';

/** What to say, where to read more, and the way out to the admin center (R4, R7, R45, R46). */
export const help = defineCard<object, never>({
  id: 'help',
  template: 'menu/help.json',
  answer: z.never(),
  view: (_, { strings, links }) => {
    const { help: words } = strings;
    const journeys = [
      ...(['buy', 'trial', 'subscriptions', 'seats', 'assign', 'unassign', 'mine', 'recurring', 'undo'] as const),
      ...(['reactivate', 'cancel', 'methods', 'billing', 'invoices', 'history', 'language', 'menu'] as const),
    ];
    return {
      title: words.title,
      text: words.text,
      entries: journeys.map((id) => ({ title: words.say(strings.words[id][0] ?? id), value: words.does[id] })),
      stop: words.stop(strings.words.stop[0] ?? ''),
      paths: words.paths,
      faq: words.faq,
      faqUrl: links.faq,
      support: words.support,
      supportUrl: links.support,
      adminCenter: strings.common.adminCenter,
      adminCenterUrl: links.adminCenter,
      menu: strings.common.menu,
    };
  },
});
