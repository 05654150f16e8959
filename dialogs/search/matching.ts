import Fuse from 'fuse.js';
import { languages, stringsOf } from '../../cards/language.js';
import { groupBy, joined } from '../../domain/basics/groupBy.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import { catalogue } from '../../domain/basics/product.js';

const longestText = 120;
const mostWords = 8;
/** Fewer letters are not searched with slips: too many words are near them. */
const leastForSlips = 3;

/** Words that name a product count even where they also stand in a wish, such as “plan”. */
const productWords = new Set(catalogue.flatMap(({ name }) => normaliseText(name).split(' ')));

/** Words of wishes in any language, which name nothing that is looked up: “my”, “subscriptions”, “kup”. */
const wishWords: ReadonlySet<string> = new Set(
  languages
    .flatMap((language) => Object.values(stringsOf[language].words).flat())
    .flatMap((words) => normaliseText(words).split(' '))
    .filter((word) => !productWords.has(word)),
);

/** The words to look up; none where the text only says what kind of thing is looked up. */
export function wordsToFind(text: string): readonly string[] {
  return normaliseText(text.slice(0, longestText))
    .split(' ')
    .filter((word) => word !== '' && !wishWords.has(word))
    .slice(0, mostWords);
}

/**
 * Rows in which every word begins a word of theirs; a word that begins none is taken for the most similar ones. The
 * order stays.
 */
export function matching<Row>(
  words: readonly string[],
  rows: readonly Row[],
  textOf: (row: Row) => string,
  /** The same for rows with the same text. */
  keyOf: (row: Row) => string = textOf,
): readonly Row[] {
  return words.length === 0 ? rows : wordIndex(rows, textOf, keyOf)(words);
}

/** The same for rows that are looked through often: what takes time is done once. */
export function wordIndex<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  keyOf: (row: Row) => string,
): (words: readonly string[]) => readonly Row[] {
  // Many rows have the same words: the same product in the same state.
  const groups = [...groupBy(rows, keyOf).values()];
  const known = groups.map((group) => ({ group, words: new Set(normaliseText(textOf(group[0])).split(' ')) }));
  const like = vocabularyOf([...new Set(known.flatMap((one) => [...one.words]))]);
  return (words) => {
    const wanted = words.map(like);
    const fitting = known.filter((one) => wanted.every((some) => some.some((word) => one.words.has(word))));
    const found = new Set(joined(fitting.map(({ group }) => group)));
    return rows.filter((row) => found.has(row));
  };
}

/** Finds the words that begin with another one, or else the most similar ones. */
function vocabularyOf(vocabulary: readonly string[]): (word: string) => readonly string[] {
  let fuse: Fuse<string> | undefined;
  return (word) => {
    const begun = vocabulary.filter((one) => one.startsWith(word));
    if (begun.length > 0 || word.length < leastForSlips) return begun;
    fuse ??= new Fuse(vocabulary, { threshold: 0.34, distance: 10, includeScore: true });
    const near = fuse.search(word);
    const best = near[0]?.score ?? 0;
    return near.filter(({ score = 1 }) => score <= best + 0.1).map(({ item }) => item);
  };
}
