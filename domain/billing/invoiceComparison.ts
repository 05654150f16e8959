import { groupBy } from '../basics/groupBy.js';
import type { Line, LineType } from './invoice.js';
import type { InvoiceSheet } from './invoiceSheet.js';
import type { Money } from '../basics/money.js';
import { add, money, negate } from '../basics/money.js';

/** One charge or refund: a change of seats has two lines (money rule 4) but is one entry. */
export interface InvoiceEntry extends Omit<Line, 'unitPrice'> {
  /** Seats added or, negative, removed. */
  readonly quantity: number;
}

/** A reason why an invoice differs from the one before; amounts without tax, except for `tax` and `rounding`. */
export type Difference =
  | { readonly kind: 'only-here' | 'only-before'; readonly entry: InvoiceEntry; readonly amount: Money }
  | { readonly kind: 'changed'; readonly before: InvoiceEntry; readonly entry: InvoiceEntry; readonly amount: Money }
  | { readonly kind: 'tax' | 'rounding'; readonly amount: Money };

export interface Comparison {
  readonly sheet: InvoiceSheet;
  readonly before: InvoiceSheet;
  /** New total minus old total: exactly the sum of the differences. */
  readonly difference: Money;
  /** Largest first. */
  readonly differences: readonly Difference[];
  /** Charged alike on both invoices. */
  readonly same: readonly InvoiceEntry[];
}

/** The same profile's previous invoice; undefined for its first. */
export function sheetBefore(sheets: readonly InvoiceSheet[], sheet: InvoiceSheet): InvoiceSheet | undefined {
  return sheets
    .filter(({ profile, month }) => profile === sheet.profile && month < sheet.month)
    .filter(({ total }) => total.currency === sheet.total.currency)
    .toSorted((a, b) => Number(b.month > a.month) - Number(b.month < a.month))[0];
}

/** Explains a higher or lower invoice by its lines, so that the parts add up to the difference (beyond 15). */
export function compareInvoices(sheet: InvoiceSheet, before: InvoiceSheet): Comparison {
  const here = entriesOf(sheet);
  const there = entriesOf(before);
  const pairs = pairsOf(here, there);
  const paired = new Set(pairs.flat());
  const changed = pairs.map(([entry, old]): Difference => {
    return { kind: 'changed', before: old, entry, amount: add(entry.amount, negate(old.amount)) };
  });
  const onlyHere = here
    .filter((entry) => !paired.has(entry))
    .map((entry): Difference => ({ kind: 'only-here', entry, amount: entry.amount }));
  const onlyBefore = there
    .filter((entry) => !paired.has(entry))
    .map((entry): Difference => ({ kind: 'only-before', entry, amount: negate(entry.amount) }));
  const ofMoney: readonly Difference[] = [
    { kind: 'tax', amount: add(taxOf(sheet), negate(taxOf(before))) },
    { kind: 'rounding', amount: add(sheet.rounding, negate(before.rounding)) },
  ];
  const ofLines = [...changed, ...onlyHere, ...onlyBefore].toSorted(
    (a, b) => Math.abs(b.amount.minor) - Math.abs(a.amount.minor),
  );
  return {
    sheet,
    before,
    difference: add(sheet.total, negate(before.total)),
    differences: [...ofLines, ...ofMoney].filter(({ amount }) => amount.minor !== 0),
    same: pairs.filter(([entry, old]) => entry.amount.minor === old.amount.minor).map(([entry]) => entry),
  };
}

/** Line types of a whole cycle's charge, which recurs. */
const recurring: readonly LineType[] = ['purchase', 'monthly-payment', 'renew', 're-enable', 'convert'];

/** Each subscription's charge for a cycle on this invoice, paired with the one before. */
function pairsOf(
  here: readonly InvoiceEntry[],
  there: readonly InvoiceEntry[],
): readonly (readonly [InvoiceEntry, InvoiceEntry])[] {
  const old = groupBy(
    there.filter(({ type }) => recurring.includes(type)),
    ({ subscription }) => subscription,
  );
  const now = groupBy(
    here.filter(({ type }) => recurring.includes(type)),
    ({ subscription }) => subscription,
  );
  return [...now].flatMap(([subscription, entries]) =>
    entries.flatMap((entry, index) => {
      const pair = old.get(subscription)?.[index];
      return pair === undefined ? [] : [[entry, pair] as const];
    }),
  );
}

function entriesOf({ lines }: InvoiceSheet): readonly InvoiceEntry[] {
  const entries = groupBy(lines, ({ type, subscription, first, last }) => [subscription, type, first, last].join(' '));
  return [...entries.values()].map((group) => {
    const [{ unitPrice: _, ...line }, ...others] = group;
    return {
      ...line,
      quantity: group.reduce((sum, { quantity }) => sum + quantity, 0),
      amount: add(line.amount, ...others.map(({ amount }) => amount)),
    };
  });
}

function taxOf({ taxes, total }: InvoiceSheet): Money {
  return add(money(0, total.currency), ...taxes.map(({ tax }) => tax));
}
