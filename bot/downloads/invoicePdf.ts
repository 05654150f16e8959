import { createRequire } from 'node:module';
import type * as pdfmakeTypes from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { sheetNamed, sheetsOf } from '../../domain/invoiceSheet.js';
import type { Maker } from './downloads.js';
import { invoicePaper } from './invoicePaper.js';

/** The PDF of an issued invoice (B-46); an open one has none. */
export function invoicePdf({ isSandbox }: { readonly isSandbox: boolean }): Maker {
  return async ({ account, name, tenant, reader }) => {
    const sheet = sheetNamed(sheetsOf(account), name);
    if (sheet?.issued === undefined) return undefined;
    const bytes = await pdfOf(invoicePaper({ account, sheet, tenant, reader, isSandbox }));
    return { name: `${sheet.issued.number}.pdf`, type: 'application/pdf', bytes };
  };
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

async function pdfOf(paper: TDocumentDefinitions): Promise<Uint8Array> {
  const pdfmake = await (loaded ??= library());
  return pdfmake.createPdf(paper).getBuffer();
}
