import type { Holder } from '../cards/unassigning/holderPicker.js';
import { normalised } from '../domain/normalised.js';

/** Whom typed names mean among those who hold a licence. */
export interface FoundHolders {
  /** One person each. */
  readonly clear: readonly Holder[];
  /** Names that fit several, with all of them. */
  readonly unclear: readonly { readonly text: string; readonly candidates: readonly Holder[] }[];
  /** Names that fit nobody. */
  readonly unknown: readonly string[];
}

const mostNames = 100;
const longestName = 120;

/** Names are separated by commas, semicolons, line breaks or "and". The directory is not asked: people leave it. */
export function holdersByName(holders: readonly Holder[], text: string): FoundHolders {
  const names = namesIn(text);
  const known = holders.map((holder) => ({ holder, words: normalised(holder.name) }));
  const found = names.map((name) => ({ name, candidates: candidatesFor(normalised(name), known) }));
  return {
    clear: unique(found.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))),
    unclear: found
      .filter(({ candidates }) => candidates.length > 1)
      .map(({ name, candidates }) => ({ text: name, candidates })),
    unknown: found.filter(({ candidates }) => candidates.length === 0).map(({ name }) => name),
  };
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]|\s(?:and|e|ed|i|oraz|y)\s/u)
    .map((name) => name.trim().slice(0, longestName))
    .filter((name) => name !== '')
    .slice(0, mostNames);
}

/** The whole name before words of it, and whole words before their beginnings. */
function candidatesFor(
  name: string,
  known: readonly { readonly holder: Holder; readonly words: string }[],
): readonly Holder[] {
  if (name === '') return [];
  const wanted = name.split(' ');
  const fits = (isFit: (words: string) => boolean) =>
    known.filter(({ words }) => isFit(words)).map(({ holder }) => holder);
  const ways = [
    fits((words) => words === name),
    fits((words) => wanted.every((word) => words.split(' ').includes(word))),
    fits((words) => wanted.every((word) => words.split(' ').some((one) => one.startsWith(word)))),
  ];
  return ways.find((people) => people.length > 0) ?? [];
}

function unique(holders: readonly Holder[]): readonly Holder[] {
  return [...new Map(holders.map((holder) => [holder.key, holder])).values()];
}
