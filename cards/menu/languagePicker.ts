import { z } from 'zod';
import { defineCard } from '../card.js';
import { languageNames, languages } from '../language.js';

/** The four languages, each by its own name. */
export const languagePicker = defineCard({
  id: 'language',
  template: 'menu/language.json',
  answer: z.object({ action: z.literal('choose'), language: z.enum(languages) }),
  view: (_: object, { strings }) => ({
    title: strings.language.title,
    text: strings.language.text,
    ...languageNames,
    menu: strings.common.menu,
  }),
});
