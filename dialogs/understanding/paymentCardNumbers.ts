import cardValidator from 'card-validator';
import { westernDigits } from '../../domain/basics/digits.js';
import { withoutAccounts } from './bankAccounts.js';
import { isPhones } from './phones.js';

/*
 * Decided: letters that look like digits (O, o, I, l) count as 0 and 1 beside real digits. Not looked for: numbers in
 * words ("four one …"), with words between their groups, or spread over several messages.
 */

/** The fewest and the most digits of a payment card's number. */
const shortest = 13;
const longest = 19;

/** The fewest real digits if letters stand for others. */
const fewestReal = 10;

/** Fields that people do not type: `terms` and `for` are the bot's own, and only compared, never stored. */
const ours: ReadonlySet<string> = new Set(['terms', 'for']);

const deepest = 32;

/** No genuine message has more digits, and searching them would delay everybody else. */
const mostDigits = 2_000;
const mostCharacters = 20_000;

/**
 * Whether a text, or any text or number within a client's value, contains a payment card's number. A value too large
 * to search counts as if it did.
 */
export function holdsPaymentCardNumber(value: unknown): boolean {
  const texts = textsIn(value, 0).filter((text) => mayHoldDigits(text) && digitsIn(text) >= fewestReal);
  const all = texts.map((text) => text.replaceAll(guid, ''));
  const isTooMuch =
    all.some((text) => text.length > mostCharacters) || all.reduce((sum, text) => sum + digitsIn(text), 0) > mostDigits;
  return isTooMuch || texts.some(isInText);
}

function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return Number.isInteger(value) ? [String(value)] : [];
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([key, child]) => (ours.has(key) ? [] : textsIn(child, depth + 1)));
}

/** Told without looking at each character, for most of what a button carries: short words, and an id by itself. */
function mayHoldDigits(text: string): boolean {
  return text.length >= fewestReal && !onlyGuid.test(text);
}

function digitsIn(text: string): number {
  return text.match(/\p{N}/gu)?.length ?? 0;
}

function isInText(text: string): boolean {
  const shown = withoutMarkup(text);
  return readings(text).some(isInDigits) || (shown !== text && readings(shown).some(isInDigits));
}

/** The visible text of Teams' HTML. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replaceAll(/&[a-z]{2,20};|%20/gi, ' ');
}

function characterOf(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}

/** The text with digits of any script as 0 to 9, and a second version with look-alike letters as digits. */
function readings(text: string): readonly string[] {
  const digits = withoutAccounts(
    westernDigits(
      text
        .replaceAll(/[\p{Cf}\p{M}]/gu, '')
        .normalize('NFKC')
        .replaceAll(/[\p{Cf}\p{M}]/gu, ''),
    )
      .replaceAll(guid, 'id')
      .replaceAll(/(?<![\da-z])(?=\d*[a-f])[\da-f]{32}(?![\da-z])/gi, 'id')
      .replaceAll(date, 'date'),
  );
  const alike = digits.replaceAll(lookAlikes, (letters) => letters.replaceAll(/[OoОо]/g, '0').replaceAll(/[Il]/g, '1'));
  return alike === digits ? [digits] : [digits, alike];
}

const guid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const onlyGuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Letters next to a digit, or alone where a digit could be. */
const lookAlikes = /(?<=\d)[OoОоIl]+|(?<![OoОоIl])[OoОоIl]+(?=\d)|(?<![\p{L}\d])[OoОоIl]+(?![\p{L}\d])/gu;

/** A complete date: two in a row are as long as a payment card's number. */
const date =
  /(?<![\d./-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d)(?![./-]*\d)/g;

/** What may separate a number's groups: anything but letters and digits, up to a limit. */
const run = /\+?\d(?:(?:[^\p{L}\p{N}+]{0,12}|\+)\d)+/gu;

function isInDigits(text: string): boolean {
  return (text.match(run) ?? []).some(
    (found) => !isPhone(found) && !isPhones(found) && isInGroups(found.match(/\d+/g) ?? []),
  );
}

/** An international phone number has at most 15 digits and starts with + or 00. */
function isPhone(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '');
  if (found.startsWith('+')) return digits.length <= 15;
  return /^00[1-9\s]/.test(found) && digits.length <= 17;
}

/** A payment card's number starts and ends with a group; other groups, such as a date, may precede or follow. */
function isInGroups(groups: readonly string[]): boolean {
  const all = groups.reduce((sum, { length }) => sum + length, 0);
  return groups.some((_, first) => {
    let digits = '';
    for (let index = first; index < groups.length; index++) {
      digits += groups[index] ?? '';
      if (digits.length > longest) return false;
      if (digits.length >= shortest && isCardNumber(digits, all)) return true;
    }
    return false;
  });
}

/** Checks the check digit, and the brand's prefix and length. */
function isCardNumber(digits: string, all: number): boolean {
  if (!hasCheckDigit(digits)) return false;
  const { card, isValid, isPotentiallyValid } = cardValidator.number(digits, { luhnValidateUnionPay: true });
  if (isValid) return true;
  const isShared = card === null && isPotentiallyValid; // several brands share this prefix
  const isAlone = all === digits.length && all === 16 && !digits.startsWith('0');
  const isOldVisa = digits.length === 13 && digits.startsWith('4');
  return isShared || isAlone || isOldVisa;
}

/** Luhn check. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = digit * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
