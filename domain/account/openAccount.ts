import type { Account } from './account.js';
import type { Actor } from '../basics/person.js';

/** A fixed id, so that two presses at once open only one account. */
const ownAccountId = 'own';

/** The account that a buyer opens in chat, with a billing profile that has no payment method yet. */
export function newAccountOf({ tenant, person: { id: owner, name } }: Actor): Account {
  return {
    id: ownAccountId,
    tenant,
    owner,
    name,
    agreement: 'MCA',
    profiles: [{ id: 'profile-1', name, method: '' }],
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
