import type { Strings } from '../index.js';

export const language: Strings['language'] = {
  title: 'Language',
  text: 'In which language shall I write to you?',
  chosen: 'From now on I write to you in English.',
};
