import type { Notice, DeliveredMessage } from '../account/account.js';
import type { OrganisationEvent } from './organisationEvents.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { NewsPreferences } from '../account/notificationEvents.js';
import { usualPreferences } from '../account/notificationEvents.js';
import type { Person } from '../basics/person.js';
import type { LicenceRequest } from './licenceRequest.js';
import type { Policy, Tenant } from '../basics/tenant.js';

/** An admin who has met the bot, and is told from then on. The role itself is the directory's. */
export interface KnownAdmin {
  readonly person: string;
  readonly name: string;
  readonly since: Instant;
  readonly preferences: NewsPreferences;
  /** The Monday of the latest digest that was written for them, or that they did not want yet. */
  readonly digest?: Day;
  /** Since when messages have not been reaching them. */
  readonly unreachable?: Instant;
}

/** What an admin has set for a product (D2). */
export interface PolicyChange {
  readonly id: string;
  readonly product: string;
  readonly before: Policy;
  readonly policy: Policy;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
}

/** Somebody has tried to buy or try what the policy does not allow; kept for as long as it is not told again. */
export interface BlockedAttempt {
  readonly person: string;
  readonly product: string;
  readonly at: Instant;
}

/** What has been done under an operation id, so that the same button answers the same. */
export interface OrganisationOperation {
  readonly id: string;
  readonly command: string;
  readonly at: Instant;
  readonly by: string;
  readonly result: OrganisationEvent;
}

/** What concerns a tenant as a whole and no account: one document each. */
export interface Organisation {
  readonly tenant: string;
  readonly admins: readonly KnownAdmin[];
  /** Oldest first; the last one of a product holds. */
  readonly policies: readonly PolicyChange[];
  readonly blocked: readonly BlockedAttempt[];
  readonly requests: readonly LicenceRequest[];
  readonly operations: readonly OrganisationOperation[];
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
}

export function newOrganisation(tenant: string): Organisation {
  return { tenant, admins: [], policies: [], blocked: [], requests: [], operations: [], outbox: [], told: [] };
}

/** Global and billing administrators, by the directory's word (D1). */
export function isAdmin({ enabled, kind, roles }: Person): boolean {
  return enabled && kind === 'member' && roles.some((role) => role === 'global-admin' || role === 'billing-admin');
}

/** From now on this admin is told. */
export function withAdmin(organisation: Organisation, { id, name }: Person, now: Instant): Organisation {
  const known = organisation.admins.find(({ person }) => person === id);
  if (known !== undefined && known.unreachable === undefined && known.name === name) return organisation;

  const { unreachable, ...admin } = known ?? { person: id, since: now, preferences: usualPreferences };
  const others = organisation.admins.filter(({ person }) => person !== id);
  return { ...organisation, admins: [...others, { ...admin, name }] };
}

/** The bot was removed: nothing more is written to them, and what waits for them is dropped. */
export function withoutAdmin(organisation: Organisation, id: string): Organisation {
  if (!organisation.admins.some(({ person }) => person === id)) return organisation;
  return {
    ...organisation,
    admins: organisation.admins.filter(({ person }) => person !== id),
    outbox: organisation.outbox.filter(({ to }) => to !== id),
    told: organisation.told.filter(({ to }) => to !== id),
  };
}

/** The last change of a product's policy by an admin; undefined where none has set it here. */
export function lastChange({ policies }: Organisation, product: string): PolicyChange | undefined {
  return policies.findLast((change) => change.product === product);
}

/** What is allowed for a product, but for what a request has allowed somebody (D2). */
export function policyOf({ policies }: Tenant, organisation: Organisation, product: string): Policy {
  return lastChange(organisation, product)?.policy ?? policies[product] ?? 'enabled';
}

/** A tenant's policies as they apply to one person: the admins' word, and what a request was allowed (D2, D12). */
export function tenantFor(tenant: Tenant, organisation: Organisation, person: string, now: Instant): Tenant {
  const set = organisation.policies.map(({ product, policy }) => [product, policy] as const);
  const allowed = organisation.requests
    .filter(({ asker, state, until }) => asker === person && state === 'allowed' && until !== undefined && now < until)
    .map(({ product }) => [product, 'enabled'] as const);
  if (set.length === 0 && allowed.length === 0) return tenant;
  return { ...tenant, policies: { ...tenant.policies, ...Object.fromEntries([...set, ...allowed]) } };
}
