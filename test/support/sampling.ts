import type { Card, CardJson } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import type { Price } from '../../domain/billing/invoice.js';
import type { Money } from '../../domain/basics/money.js';
import { money } from '../../domain/basics/money.js';
import type { Person } from '../../domain/basics/person.js';
import { aPerson, powerBi } from './builders.js';

/** A card with data of one kind. */
export interface Sample {
  readonly name: string;
  readonly render: (reader: Reader) => CardJson;
}

export interface Sampled {
  readonly card: Card<never, unknown>;
  readonly samples: readonly Sample[];
}

/** Names and words as people and companies write them, and as nobody should. */
export const markdownWords = '**x** [a](http://e.example) <b>';
export const templateWords = '${x}';
export const hostileNames: readonly string[] = [
  'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).slice(0, 120).trim(),
  'נועה בן־דוד',
  '👩‍👩‍👧‍👦 Zoë Müller-Łukasiewicz',
  markdownWords,
  templateWords,
  '# 1. `code` ~~gone~~ | _you_ \\ “quoted” "and" \'so\'',
  '- a, b & c',
  '‮evil.exe',
];

/** When the samples are looked at. */
export const now = '2026-03-12T10:00:00.000Z';

export const banner = '**Ready**';
export const euros = (minor: number) => money(minor, 'EUR');
export const fortune = euros(2_999_999_999_999);
export const yen = money(1_234_567, 'JPY');
export const dinars = money(1_234_567, 'KWD');

export function many(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    ...aPerson(`person ${index}`),
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: hostileNames[index % hostileNames.length] ?? '',
  }));
}

export function aPrice(total: Money, lines: Partial<Price['lines'][number]> = {}): Price {
  const line = {
    type: 'purchase',
    subscription: 'sub-1',
    product: powerBi,
    quantity: 5,
    unitPrice: total,
    first: '2026-03-10',
    last: '2026-04-09',
    days: 31,
    cycleDays: 31,
    amount: total,
    ...lines,
  } as const;
  return { lines: [line], subtotal: total, taxRate: 2200, tax: total, total };
}

export function sampled<Data, Answer>(card: Card<Data, Answer>, samples: Readonly<Record<string, Data>>): Sampled {
  return {
    card,
    samples: Object.entries(samples).map(([name, data]) => ({ name, render: (reader) => card.render(data, reader) })),
  };
}

export function mapped<From, To>(
  table: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, to(value)]));
}
