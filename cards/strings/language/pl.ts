import type { LanguageStrings } from './strings.js';

export const pl: LanguageStrings = {
  journeys: {
    language: {
      title: 'Język',
      words: ['język', 'zmień język', 'zmiana języka'],
      help: 'angielski, włoski, polski lub hiszpański',
    },
  },

  title: 'Język',
  text: 'W jakim języku mam pisać?',
  chosen: 'Od teraz piszę po polsku.',
};
