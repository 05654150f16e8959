import { languages } from '../../cards/language.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';

/** A question about invoices: "why is July higher?", "invoice SK-202607-4K7Q2MX". */
export interface InvoiceQuestion {
  readonly why: boolean;
  /** `MM`, with the year if it was said. */
  readonly month?: { readonly month: string; readonly year?: string };
  /** The number asked for, whether or not it exists. */
  readonly number?: string;
}

const askingWhy = /(?:^| )(?:why|perche|dlaczego|czemu|por que)(?: |$)/;

/** Undefined if the sentence names no invoice and asks for no reason. */
export function invoiceQuestionIn(said: string): InvoiceQuestion | undefined {
  const words = normaliseText(said);
  const why = askingWhy.test(words);
  const number = /(?:^| )(sk \d{6}(?: \w+)*)/.exec(words)?.[1];
  if (number !== undefined) return { why, number };

  const month = words.split(' ').flatMap((word) => months.get(word) ?? [])[0];
  if (month === undefined) return why ? { why } : undefined;
  const year = /(?:^| )(20\d\d)(?: |$)/.exec(words)?.[1];
  return { why, month: { month, ...(year && { year }) } };
}

/** Whether a number was said, whatever follows it. */
export function isSaid(number: string, said: string): boolean {
  return ` ${said} `.startsWith(` ${normaliseText(number)} `);
}

/** Months by name, alone and in dates: lipiec, 1 lipca. */
const months: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 1))).flatMap((date) => {
      const number = date.toISOString().slice(5, 7);
      const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
      const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const month = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? alone;
      return [alone, month].map((name) => [normaliseText(name), number] as const);
    }),
  ),
);
