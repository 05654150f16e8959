import type { Account } from '../account/account.js';
import type { Actor } from '../basics/person.js';
import { isPartnerAgent } from '../partner/agents.js';
import { customerIn } from '../partner/customerAccount.js';
import type { AccountRef, Clock, Directory } from './ports.js';

export interface AccountRefPorts {
  readonly directory: Pick<Directory, 'servesNow' | 'tenant'>;
  readonly clock: Clock;
}

/**
 * Where the account lies that a person means by an id: among their own, or, if the id names a customer and the person
 * is an agent of a partner that serves this customer now, that partner's account there (D13, D14). Undefined for
 * everybody else's, which do not exist for them. The only place that turns an id into an account.
 */
export async function accountRefFor(
  { directory, clock }: AccountRefPorts,
  { tenant, person }: Actor,
  account: string,
): Promise<AccountRef | undefined> {
  const customer = customerIn(account);
  if (customer === undefined) return { tenant, owner: person.id, account };
  if (!isPartnerAgent(person) || !(await directory.servesNow(tenant, customer, clock.now()))) return undefined;
  // In the directory's spelling, as the account has it.
  const known = await directory.tenant(customer);
  return known?.id === customer ? { tenant: customer, owner: tenant, ownedBy: 'partner', account } : undefined;
}

export function accountRefOf({ tenant, owner, ownedBy, id }: Account): AccountRef {
  return { tenant, owner, ...(ownedBy && { ownedBy }), account: id };
}
