import type { ViewOnlyRow } from '../../cards/customers/viewOnlyRow.js';
import { viewOnlyRowsOf } from '../../cards/customers/viewOnlyRow.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Account } from '../../domain/account/account.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { statuses } from '../../domain/account/subscription.js';
import { accountRefFor } from '../../domain/application/accountRefFor.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import type { Services } from '../services.js';
import type { Turn } from '../turn.js';

export interface CustomerSubscriptions {
  readonly account: Account | undefined;
  /** By the agent's own partner: what works first, then by product. */
  readonly sold: readonly Subscription[];
  /** By other partners, then bought directly. */
  readonly viewOnly: readonly ViewOnlyRow[];
}

/** More than any organisation has bought by self-service. */
const mostRead = 10_000;

/** What is read, and for whom. */
export interface CustomerReads extends Pick<Turn, 'by'> {
  readonly services: Pick<Services, 'overview' | 'directory' | 'clock'> & {
    readonly accounts: Pick<Services['accounts'], 'read' | 'soldIn'>;
  };
}

/** All that a customer has, for an agent whose partner serves it now. */
export async function subscriptionsOf(
  { services, by }: CustomerReads,
  { customer }: Relationship,
): Promise<CustomerSubscriptions> {
  const { accounts, overview, directory } = services;
  const ref = await accountRefFor(services, by, customerAccountId(customer));
  if (ref === undefined) return { account: undefined, sold: [], viewOnly: [] };

  const [own, all, direct] = await Promise.all([
    accounts.read(ref),
    accounts.soldIn(customer),
    overview.find({ tenant: customer, sort: 'product', from: 0, count: mostRead }),
  ]);
  const others = await Promise.all(
    all
      .filter(({ owner }) => owner !== by.tenant)
      .map(async (account) => viewOnlyRowsOf(account, (await directory.tenant(account.owner))?.name ?? account.owner)),
  );
  return { account: own, sold: inOrder(own?.subscriptions ?? []), viewOnly: [...others.flat(), ...direct.rows] };
}

function inOrder(subscriptions: readonly Subscription[]): readonly Subscription[] {
  const order = (a: Subscription, b: Subscription) =>
    statuses.indexOf(a.status) - statuses.indexOf(b.status) || nameOf(a.product).localeCompare(nameOf(b.product));
  return subscriptions.toSorted(order);
}
