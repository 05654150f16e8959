import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import { LRUCache } from 'lru-cache';

/** Font packages, cut into slices, so that only the needed part of a large font is read. */
const small = 'hebrew arabic thai devanagari armenian georgian bengali tamil telugu kannada malayalam gujarati gurmukhi'
  .concat(' sinhala khmer lao myanmar ethiopic')
  .split(' ')
  .map((script) => `noto-sans-${script}`);
const han = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'];
const japanese = ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-kr'];
const korean = ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp'];
const symbols = ['noto-emoji'];

/** A slice of a font, ready to embed. */
export interface Slice {
  readonly name: string;
  readonly bytes: Buffer;
  readonly font: Pick<Font, 'hasGlyphForCodePoint'>;
}

interface Range {
  readonly slice: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const folderOf = (name: string) =>
  createRequire(import.meta.url)
    .resolve(`@fontsource-variable/${name}/package.json`)
    .replace(/package\.json$/, '');

const tables = new Map<string, Promise<readonly Range[]>>();
/** A slice takes about sixty kilobytes. */
const slices = new LRUCache<string, Promise<Slice>>({ max: 64 });

/** The character ranges of a font's slices. */
function tableOf(name: string): Promise<readonly Range[]> {
  const known = tables.get(name) ?? readTable(name);
  tables.set(name, known);
  return known;
}

async function readTable(name: string): Promise<readonly Range[]> {
  const table = JSON.parse(await readFile(`${folderOf(name)}unicode.json`, 'utf8')) as Readonly<Record<string, string>>; // as the package has it
  return Object.entries(table).map(([slice, ranges]) => ({
    slice: slice.replaceAll(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
}

function sliceOf(font: string, slice: string): Promise<Slice> {
  const name = `${font}-${slice}`;
  const known = slices.get(name) ?? readSlice(font, name);
  slices.set(name, known);
  return known;
}

async function readSlice(font: string, name: string): Promise<Slice> {
  const bytes = await readFile(`${folderOf(font)}files/${name}-wght-normal.woff2`);
  return { name, bytes, font: create(bytes) as Font }; // no collection of several
}

/** Fonts in order of preference for a text: Japanese and Korean draw the same Chinese character differently. */
function fontsFor(text: string): readonly string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [...japanese, ...small, ...symbols];
  if (/\p{Script=Hangul}/u.test(text)) return [...korean, ...small, ...symbols];
  return [...(/\p{Script=Han}/u.test(text) ? [...han, ...small] : [...small, ...han]), ...symbols];
}

/** The first font with glyphs for all these characters; undefined if there is none. */
export async function sliceFor(characters: string, text: string): Promise<Slice | undefined> {
  const codes = codesOf(characters);
  for (const font of fontsFor(text)) {
    const fitting = (await tableOf(font)).filter(({ ranges }) => holds(ranges, codes[0] ?? 0));
    for (const { slice } of fitting) {
      const found = await sliceOf(font, slice);
      if (hasAll(found.font, characters)) return found;
    }
  }
  return undefined;
}

function holds(ranges: Range['ranges'], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Joiners and selectors have no glyph of their own. */
function codesOf(characters: string): readonly number[] {
  return Array.from(
    characters.replaceAll(/[\p{Default_Ignorable_Code_Point}]/gu, ''),
    (one) => one.codePointAt(0) ?? 0,
  );
}

export function hasAll(font: Pick<Font, 'hasGlyphForCodePoint'>, characters: string): boolean {
  return codesOf(characters).every((code) => font.hasGlyphForCodePoint(code));
}
