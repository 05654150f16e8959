import { performance } from 'node:perf_hooks';
import { invoicePdf } from '../../bot/downloads/invoicePdf.js';
import { readerFor } from '../../cards/language.js';
import { aTenant } from '../support/builders.js';
import { fortyLines, numberOf } from '../support/invoices.js';
import { median } from './table.js';

/** Milliseconds until the PDF of an invoice with 40 lines is made; the median, after the library is loaded. */
export async function invoiceTime(invoices: number): Promise<number> {
  const make = invoicePdf({ isSandbox: true });
  const name = numberOf(fortyLines, '2026-07');
  const times: number[] = [];
  for (let i = -1; i < invoices; i++) {
    // Another account's each time: the same one would be the one that was made before.
    const order = { account: { ...fortyLines, id: `account-${i}` }, name, tenant: aTenant() };
    const begun = performance.now();
    const file = await make({ ...order, reader: readerFor('reader', 'en', undefined) });
    if (file === undefined) throw new Error('There is no invoice');
    if (i >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}
