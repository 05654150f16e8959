import type { Account } from './account.js';

/** As the owner was called when they last did something; before that, as the account is called. */
export function purchaserName({ owner, name, history, operations }: Account): string {
  const isOwn = ({ by, byName }: { readonly by: string; readonly byName: string }) => by === owner && byName !== '';
  return (history.findLast(isOwn) ?? operations.findLast(isOwn))?.byName ?? name;
}
