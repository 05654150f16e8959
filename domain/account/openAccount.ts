import type { Account } from './account.js';
import type { Actor } from '../basics/person.js';

/** Everybody opens at most one account in chat, so that two presses at once make one. */
const ownAccountId = 'own';

/** The account that a buyer opens: their own, with a billing profile on which no payment method stands yet. */
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
