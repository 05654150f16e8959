import type { RowStrings } from './strings.js';

export const en: RowStrings = {
  open: (what) => `Open ${what}`,
  choose: (what) => `Choose ${what}`,
  replace: (what) => `Replace with ${what}`,
  hint: 'Select a row, or type its name or number.',
};
