import type { Strings } from '../index.js';

export const language: Strings['language'] = {
  title: 'Language',
  text: 'Which language should I use?',
  chosen: 'From now on, I’ll write to you in English.',
};
