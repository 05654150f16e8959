import type { Strings } from '../index.js';

export const language: Strings['language'] = {
  title: 'Język',
  text: 'W jakim języku mam pisać?',
  chosen: 'Od teraz piszę po polsku.',
};
