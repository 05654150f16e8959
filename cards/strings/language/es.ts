import type { Strings } from '../index.js';

export const language: Strings['language'] = {
  title: 'Idioma',
  text: '¿En qué idioma quiere que le escriba?',
  chosen: 'A partir de ahora le escribo en español.',
};
