import type { LanguageStrings } from './strings.js';

export const en: LanguageStrings = {
  journeys: {
    language: {
      title: 'Language',
      words: ['language', 'change language'],
      help: 'switch to English, Italian, Polish, or Spanish',
    },
  },

  title: 'Language',
  text: 'Which language should I use?',
  chosen: 'From now on, I’ll write to you in English.',
};
