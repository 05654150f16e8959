import type { Notice, DeliveredMessage } from '../account/account.js';
import type { OrganisationEvent } from './organisationEvents.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { NotificationPreferences } from '../account/notificationEvents.js';
import { usualPreferences } from '../account/notificationEvents.js';
import type { EndedRelationship, Partnership } from '../partner/partnership.js';
import type { Person } from '../basics/person.js';
import type { LicenceRequest } from './licenceRequest.js';
import type { Policy, Tenant } from '../basics/tenant.js';

/** An admin who has the bot installed, and is notified since then. The directory decides about the role. */
export interface KnownAdmin {
  readonly person: string;
  readonly name: string;
  readonly since: Instant;
  readonly preferences: NotificationPreferences;
  /** The Monday of the last digest that was written for them, or skipped as unwanted. */
  readonly digest?: Day;
  /** Since when messages cannot be delivered to them. */
  readonly unreachable?: Instant;
}

/** An admin's setting for a product (D2). */
export interface PolicyChange {
  readonly id: string;
  readonly product: string;
  readonly before: Policy;
  readonly policy: Policy;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
}

/** An attempt to buy or try what the policy forbids; kept as long as it is not notified of again. */
export interface BlockedAttempt {
  readonly person: string;
  readonly product: string;
  readonly at: Instant;
}

/** A completed operation, kept so that pressing the same button again returns the same result. */
export interface OrganisationOperation {
  readonly id: string;
  readonly command: string;
  readonly at: Instant;
  readonly by: string;
  readonly result: OrganisationEvent;
}

/** A tenant's document: what belongs to no single account. */
export interface Organisation {
  readonly tenant: string;
  readonly admins: readonly KnownAdmin[];
  /** Oldest first; a product's last one applies. */
  readonly policies: readonly PolicyChange[];
  readonly blocked: readonly BlockedAttempt[];
  readonly requests: readonly LicenceRequest[];
  /** Of a partner's tenant: what its agents share (D14). */
  readonly partnership?: Partnership;
  /** Of a customer's tenant: partners whose end of the relationship its admins have been told. */
  readonly endedPartners?: readonly EndedRelationship[];
  /** Of a partner's tenant: customers whose end of the relationship its agents have been told. */
  readonly endedCustomers?: readonly EndedRelationship[];
  readonly operations: readonly OrganisationOperation[];
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
}

export function newOrganisation(tenant: string): Organisation {
  return { tenant, admins: [], policies: [], blocked: [], requests: [], operations: [], outbox: [], told: [] };
}

/** Global and billing administrators in the directory (D1). */
export function isAdmin({ enabled, kind, roles }: Person): boolean {
  return enabled && kind === 'member' && roles.some((role) => role === 'global-admin' || role === 'billing-admin');
}

/** Adds an admin, who is notified from now on. */
export function withAdmin(organisation: Organisation, { id, name }: Person, now: Instant): Organisation {
  const known = organisation.admins.find(({ person }) => person === id);
  if (known !== undefined && known.unreachable === undefined && known.name === name) return organisation;

  const { unreachable, ...admin } = known ?? { person: id, since: now, preferences: usualPreferences };
  const others = organisation.admins.filter(({ person }) => person !== id);
  return { ...organisation, admins: [...others, { ...admin, name }] };
}

/** Removes an admin who has uninstalled the bot, and the notices that wait for them. */
export function withoutAdmin(organisation: Organisation, id: string): Organisation {
  if (!organisation.admins.some(({ person }) => person === id)) return organisation;
  return {
    ...organisation,
    admins: organisation.admins.filter(({ person }) => person !== id),
    outbox: organisation.outbox.filter(({ to }) => to !== id),
    told: organisation.told.filter(({ to }) => to !== id),
  };
}

/** The last change of a product's policy; undefined if no admin has changed it. */
export function lastChange({ policies }: Organisation, product: string): PolicyChange | undefined {
  return policies.findLast((change) => change.product === product);
}

/** A product's policy, without permissions from requests (D2). */
export function policyOf({ policies }: Tenant, organisation: Organisation, product: string): Policy {
  return lastChange(organisation, product)?.policy ?? policies[product] ?? 'enabled';
}

/** A tenant's policies for one person: the admins' settings, and permissions from requests (D2, D12). */
export function tenantFor(tenant: Tenant, organisation: Organisation, person: string, now: Instant): Tenant {
  const set = organisation.policies.map(({ product, policy }) => [product, policy] as const);
  const allowed = organisation.requests
    .filter(({ asker, state, until }) => asker === person && state === 'allowed' && until !== undefined && now < until)
    .map(({ product }) => [product, 'enabled'] as const);
  if (set.length === 0 && allowed.length === 0) return tenant;
  return { ...tenant, policies: { ...tenant.policies, ...Object.fromEntries([...set, ...allowed]) } };
}
