import { createRequire } from 'node:module';
import { LRUCache } from 'lru-cache';
import type * as pdfmakeTypes from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { sheetNamed, sheetsOf } from '../../domain/invoiceSheet.js';
import type { Maker } from './downloads.js';
import { invoicePaper } from './invoicePaper.js';

/** The PDF of an issued invoice (B-46); an open one has none. */
export function invoicePdf({ isSandbox }: { readonly isSandbox: boolean }): Maker {
  const made = new LRUCache<string, Promise<Uint8Array>>({ max: mostKept, ttl: keptFor });
  return async ({ account, name, tenant, reader }) => {
    const sheet = sheetNamed(sheetsOf(account), name);
    if (sheet?.issued === undefined) return undefined;

    const key = JSON.stringify([account.tenant, account.owner, account.id, reader.language, sheet]);
    const making = made.get(key) ?? pdfOf(invoicePaper({ account, sheet, tenant, reader, isSandbox }));
    made.set(key, making);
    making.catch(() => made.delete(key));
    return { name: `${sheet.issued.number}.pdf`, type: 'application/pdf', bytes: await making };
  };
}

/** Making one costs as much as a hundred turns: who asks again and again for the same one gets the same one, for a while. */
const mostKept = 64;
const keptFor = 5 * 60_000;

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
