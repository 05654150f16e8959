import { normaliseText } from '../../domain/basics/normaliseText.js';

/** One person as typed or pasted. */
export interface TypedName {
  /** Empty if only an address was given. */
  readonly name: string;
  /** In lower case; it identifies the person, whatever the name says. */
  readonly address?: string;
  /** Separator after the name: only after a comma may the next name be the rest of this one ("Last, First"). */
  readonly then: 'comma' | 'and' | 'end';
  /** The word read as "and", which may belong to the name ("Ortega y Gasset", "Anna Kowalska I"). */
  readonly word?: string;
}

/** No message in Teams is longer. */
const longestText = 28_000;
const longestName = 120;

/** A part of a text: something enclosed, a separator, or a word. */
interface TextPart {
  readonly kind: 'quoted' | 'angle' | 'round' | 'square' | 'comma' | 'end' | 'word';
  readonly text: string;
}

const enclosing: ReadonlyMap<string, { readonly kind: TextPart['kind']; readonly closing: string }> = new Map([
  ['"', { kind: 'quoted', closing: '"' }],
  ['“', { kind: 'quoted', closing: '”' }],
  ['„', { kind: 'quoted', closing: '”' }],
  ['«', { kind: 'quoted', closing: '»' }],
  ['<', { kind: 'angle', closing: '>' }],
  ['(', { kind: 'round', closing: ')' }],
  ['[', { kind: 'square', closing: ']' }],
]);
const enclosed: ReadonlySet<string> = new Set(['quoted', 'angle', 'round', 'square']);
/** The longest enclosed text; an opening character without a closing one within it does not count. */
const longestEnclosed = 320;
const commas = new Set(',，、،\t');
const separators = new Set(',，、،\t&;；؛|+/•·▪●◦‣');
const word = /[^\s,，、،&;；؛|+/•·▪●◦‣<>()[\]"“”„«»]+/y;

/** "And" in English, Italian, Polish and Spanish. */
const ands: ReadonlySet<string> = new Set(['and', 'e', 'ed', 'i', 'oraz', 'y']);
const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '*', '→']);
const addressPattern = /^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/u;

/**
 * The people in a text, typed or pasted from an address list: separated by commas, semicolons, line breaks, tabs,
 * "&" or "and" in any of our languages; `Name <mail>`, quoted, numbered or with bullets.
 */
export function typedNamesIn(text: string): readonly TypedName[] {
  const names = text
    .slice(0, longestText)
    .replaceAll(/[^\P{Cf}\u200c\u200d]/gu, '') // zero-width characters, except two that some scripts need in names
    .split(/[\n\r]/)
    .flatMap(namesInLine);
  return onceEach(names);
}

/** Merges the same person in several rows of a table. */
function onceEach(names: readonly TypedName[]): readonly TypedName[] {
  const seen = new Set<string>();
  return names.filter(({ name, address = '', then }, index) => {
    const standsAlone = then === 'end' && (names[index - 1]?.then ?? 'end') === 'end';
    const key = `${normaliseText(name)} ${address}`;
    const isNew = !seen.has(key);
    if (standsAlone) seen.add(key);
    return isNew || !standsAlone;
  });
}

/** From left to right in linear time. */
function tokensIn(line: string): readonly TextPart[] {
  const tokens: TextPart[] = [];
  const nextOf = new Map<string, number>();
  for (let at = 0; at < line.length;) {
    const token = tokenAt(line, at, nextOf);
    if (token !== undefined) tokens.push(token);
    at += token === undefined ? 1 : token.text.length + (enclosed.has(token.kind) ? 2 : 0);
  }
  return tokens;
}

function tokenAt(line: string, at: number, nextOf: Map<string, number>): TextPart | undefined {
  const sign = line.charAt(at);
  const pair = enclosing.get(sign);
  if (pair !== undefined) {
    const end = nextIn(line, pair.closing, at + 1, nextOf);
    return end - at - 1 > longestEnclosed ? undefined : { kind: pair.kind, text: line.slice(at + 1, end) };
  }
  if (separators.has(sign)) return { kind: commas.has(sign) ? 'comma' : 'end', text: sign };
  word.lastIndex = at;
  const [text] = word.exec(line) ?? [];
  return text === undefined ? undefined : { kind: 'word', text };
}

/** Position of the next occurrence; an earlier result stays valid until it is passed. */
function nextIn(line: string, sign: string, from: number, nextOf: Map<string, number>): number {
  const known = nextOf.get(sign) ?? -1;
  if (known >= from) return known;
  const found = line.indexOf(sign, from);
  const next = found === -1 ? Infinity : found;
  nextOf.set(sign, next);
  return next;
}

interface Reading {
  readonly done: TypedName[];
  words: string[];
}

function namesInLine(line: string): readonly TypedName[] {
  const reading: Reading = { done: [], words: [] };
  for (const token of tokensIn(line)) read(reading, token);
  close(reading, 'end');
  return line.includes('\t') ? oneRow(reading.done) : reading.done;
}

function read(reading: Reading, { kind, text }: TextPart): void {
  const address = kind === 'square' ? undefined : addressIn(text);
  if (address !== undefined) close(reading, 'end', { address });
  else if (kind === 'quoted') reading.words.push(reading.words.length === 0 ? text : `"${text}"`);
  else if (kind === 'square') reading.words.push(text);
  else if (kind === 'comma' || kind === 'end') close(reading, kind);
  else if (kind === 'word') readWord(reading, text);
}

/** "1.", "To:", a checkbox. */
const lead = /^(?:\d{1,3}[.):]?|[^\s:]{1,30}:|[☐☑✓✔])$/u;

function readWord(reading: Reading, word: string): void {
  const isLead = lead.test(word);
  if (dashes.has(word)) close(reading, 'end');
  else if (ands.has(word.toLowerCase())) close(reading, 'and', { word });
  else if (reading.words.length > 0 || !isLead) reading.words.push(word);
}

function close(reading: Reading, then: TypedName['then'], more: Partial<TypedName> = {}): void {
  const written = trimmed(reading.words.join(' ').slice(0, longestName)).normalize('NFC');
  const inWords = addressIn(written);
  const name = inWords === undefined ? written : '';
  const address = more.address ?? inWords;
  reading.words = [];
  if (name !== '' || address !== undefined) reading.done.push({ name, then, ...more, ...(address && { address }) });
  else mended(reading.done, then);
}

const before = new Set(" '*_~`@#.");
const after = new Set(" '*_~`.!?:");

/** Without the characters around a name. */
function trimmed(text: string): string {
  const letters = Array.from(text);
  const first = letters.findIndex((letter) => !before.has(letter));
  const last = letters.findLastIndex((letter) => !after.has(letter));
  return first === -1 ? '' : letters.slice(first, last + 1).join('');
}

/** "Luis, and Giulia": the comma does not join them. "Anna Kowalska I": no name follows this "and". */
function mended(done: TypedName[], then: TypedName['then']): void {
  const last = done.at(-1);
  if (last?.then === 'comma' && then !== 'comma') done.splice(-1, 1, { ...last, then });
  if (last?.then === 'and') done.splice(-1, 1, { ...last, then });
}

/** A table row with one address is one person, whatever else it contains. */
function oneRow(names: readonly TypedName[]): readonly TypedName[] {
  const [only, another] = names.flatMap(({ address }) => address ?? []);
  if (only === undefined || another !== undefined) return names;
  return [{ name: names[0]?.name ?? '', address: only, then: 'end' }];
}

const around = new Set('\'"<>()[]*_.:!?');

function addressIn(text: string): string | undefined {
  if (!text.includes('@') || text.length > longestEnclosed) return undefined;
  const [said = ''] = text.replaceAll(/[\s\u200c\u200d]/g, '').split('?'); // mailto:name@domain?subject=…
  const letters = Array.from(said.replace(/^(?:mailto|smtp):/i, ''));
  const first = letters.findIndex((letter) => !around.has(letter));
  const last = letters.findLastIndex((letter) => !around.has(letter));
  const bare = letters.slice(first, last + 1).join('');
  return addressPattern.test(bare) ? bare.toLowerCase() : undefined;
}
