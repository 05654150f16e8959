import type { WordStrings } from './strings.js';

export const en: WordStrings = {
  need: ['i need', 'i would like to have', 'can i have', 'could i have'],
  stop: ['stop', 'cancel', 'quit', 'exit', 'never mind', 'nevermind'],
  greeting: ['hi', 'hello', 'hey', 'good morning', 'good afternoon'],
};
