import { addMonths } from '../basics/calendar.js';
import type { InvoiceSheet } from '../billing/invoiceSheet.js';
import type { Money } from '../basics/money.js';
import { add } from '../basics/money.js';

/** What the invoices of a month come to. */
export interface MonthSpend {
  /** `YYYY-MM`. */
  readonly month: string;
  /** One for each currency, with tax and less what came back; empty for a month without an invoice. */
  readonly totals: readonly Money[];
}

/**
 * Spend by month, the latest first: from the month of the newest invoice back to that of the oldest, `most` months at
 * the most.
 */
export function monthlySpend(sheets: readonly InvoiceSheet[], most: number): readonly MonthSpend[] {
  const months = sheets.map(({ month }) => month).toSorted();
  const [oldest, newest] = [months[0], months.at(-1)];
  if (oldest === undefined || newest === undefined) return [];
  return Array.from({ length: most }, (_, back) => addMonths(`${newest}-01`, -back).slice(0, 7))
    .filter((month) => month >= oldest)
    .map((month) => ({ month, totals: totalsOf(sheets.filter((sheet) => sheet.month === month)) }));
}

function totalsOf(sheets: readonly InvoiceSheet[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { total } of sheets) {
    const sum = sums.get(total.currency);
    sums.set(total.currency, sum === undefined ? total : add(sum, total));
  }
  return [...sums.values()].toSorted((a, b) => b.minor - a.minor);
}
