import type { RowStrings } from './strings.js';

export const it: RowStrings = {
  open: (what) => `Apri ${what}`,
  choose: (what) => `Scegli ${what}`,
  replace: (what) => `Sostituisci con ${what}`,
  hint: 'Seleziona una riga oppure scrivine il nome o il numero.',
};
