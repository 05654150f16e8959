import { plain } from './markdown.js';
import type { Strings } from './strings/index.js';

/** Names in one line, cut after `most` so that a card stays a card. */
export function namesUpTo(most: number, names: readonly string[], { common }: Strings): string {
  const shown = names.slice(0, most).map(plain).join(', ');
  return names.length > most ? `${shown} ${common.andMore(names.length - most)}` : shown;
}
