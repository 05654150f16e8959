import type { OwnedSheet } from '../../cards/invoices/invoiceRow.js';
import { aboutCustomer } from '../../cards/layouts/allSubscriptions.js';
import { sheetsOf } from '../../domain/billing/invoiceSheet.js';
import { ownAccount, ownAccounts } from '../ownAccounts.js';
import type { Turn } from '../turn.js';

/** A person's invoices, or the customer's that the turn is about; latest month first. */
export async function ownSheets(turn: Turn): Promise<readonly OwnedSheet[]> {
  const { account: customer } = aboutCustomer(turn.reader);
  const one = customer === undefined ? undefined : await ownAccount(turn, customer);
  const accounts = customer === undefined ? await ownAccounts(turn) : one === undefined ? [] : [one];
  return accounts
    .flatMap((account) => sheetsOf(account).map((sheet) => ({ account, sheet })))
    .toSorted((a, b) => b.sheet.month.localeCompare(a.sheet.month));
}
