import type { WordStrings } from './strings.js';

export const pl: WordStrings = {
  need: ['potrzebuję', 'potrzebny mi', 'potrzebna mi', 'czy mogę dostać'],
  stop: ['stop', 'anuluj', 'przerwij', 'koniec', 'zatrzymaj', 'wyjdź', 'wyjście', 'nieważne'],
  greeting: ['cześć', 'hej', 'witaj', 'witam', 'dzień dobry', 'dobry wieczór'],
};
