import type { LanguageStrings } from './strings.js';

export const es: LanguageStrings = {
  journeys: {
    language: {
      title: 'Idioma',
      words: ['idioma', 'cambiar idioma', 'cambiar de idioma', 'cambiar el idioma'],
      help: 'inglés, italiano, polaco o español',
    },
  },

  title: 'Idioma',
  text: '¿En qué idioma quiere que le escriba?',
  chosen: 'A partir de ahora le escribo en español.',
};
