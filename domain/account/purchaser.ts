import type { Account } from './account.js';

/** The owner's name at their last operation; if there is none, the account's name. */
export function purchaserName({ owner, name, history, operations }: Account): string {
  const isOwn = ({ by, byName }: { readonly by: string; readonly byName: string }) => by === owner && byName !== '';
  return (history.findLast(isOwn) ?? operations.findLast(isOwn))?.byName ?? name;
}
