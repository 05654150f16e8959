import type { Account } from '../account/account.js';
import { emptyAccount } from '../account/openAccount.js';
import type { Tenant } from '../basics/tenant.js';

const prefix = 'customer:';

/** Stands for the method of charges that go on the customer's invoice: no bank is asked. */
export const invoiceMethod = 'invoice';

/** Id of the account of a customer with its partner: it names the customer, the partner comes from who asks (D14). */
export function customerAccountId(customer: string): string {
  return `${prefix}${customer}`;
}

/** The customer that an account's id names; undefined for the id of an own account. */
export function customerIn(account: string): string | undefined {
  return account.startsWith(prefix) ? account.slice(prefix.length) : undefined;
}

/** What a partner has sold to a customer, before the first sale. */
export function newCustomerAccount(partner: string, { id: tenant, name }: Pick<Tenant, 'id' | 'name'>): Account {
  const id = customerAccountId(tenant);
  return emptyAccount({ id, tenant, owner: partner, ownedBy: 'partner', name }, invoiceMethod);
}
