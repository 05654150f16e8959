import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import type * as pdfmakeTypes from 'pdfmake';
import type { Language } from '../../cards/language.js';
import { readerAbout } from '../../cards/customers/readerAbout.js';
import { readerFor } from '../../cards/language.js';
import type { Account } from '../../domain/account/account.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { invoicePaper } from './invoicePaper.js';
import type { Used } from './typeset.js';
import { Typesetter } from './typeset.js';

/** The data of an invoice PDF; a reader has functions and cannot be sent to another thread. */
export interface PdfTask {
  readonly account: Account;
  readonly sheet: InvoiceSheet;
  readonly tenant: Tenant;
  readonly seller?: Tenant;
  readonly isSandbox: boolean;
  readonly language: Language;
  readonly region: string;
}

const fontFile = (style: string) => createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
const fonts = { normal: fontFile('Regular'), bold: fontFile('Medium') };
/** The weights of normal and bold in a variable font. */
const weights = { normal: 400, bold: 500 } as const;

/** pdfmake's types lack its virtual file system. */
type Library = (typeof pdfmakeTypes)['default'] & {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
};
let loaded: Promise<{ readonly pdfmake: Library; readonly usual: Font }> | undefined;

/** pdfmake is large and rarely needed, so it is loaded with the first invoice. */
async function library() {
  const [{ default: pdfmake }, usual] = await Promise.all([import('pdfmake'), readFile(fonts.normal)]);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === fonts.normal || path === fonts.bold);
  return { pdfmake: pdfmake as Library, usual: create(usual) as Font }; // see above; no collection of several
}

/** Runs in a worker thread: a long invoice takes seconds of CPU time. */
export async function pdfOf({ language, region, tenant, ...rest }: PdfTask): Promise<Uint8Array> {
  const { pdfmake, usual } = await (loaded ??= library());
  const own = readerFor('', language, region, tenant.cloud);
  const reader = rest.seller === undefined ? own : readerAbout(own, tenant);
  const typesetter = new Typesetter(usual);
  const paper = await typesetter.document(invoicePaper({ ...rest, tenant, reader }));
  const others = await Promise.all([...typesetter.used.values()].map((used) => embedded(pdfmake, used)));
  pdfmake.setFonts({ Roboto: fonts, ...Object.fromEntries(others) });
  return pdfmake.createPdf(paper).getBuffer();
}

/** Embeds only the used characters of a slice, in the document's two weights. */
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
