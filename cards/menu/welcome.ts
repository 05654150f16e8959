import { z } from 'zod';
import { defineCard } from '../card.js';

/** Shown once, when the app is installed. */
export const welcome = defineCard<object, never>({
  id: 'welcome',
  template: 'menu/welcome.json',
  answer: z.never(),
  view: (_, { strings }) => ({
    title: strings.welcome.title,
    text: strings.welcome.text,
    points: strings.welcome.points.map((text) => ({ text })),
    limits: strings.welcome.limits,
    buy: strings.titles.buy,
    subscriptions: strings.titles.subscriptions,
    assign: strings.titles.assign,
    language: strings.titles.language,
    help: strings.titles.help,
  }),
});
