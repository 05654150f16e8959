import { plain } from './markdown.js';
import type { Titles } from './strings/commits.js';

/** The most characters on a button, in any language (D16). */
export const longestTitle = 40;

/** The most telling words that fit on a button; what does not fit stands above it (D16). */
export function fitting(titles: Titles): string {
  return titles.find(({ length }) => length <= longestTitle) ?? titles[titles.length - 1] ?? titles[0];
}

/** A button of the same card as a sentence names it. */
export function named(title: string): string {
  return plain(title);
}
