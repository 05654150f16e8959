import { z } from 'zod';
import type { NotificationPreferences } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { button } from '../layouts/button.js';

export interface NotificationReceipt {
  readonly preferences: NotificationPreferences;
  readonly banner?: string;
}

/** What an admin will be told from now on, and how to change that. */
export const notificationReceipt = defineCard<NotificationReceipt, never>({
  id: 'news-chosen',
  answer: z.never(),
  view: ({ preferences, banner }, reader) => {
    const { notificationSettings: words, titles } = reader.strings;
    const { when, kinds } = preferences;
    return {
      banner,
      title: words.savedTitle,
      text: preferenceWords(preferences, reader),
      notes: [
        ...(when === 'off' ? [] : [words.events(kinds.map((kind) => words.kinds[kind]).join(', '))]),
        words.waiting,
        words.view,
      ],
      actions: [
        button({ title: words.change, data: { start: 'notifications' } }),
        button({ title: words.lastWeek, data: { start: 'notifications', week: 'last' } }),
        button({ title: titles.language, data: { start: 'language' } }),
      ],
    };
  },
});

function preferenceWords({ when, above }: NotificationPreferences, { strings, money }: Reader): string {
  const { means, meansAbove } = strings.notificationSettings;
  if (when !== 'above') return means[when];
  return above === undefined ? means['at-once'] : meansAbove(money(above));
}
