import type { Account } from './account.js';
import type { Actor } from '../basics/person.js';

/** A fixed id, so that two presses at once open only one account. */
const ownAccountId = 'own';

/** The account that a buyer opens in chat, with a billing profile that has no payment method yet. */
export function newAccountOf({ tenant, person: { id: owner, name } }: Actor): Account {
  return emptyAccount({ id: ownAccountId, tenant, owner, name }, '');
}

/** An account in which nothing has happened, with one billing profile that this method pays for. */
export function emptyAccount(
  whose: Pick<Account, 'id' | 'tenant' | 'owner' | 'ownedBy' | 'name'>,
  method: string,
): Account {
  return {
    ...whose,
    agreement: 'MCA',
    profiles: [{ id: 'profile-1', name: whose.name, method }],
    methods: [],
    subscriptions: [],
    payments: [],
    invoices: [],
    history: [],
    operations: [],
    outbox: [],
    told: [],
  };
}
