import type { Owned } from '../cards/layouts/subscriptionWords.js';
import type { Account } from '../domain/account/account.js';
import { subscriptionOf } from '../domain/account/account.js';
import { accountRefFor } from '../domain/application/accountRefFor.js';
import type { Turn } from './turn.js';

/** The person's own account, or a customer's; undefined for any other, which does not exist for them (D13, D14). */
export async function ownAccount({ services, by }: Turn, account: string): Promise<Account | undefined> {
  const ref = await accountRefFor(services, by, account);
  return ref && (await services.accounts.read(ref));
}

/** The person's own subscription; undefined for any other, which does not exist for them (D13). */
export async function ownSubscription(
  turn: Turn,
  ids: { readonly account: string; readonly subscription: string },
): Promise<Owned | undefined> {
  const account = await ownAccount(turn, ids.account);
  const subscription = account && subscriptionOf(account, ids.subscription);
  return account && subscription && { account, subscription };
}

export function ownAccounts({ services, by }: Turn): Promise<readonly Account[]> {
  return services.accounts.owned(by.tenant, by.person.id);
}
