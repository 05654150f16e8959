import { createRequire } from 'node:module';
import type * as pdfmakeTypes from 'pdfmake';
import type { Language } from '../../cards/language.js';
import { readerFor } from '../../cards/language.js';
import type { Account } from '../../domain/account.js';
import type { InvoiceSheet } from '../../domain/invoiceSheet.js';
import type { Tenant } from '../../domain/tenant.js';
import { invoicePaper } from './invoicePaper.js';

/** What an invoice is made from; a reader has functions, which do not reach another thread. */
export interface PdfTask {
  readonly account: Account;
  readonly sheet: InvoiceSheet;
  readonly tenant: Tenant;
  readonly isSandbox: boolean;
  readonly language: Language;
  readonly region: string;
}

const fontFile = (style: string) => createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);

type Library = (typeof pdfmakeTypes)['default'];
let loaded: Promise<Library> | undefined;

/** The library is large and seldom needed: it is loaded with the first invoice. */
async function library(): Promise<Library> {
  const { default: pdfmake } = await import('pdfmake');
  const fonts = { normal: fontFile('Regular'), bold: fontFile('Medium') };
  pdfmake.setFonts({ Roboto: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === fonts.normal || path === fonts.bold);
  return pdfmake;
}

/** Runs in a thread of its own: a long invoice takes seconds, in which nobody else would be answered. */
export async function pdfOf({ language, region, tenant, ...rest }: PdfTask): Promise<Uint8Array> {
  const pdfmake = await (loaded ??= library());
  const reader = readerFor('', language, region, tenant.cloud);
  return pdfmake.createPdf(invoicePaper({ ...rest, tenant, reader })).getBuffer();
}
