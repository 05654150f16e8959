import { stringsOf } from '../../cards/language.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { TypedName } from './parseNames.js';

/** A person whom a name can mean. */
export interface Nameable {
  readonly name: string;
  readonly mail?: string;
}

/** A source of names: the directory, or an account's holders. */
export interface NameSource<Person extends Nameable> {
  /** People with these words, or words that begin like them, in any order; with slips allowed, also similar names. */
  readonly search: (text: string, slips: 'allowed' | 'none') => Promise<readonly Person[]>;
  readonly withAddress: (address: string) => Promise<Person | undefined>;
}

/** The people that typed names mean. A name that fits several people chooses none of them. */
export interface NameMatches<Person> {
  /** One person per name, without duplicates. */
  readonly clear: readonly Person[];
  /** Names to ask about, with possible people; a single one may be uncertain too. */
  readonly unclear: readonly { readonly text: string; readonly candidates: readonly Person[] }[];
  /** Names that match nobody. */
  readonly unknown: readonly string[];
}

/** Fewest letters that count as the beginning of a name. */
const leastLetters = 4;

const languages = Object.values(stringsOf);
const answers = wordsOf(({ notNames }) => notNames.answers);
const namingNobody = new Set([...answers, ...wordsOf(({ notNames }) => notNames.pronouns)]);

/** Only "no", "yes", "wait" and the like: an answer and not a name. */
export function isOnlyAnswer(names: readonly TypedName[]): boolean {
  return names.length > 0 && names.every(({ name, address }) => address === undefined && isMadeOf(answers, name));
}

/**
 * Matches names with people. Pronouns and answers match nobody, an address decides, and "Last, First" is tried as
 * one name before two.
 */
export async function meantBy<Person extends Nameable>(
  names: readonly TypedName[],
  directory: NameSource<Person>,
): Promise<NameMatches<Person>> {
  const source = sparing(directory);
  const found: Found<Person>[] = [];
  let isDoubtful = false;
  for (let at = 0; at < names.length;) {
    const first = names[at];
    const second = names[at + 1];
    if (first === undefined) break;
    await aMoment();
    const joined = second && (await asOne(first, second, source));
    const one = joined ?? (await alone(first, source));
    const goesOn = joined === undefined && (await mayGoOn(first, one, second, source));
    found.push(isDoubtful || goesOn ? doubtful(one) : one);
    isDoubtful = goesOn;
    at += joined === undefined ? 1 : 2;
  }
  return sorted(found);
}

/** Possibly the first part of "Last, First": neither it nor the part after the comma is a whole name. */
async function mayGoOn<Person extends Nameable>(
  first: TypedName,
  { isWhole }: Found<Person>,
  second: TypedName | undefined,
  source: NameSource<Person>,
): Promise<boolean> {
  if (first.then !== 'comma' || isWhole || !isBare(first) || !isBare(second)) return false;
  return !(await called(second.name, source, 'none')).isWhole;
}

/** How many names of one text are also searched with slips, which costs fifty times as much. */
const mostSlips = 20;

/** A source that caches searches and limits those with slips. */
function sparing<Person extends Nameable>({ search, withAddress }: NameSource<Person>): NameSource<Person> {
  const known = new Map<string, Promise<readonly Person[]>>();
  let slips = 0;
  return {
    withAddress,
    search: (text, wanted) => {
      const key = `${wanted} ${text}`;
      const found = known.get(key) ?? search(text, wanted === 'allowed' && slips++ < mostSlips ? 'allowed' : 'none');
      known.set(key, found);
      return found;
    },
  };
}

interface Found<Person> {
  readonly text: string;
  readonly candidates: readonly Person[];
  readonly isClear: boolean;
  /** It is the person's whole name or address. */
  readonly isWhole: boolean;
}

function isBare(name: TypedName | undefined): name is TypedName {
  return name !== undefined && name.address === undefined && !isMadeOf(namingNobody, name.name);
}

/** One name written with a comma or an "and" in it; undefined if it is two names. */
async function asOne<Person extends Nameable>(
  first: TypedName,
  second: TypedName,
  source: NameSource<Person>,
): Promise<Found<Person> | undefined> {
  if (first.then === 'end' || first.address !== undefined) return undefined;
  if (second.address !== undefined) return await withAddress(first, second, second.address, source);

  const text =
    first.then === 'and' ? `${first.name} ${first.word ?? ''} ${second.name}` : `${first.name}, ${second.name}`;
  const one = await called(text, source, 'none');
  if (one.isWhole) return one;
  if (first.then === 'and' || !isBare(first) || !isBare(second)) return undefined;

  const parts = [await called(first.name, source, 'none'), await called(second.name, source, 'none')];
  if (parts.some(({ isWhole }) => isWhole)) return undefined;
  const near = one.candidates.length > 0 ? one : await called(text, source, 'allowed');
  return near.candidates.length > 0 ? near : undefined;
}

/** "Last, First <address>" is one person, unless the first part is another person's whole name. */
async function withAddress<Person extends Nameable>(
  first: TypedName,
  second: TypedName,
  address: string,
  source: NameSource<Person>,
): Promise<Found<Person> | undefined> {
  if (first.then === 'and' || !isBare(first) || (await called(first.name, source, 'none')).isWhole) return undefined;
  const person = await source.withAddress(address);
  const isOther =
    person !== undefined &&
    (second.name === ''
      ? !normaliseText(first.name)
          .split(' ')
          .every((word) => wordsIn(person).has(word))
      : inOrder(person.name) === inOrder(second.name));
  if (isOther) return undefined;
  return await alone({ ...second, name: [first.name, second.name].filter((part) => part !== '').join(', ') }, source);
}

async function alone<Person extends Nameable>(
  { name, address, word, then }: TypedName,
  source: NameSource<Person>,
): Promise<Found<Person>> {
  if (address === undefined) {
    const longer = word === undefined || then === 'and' ? undefined : await called(`${name} ${word}`, source, 'none');
    return longer?.isWhole === true ? longer : await called(name, source, 'allowed');
  }
  const person = await source.withAddress(address);
  if (person !== undefined) return { text: address, candidates: [person], isClear: true, isWhole: true };
  if (name === '') return { text: address, candidates: [], isClear: false, isWhole: false };
  return { ...doubtful(await called(name, source, 'allowed')), text: `${name} <${address}>` };
}

/**
 * "Luis, please": words that are no name are dropped at either end if nobody matches with them; the match is then
 * uncertain.
 */
async function called<Person extends Nameable>(
  text: string,
  source: NameSource<Person>,
  slips: 'allowed' | 'none',
): Promise<Found<Person>> {
  const found = await calledJust(text, source, slips);
  const words = text.split(' ');
  const isName = (word: string) => !isMadeOf(namingNobody, word);
  const bare = words.slice(words.findIndex(isName), words.findLastIndex(isName) + 1).join(' ');
  if (found.candidates.length > 0 || bare === '' || bare === text) return found;
  return { ...doubtful(await calledJust(bare, source, 'none')), text, isWhole: false };
}

/** Prefers whole names to words, whole words to their beginnings, and those to similar ones. */
async function calledJust<Person extends Nameable>(
  text: string,
  source: NameSource<Person>,
  slips: 'allowed' | 'none',
): Promise<Found<Person>> {
  const words = normaliseText(text).split(' ');
  const isName = words.length > 1 || !isMadeOf(namingNobody, text);
  const found = isName ? await source.search(text, slips) : [];
  const tiers = [
    found.filter(({ name }) => inOrder(name) === inOrder(text)),
    ...(isMadeOf(namingNobody, text)
      ? []
      : [
          found.filter((person) => words.every((word) => wordsIn(person).has(word))),
          found.filter((person) => isBeginning(words, [...wordsIn(person)])),
          words.join('').length < leastLetters ? [] : found.filter((person) => !isAnyBeginning(words, person)),
        ]),
  ];
  const tier = tiers.findIndex((people) => people.length > 0);
  const candidates = tiers[tier] ?? [];
  return { text, candidates, isClear: candidates.length === 1 && tier <= 1, isWhole: tier === 0 };
}

/** At least one whole word of the name or four letters of one; the others may be any beginning. */
function isBeginning(words: readonly string[], all: readonly string[]): boolean {
  return (
    words.every((word) => all.some((one) => one.startsWith(word))) &&
    words.some((word) => all.includes(word) || word.length >= leastLetters)
  );
}

/** Whether every typed word is a word of the person's name, or the beginning of one. */
export function startsLike(text: string): (person: Nameable) => boolean {
  const words = normaliseText(text).split(' ');
  return (person) => isAnyBeginning(words, person);
}

function isAnyBeginning(words: readonly string[], person: Nameable): boolean {
  const all = [...wordsIn(person)];
  return words.every((word) => all.some((one) => one.startsWith(word)));
}

const knownWords = new WeakMap<Nameable, ReadonlySet<string>>();

/** Cached, because the same people are compared with each name of a list. */
function wordsIn(person: Nameable): ReadonlySet<string> {
  const { name, mail = '' } = person;
  const words = knownWords.get(person) ?? new Set(normaliseText(`${name} ${mail.split('@')[0] ?? ''}`).split(' '));
  knownWords.set(person, words);
  return words;
}

function inOrder(name: string): string {
  return normaliseText(name).split(' ').toSorted().join(' ');
}

function doubtful<Person>(found: Found<Person>): Found<Person> {
  return { ...found, isClear: false };
}

function sorted<Person extends Nameable>(found: readonly Found<Person>[]): NameMatches<Person> {
  const clear = new Set(found.filter(({ isClear }) => isClear).flatMap(({ candidates }) => candidates));
  const unclear = found.filter(({ candidates, isClear }) => candidates.length > 0 && !isClear);
  const unknown = found.filter(({ text, candidates }) => candidates.length === 0 && !isMadeOf(answers, text));
  return {
    clear: [...clear],
    unclear: [...new Map(unclear.map(({ text, candidates }) => [text, { text, candidates }])).values()],
    unknown: [...new Set(unknown.map(({ text }) => text))],
  };
}

function isMadeOf(said: ReadonlySet<string>, name: string): boolean {
  const words = normaliseText(name);
  return said.has(words) || words.split(' ').every((word) => said.has(word));
}

function wordsOf(list: (strings: (typeof languages)[number]) => readonly string[]): ReadonlySet<string> {
  return new Set(languages.flatMap(list).map(normaliseText));
}

/** Yields, so that a long list does not block other turns. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
