import type { Titles } from './strings/commits/strings.js';

/** The most characters on a button: D16 allows 40, and a phone shows 32 of them whole. */
export const longestTitle = 32;

/** The most telling words that fit on a button; what does not fit stands above it (D16). */
export function fitting(titles: Titles): string {
  return titles.find(({ length }) => length <= longestTitle) ?? titles[titles.length - 1] ?? titles[0];
}
