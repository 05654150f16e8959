import { LRUCache } from 'lru-cache';
import type { Account } from '../../domain/account/account.js';
import { sheetNamed, sheetsOf } from '../../domain/billing/invoiceSheet.js';
import type { Tenant } from '../../domain/basics/tenant.js';
import { makePdf } from './pdfThread.js';
import type { DownloadFile, Maker } from './downloads.js';

/** The PDF of an issued invoice (B-46); an open one has none. */
export function invoicePdf({ isSandbox }: { readonly isSandbox: boolean }): Maker<DownloadFile> {
  const made = new LRUCache<string, Promise<Uint8Array>>({ max: mostKept, ttl: keptFor });
  return async ({ account, name, tenant, seller, reader }) => {
    const sheet = sheetNamed(sheetsOf(account), name);
    if (sheet?.issued === undefined) return undefined;

    const key = JSON.stringify([
      account.tenant,
      account.owner,
      account.id,
      reader.region,
      sheet,
      ...printedOf(account, tenant, seller),
    ]);
    const making =
      made.get(key) ??
      makePdf({
        ...{ account, sheet, tenant, isSandbox, language: reader.language, region: reader.region },
        ...(seller && { seller }),
      });
    made.set(key, making);
    making.catch(() => made.delete(key));
    return { name: `${sheet.issued.number}.pdf`, type: 'application/pdf', bytes: await making };
  };
}

/** Making one costs as much as a hundred turns, so recent ones are cached. */
const mostKept = 64;
const keptFor = 5 * 60_000;

/** The facts on the page that can change after the invoice was issued: the cache's key. */
function printedOf({ name, profiles, methods }: Account, tenant: Tenant, seller?: Tenant): readonly unknown[] {
  return [
    name,
    profiles,
    methods.map(({ brand, lastFour }) => [brand, lastFour]),
    tenant.name,
    tenant.country,
    seller?.name,
    seller?.country,
  ];
}
