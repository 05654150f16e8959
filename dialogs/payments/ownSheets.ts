import type { OwnedSheet } from '../../cards/invoices/invoiceRow.js';
import { sheetsOf } from '../../domain/billing/invoiceSheet.js';
import { ownAccounts } from '../ownAccounts.js';
import type { Turn } from '../turn.js';

/** A person's invoices, latest month first. */
export async function ownSheets(turn: Turn): Promise<readonly OwnedSheet[]> {
  const accounts = await ownAccounts(turn);
  return accounts
    .flatMap((account) => sheetsOf(account).map((sheet) => ({ account, sheet })))
    .toSorted((a, b) => b.sheet.month.localeCompare(a.sheet.month));
}
