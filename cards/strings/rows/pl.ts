import type { RowStrings } from './strings.js';

export const pl: RowStrings = {
  open: (what) => `Otwórz: ${what}`,
  choose: (what) => `Wybierz: ${what}`,
  replace: (what) => `Zastąp: ${what}`,
  hint: 'Wybierz wiersz albo wpisz jego nazwę lub numer.',
};
