import type { Account } from '../../domain/account/account.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { keyOfSheet } from '../../domain/billing/invoiceSheet.js';

/** An invoice with the account that it is on. */
export interface OwnedSheet {
  readonly account: Account;
  readonly sheet: InvoiceSheet;
}

const separator = ' ';

/** An account's id and an invoice's key as one value of a choice. */
export function pickOf({ account, sheet }: OwnedSheet): string {
  return `${account.id}${separator}${keyOfSheet(sheet)}`;
}

export function fromPick(pick: string): { readonly account: string; readonly sheet: string } {
  const end = pick.indexOf(separator);
  return { account: pick.slice(0, Math.max(0, end)), sheet: pick.slice(end + 1) };
}
