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

/** Names in one line, as many as there is room for in so many characters; at least one, and the rest is counted. */
export function namesWithin(room: number, names: readonly string[], strings: Strings): string {
  let left = room;
  const most = names.findIndex((name) => (left -= plain(shortened(name)).length + 2) < 0);
  return namesUpTo(most === -1 ? names.length : Math.max(1, most), names, strings);
}

const longestName = 120;

/** A name that still fits on a card with twenty others, or another text of at most so many characters. */
export function shortened(text: string, longest = longestName): string {
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** The name of a partner's agent, with the partner's, which says whose agent it is. */
export function withPartner(name: string, partner: string | undefined): string {
  return partner === undefined ? shortened(name) : `${shortened(name)} (${shortened(partner)})`;
}
