import type { Chance } from '../faults/seeded.js';

/** Beginnings and lengths of cards' numbers. */
const kinds = [
  ['4', 16],
  ['4', 13],
  ['4', 19],
  ['51', 16],
  ['2221', 16],
  ['34', 15],
  ['37', 15],
  ['3056', 14],
  ['6011', 16],
  ['3530', 16],
  ['6221', 16],
  ['5018', 16],
  ['6304', 18],
] as const;

const zeros = ['0', '０', '٠', '۰', '०', '০', '๐', '𝟎', '𝟶'] as const;
const separators = [
  ...[
    ' ',
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u3000',
    '\t',
    '\n',
    '\r\n',
    '-',
    '‐',
    '‑',
    '–',
    '—',
    '−',
    '.',
    '·',
    '/',
    '_',
  ],
  ...[
    ',',
    ':',
    '|',
    '*',
    '**',
    '__',
    '~~',
    '`',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2060',
    '\u00ad',
    ' - ',
    ' / ',
    '\\',
    '+',
  ],
  ...['&nbsp;', '&#32;', '&#x2009;', '&thinsp;', '<br>', '</b><b>', '<span>', '</p><p>', '%20'],
] as const;
const around = [
  ...[
    ['', ''],
    ['pay with ', ' please'],
    ['Visa:', ''],
    ['carta n. ', ', scade 12/29, cvv 123'],
    ['karta ', ' 12/2029'],
  ],
  ...[
    ['<p>tarjeta <b>', '</b></p>'],
    ['(', ')'],
    ['5 seats, ', ' 05/31 999'],
    ['card#', '!'],
    ['numer', 'koniec'],
  ],
  ...[
    ['on 2026-03-10 with ', ' until 2029-12-31'],
    ['nr 12 ', ' x'],
    ['💳', '💳'],
    ['**', '**'],
    ['> ', '\n'],
  ],
] as const;

export interface Variant {
  /** The number in our digits. */
  readonly number: string;
  readonly text: string;
}

/** A payment card's number that no bank has issued, but that has the right check digit. */
function aCardNumber(chance: Chance): string {
  const [start, length] = chance.pick(kinds);
  let body: string = start;
  while (body.length < length - 1) body += String(chance.below(10));
  const last = Array.from('0123456789').find((digit) => hasCheckDigit(body + digit)) ?? '';
  return body + last;
}

/** Written as people write it, and as nobody should. */
export function variantOf(chance: Chance): Variant {
  const number = aCardNumber(chance);
  const [before, after] = chance.pick(around);
  return { number, text: `${before}${lookAlike(inScript(grouped(number, chance), chance), chance)}${after}` };
}

function grouped(number: string, chance: Chance): string {
  const style = chance.below(4);
  const usual = chance.pick(separators);
  return Array.from(number)
    .map((digit, index) => {
      if (index === 0 || style === 0) return digit;
      if (style === 1) return index % 4 === 0 ? usual + digit : digit;
      if (style === 2) return chance.happens(0.4) ? chance.pick(separators) + digit : digit;
      return usual + digit;
    })
    .join('');
}

function inScript(text: string, chance: Chance): string {
  if (!chance.happens(0.3) || /[&<%]/.test(text)) return text;
  const zero = chance.pick(zeros).codePointAt(0) ?? 0;
  return text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** One zero as a letter, or one digit as an entity. */
function lookAlike(text: string, chance: Chance): string {
  if (chance.happens(0.1) && !/[a-z%]/i.test(text)) return text.replace('0', 'O');
  if (chance.happens(0.1) && !/[&%]/.test(text)) return text.replace('1', '&#49;');
  return text;
}

function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? digit : digit * 2;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
