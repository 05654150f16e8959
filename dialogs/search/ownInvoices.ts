import { languages, readerFor } from '../../cards/language.js';
import { invoiceRow } from '../../cards/invoices/invoiceList.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { unformatted } from '../../cards/markdown.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { ownSheets } from '../payments/ownSheets.js';
import { matching } from './matching.js';
import type { Searcher } from './search.js';

/** The person's own invoices, latest first; by month, number or product. */
export const ownInvoices: Searcher = async (turn, words) => {
  const { reader } = turn;
  const all = await ownSheets(turn);
  const namesAccounts = new Set(all.map(({ account }) => account.id)).size > 1;
  return matching(words, all, ({ sheet }) => wordsOf(sheet)).map((own) => () => {
    const { name, line = '', figure = '' } = invoiceRow(own, namesAccounts, reader);
    const about = reader.month(own.sheet.month);
    return {
      title: `${name} · ${figure}`,
      text: unformatted(line),
      about,
      sentence: `${reader.strings.words.invoices[0] ?? ''} ${about}`,
    };
  });
};

const months = languages.map((language) => readerFor('', language, undefined).month);

/** The month in all languages. */
function wordsOf({ month, issued, lines }: InvoiceSheet): string {
  const products = lines.map(({ product }) => nameOf(product));
  return [...months.map((inWords) => inWords(month)), month, issued?.number ?? '', ...products].join(' ');
}
