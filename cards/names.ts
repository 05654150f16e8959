import { plain } from './markdown.js';
import type { Strings } from './strings/index.js';

/** Names in one line, cut after `most` so that a card stays a card. */
export function namesUpTo(most: number, names: readonly string[], { common }: Strings): string {
  const shown = names
    .slice(0, most)
    .map((name) => plain(shortened(name)))
    .join(', ');
  return names.length > most ? `${shown} ${common.andMore(names.length - most)}` : shown;
}

const longestName = 120;

/** A name that still fits on a card with twenty others. */
export function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
