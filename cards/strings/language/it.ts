import type { Strings } from '../index.js';

export const language: Strings['language'] = {
  title: 'Lingua',
  text: 'In quale lingua vuoi che ti scriva?',
  chosen: 'D’ora in poi ti scrivo in italiano.',
};
