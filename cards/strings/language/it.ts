import type { LanguageStrings } from './strings.js';

export const it: LanguageStrings = {
  journeys: {
    language: {
      title: 'Lingua',
      words: ['lingua', 'cambia lingua', 'cambia la lingua', 'cambiare lingua'],
      help: 'inglese, italiano, polacco o spagnolo',
    },
  },

  title: 'Lingua',
  text: 'In quale lingua vuoi che ti scriva?',
  chosen: 'D’ora in poi ti scrivo in italiano.',
};
