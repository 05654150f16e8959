import cardValidator from 'card-validator';
import type { FieldFault } from '../../../cards/strings/page/strings.js';
import {
  paymentCardBrands,
  hasPaymentCardNumber,
  longestAddress,
  longestName,
} from '../../../domain/billing/paymentMethod/paymentCardNumber.js';

/** The page's fields in order; editing leaves the number out (R38). */
export const fieldNames = ['number', 'expires', 'code', 'name', 'address'] as const;
export type FieldName = (typeof fieldNames)[number];

export type FieldValues = Readonly<Partial<Record<FieldName, string>>>;

export type Faults = Readonly<Partial<Record<FieldName, FieldFault>>>;

/** The form's values once they are valid. */
export interface PaymentCardForm {
  readonly number: string;
  readonly brand: string;
  readonly lastFour: string;
  /** `YYYY-MM`. */
  readonly expires: string;
  readonly securityCode: string;
  readonly nameOnCard: string;
  readonly address: string;
}

export type FormReading =
  { readonly isRight: true; readonly form: PaymentCardForm } | { readonly isRight: false; readonly faults: Faults };

interface FormContext {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The payment card to edit; its number is not asked for. */
  readonly saved?: { readonly brand: string; readonly lastFour: string } | undefined;
}

/** No payment card is valid for longer. */
const mostYears = 25;

/** Validates the form. The browser and the server run the same code, so they always agree. */
export function readPaymentCardForm(fields: FieldValues, { month, saved }: FormContext): FormReading {
  const digits = digitsIn(fields.number ?? '');
  const { card, isValid } = cardValidator.number(digits);
  const brand = saved?.brand ?? paymentCardBrands.find((known) => known === card?.niceType);
  const expires = monthIn(fields.expires ?? '', month);
  const code = digitsIn(fields.code ?? '');
  const nameOnCard = textIn(fields.name);
  const address = textIn(fields.address && inOneLine(fields.address));

  const faults: Faults = withoutMissing({
    number: saved === undefined ? numberFault(digits, isValid, card?.niceType, brand) : undefined,
    expires: expiresFault(fields.expires, expires, month),
    code: codeFault(code, brand),
    name: wordsFault('name', nameOnCard, longestName),
    address: wordsFault('address', address, longestAddress),
  });
  if (Object.keys(faults).length > 0 || expires === undefined || brand === undefined) return { isRight: false, faults };
  const lastFour = saved?.lastFour ?? digits.slice(-4);
  return { isRight: true, form: { number: digits, brand, lastFour, expires, securityCode: code, nameOnCard, address } };
}

/** Digits of any script, ignoring separators. */
function digitsIn(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s.\-–/]/g, '');
}

/** The number in groups, as printed on the card. */
export function inGroups(number: string): string {
  const digits = digitsIn(number).replaceAll(/\D/g, '').slice(0, 19);
  const gaps = cardValidator.number(digits).card?.gaps ?? [4, 8, 12];
  return Array.from(digits, (digit, index) => (gaps.includes(index) ? ` ${digit}` : digit)).join('');
}

function numberFault(
  digits: string,
  isValid: boolean,
  name: string | undefined,
  brand: string | undefined,
): FieldFault | undefined {
  if (digits === '') return 'number-missing';
  if (!isValid) return name !== undefined && brand === undefined ? 'number-brand' : 'number-wrong';
  return brand === undefined ? 'number-brand' : undefined;
}

/** Reads `MM/YY` and its variants as `YYYY-MM`. */
function monthIn(text: string, now: string): string | undefined {
  const clean = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, month = '', year = ''] = /^(\d{1,2})[/.-]?((?:20)?\d{2})$/.exec(clean) ?? [];
  const number = Number(month);
  if (number < 1 || number > 12) return undefined;

  const full = year.length === 4 ? year : `20${year}`;
  return Number(full) > Number(now.slice(0, 4)) + mostYears ? undefined : `${full}-${month.padStart(2, '0')}`;
}

function expiresFault(text: string | undefined, expires: string | undefined, month: string): FieldFault | undefined {
  if (textIn(text) === '') return 'expires-missing';
  if (expires === undefined) return 'expires-wrong';
  return expires < month ? 'expires-past' : undefined;
}

/** American Express has four digits on the front, the others three on the back. */
function codeFault(code: string, brand: string | undefined): FieldFault | undefined {
  if (code === '') return 'code-missing';
  const [size, fault] = brand === 'American Express' ? ([4, 'code-four'] as const) : ([3, 'code-three'] as const);
  const sizes = brand === undefined ? [3, 4] : [size];
  return sizes.some((length) => cardValidator.cvv(code, length).isValid) ? undefined : fault;
}

function wordsFault(field: 'name' | 'address', text: string, most: number): FieldFault | undefined {
  if (text === '') return `${field}-missing`;
  if (text.length > most) return `${field}-long`;
  return hasPaymentCardNumber(text) ? `${field}-number` : undefined;
}

/** Joins lines with commas and drops empty ones. */
function inOneLine(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return lines.map((line, at) => (at < lines.length - 1 && line.endsWith(',') ? line.slice(0, -1) : line)).join(', ');
}

function textIn(text = ''): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

function withoutMissing(faults: Readonly<Record<FieldName, FieldFault | undefined>>): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
