import type { Account } from './account.js';
import type { Person } from '../basics/person.js';
import type { Subscription } from './subscription.js';
import { freeSeatsOf, isCurrent } from './subscription.js';

/** A colleague's account that licences of a product can be given from. */
export interface Pool {
  readonly account: Account;
  readonly owner: Person;
}

/** Who can be asked for a licence: enabled members with an active self-service subscription of the product (D12). */
export function canGive(account: Account, { enabled, kind }: Person, product: string): boolean {
  return enabled && kind === 'member' && activeOf(account, product).length > 0;
}

/**
 * Subscriptions of a product that the account's owner gives licences from, in use or able to return to use without a
 * new purchase.
 */
export function currentOf({ subscriptions }: Account, product: string): readonly Subscription[] {
  return subscriptions.filter((one) => one.product === product && one.channel !== 'organization' && isCurrent(one));
}

export function freeIn(account: Account, product: string): number {
  return activeOf(account, product).reduce((sum, subscription) => sum + freeSeatsOf(subscription), 0);
}

function activeOf(account: Account, product: string): readonly Subscription[] {
  return currentOf(account, product).filter(({ status }) => status === 'active');
}
