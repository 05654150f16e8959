import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import type * as pdfmakeTypes from 'pdfmake';
import type { Language } from '../../cards/language.js';
import { readerFor } from '../../cards/language.js';
import type { Account } from '../../domain/account/account.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { invoicePaper } from './invoicePaper.js';
import type { Used } from './typeset.js';
import { Typesetter } from './typeset.js';

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
const fonts = { normal: fontFile('Regular'), bold: fontFile('Medium') };
/** The weights of both in a font that has all. */
const weights = { normal: 400, bold: 500 } as const;

/** Its types leave out where it takes files from that are not on the disk. */
type Library = (typeof pdfmakeTypes)['default'] & {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
};
let loaded: Promise<{ readonly pdfmake: Library; readonly usual: Font }> | undefined;

/** The library is large and seldom needed: it is loaded with the first invoice. */
async function library() {
  const [{ default: pdfmake }, usual] = await Promise.all([import('pdfmake'), readFile(fonts.normal)]);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === fonts.normal || path === fonts.bold);
  return { pdfmake: pdfmake as Library, usual: create(usual) as Font }; // see above; no collection of several
}

/** Runs in a thread of its own: a long invoice takes seconds, in which nobody else would be answered. */
export async function pdfOf({ language, region, tenant, ...rest }: PdfTask): Promise<Uint8Array> {
  const { pdfmake, usual } = await (loaded ??= library());
  const reader = readerFor('', language, region, tenant.cloud);
  const typesetter = new Typesetter(usual);
  const paper = await typesetter.document(invoicePaper({ ...rest, tenant, reader }));
  const others = await Promise.all([...typesetter.used.values()].map((used) => embedded(pdfmake, used)));
  pdfmake.setFonts({ Roboto: fonts, ...Object.fromEntries(others) });
  return pdfmake.createPdf(paper).getBuffer();
}

/** Of a slice only what is written, in the two weights that a document has. */
async function embedded(pdfmake: Library, { slice, characters }: Used) {
  const { default: subsetFont } = await import('subset-font');
  const styles = Object.entries(weights).map(async ([style, wght]) => {
    const name = `${slice.name}-${style}`;
    const bytes = await subsetFont(slice.bytes, characters, { targetFormat: 'sfnt', variationAxes: { wght } });
    pdfmake.virtualfs.writeFileSync(name, bytes);
    return [style, name] as const;
  });
  return [slice.name, Object.fromEntries(await Promise.all(styles))] as const;
}
