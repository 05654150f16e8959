import { z } from 'zod';
import { defineCard } from '../card.js';
import { languageNames, languages } from '../language.js';
import { button } from '../layouts/button.js';

/** The four languages, each by its own name. */
export const languagePicker = defineCard({
  id: 'language',
  answer: z.object({ action: z.literal('choose'), language: z.enum(languages) }),
  view: (_: object, { strings }) => ({
    title: strings.language.title,
    text: strings.language.text,
    actions: languages.map((language) =>
      button({ title: languageNames[language], data: { action: 'choose', language } }),
    ),
    menu: strings.common.menu,
  }),
});
