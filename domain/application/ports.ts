import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { ChangeLimits } from './changeLimits.js';
import type { Money } from '../basics/money.js';
import type { ActivityEntry, ActivityRange } from '../reports/activity.js';
import type { OverviewPage, OverviewQuery, Purchaser, SubscriptionRow } from '../reports/overview.js';
import type { SoldCounts, SoldPage, SoldPageQuery, SoldQuery, SoldRow } from '../reports/soldRow.js';
import type { Organisation } from '../organisation/organisation.js';
import type { PartnerOffer } from '../partner/partnerOffer.js';
import type { Relationship } from '../partner/relationship.js';
import type { Person } from '../basics/person.js';
import type { Tenant } from '../basics/tenant.js';

/**
 * Identifies an account. Tenant and owner come from the authenticated person and the directory (`accountRefFor`), so
 * nobody can name another's account.
 */
export interface AccountRef {
  readonly tenant: string;
  readonly owner: string;
  /** The owner is a partner's tenant and no person. */
  readonly ownedBy?: 'partner';
  readonly account: string;
}

/** The result of `decide` on the latest version: an answer, and the account to save if it changed. */
export interface Change<Answer> {
  readonly answer: Answer;
  readonly save?: Account;
}

/** A partner that has, or has had, sold something to a customer; both are tenants. */
export interface Sale {
  readonly partner: string;
  readonly customer: string;
}

/** A person who notices can be written for. */
export interface Recipient {
  readonly tenant: string;
  readonly person: string;
}

/** A waiting notice, and the document whose outbox holds it. */
export interface WaitingNotice<Ref> {
  readonly ref: Ref;
  readonly notice: string;
  readonly at: Instant;
}

/** The outboxes of all documents of a kind, indexed so that no document has to be read. */
export interface Outboxes<Ref> {
  /** All people with waiting notices. */
  awaited(): Promise<readonly Recipient[]>;
  /** One person's waiting notices, earliest first. */
  waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<Ref>[]>;
}

/**
 * Promises: whatever `open` and `change` have answered is on disk; changes of one account run one after the other; a
 * change that throws or cannot be saved leaves the account as it was.
 */
export interface Accounts extends Outboxes<AccountRef> {
  read(ref: AccountRef): Promise<Account | undefined>;
  /** Creates an account; false, changing nothing, if it exists. */
  open(account: Account): Promise<boolean>;
  /** `decide` is pure and may run again. Resolves to undefined if there is no such account. */
  change<Answer>(ref: AccountRef, decide: (account: Account) => Change<Answer>): Promise<Answer | undefined>;
  /** A person's own accounts, by id. */
  owned(tenant: string, owner: string): Promise<readonly Account[]>;
  /** The accounts of a tenant in which a person holds a licence, whoever owns them, by owner and id. */
  heldBy(tenant: string, person: string): Promise<readonly Account[]>;
  /** Accounts of a tenant with an active self-service subscription of a product, by owner and id. */
  poolsOf(tenant: string, product: string): Promise<readonly Account[]>;
  /** Which partner has an account for which customer. */
  sales(): Promise<readonly Sale[]>;
  /** What partners have sold to a tenant: an account for each partner, by its tenant. */
  soldIn(tenant: string): Promise<readonly Account[]>;
  /** All accounts of a tenant's people, by owner. Unreadable ones are logged and left out. */
  ofTenant(tenant: string): AsyncIterable<Account>;
  /** Accounts with money to move. */
  unpaid(): Promise<readonly AccountRef[]>;
  /** Accounts with a due task until then. */
  due(until: Instant): Promise<readonly AccountRef[]>;
}

/** Every self-service subscription of a tenant, for admins (R5, D1). Callers pass only the admin's own tenant. */
export interface Overview {
  find(query: OverviewQuery): Promise<OverviewPage>;
  /** The subscription with its purchaser. */
  owner(tenant: string, subscription: string): Promise<SubscriptionRow | undefined>;
  /** Purchasers whose name matches, by name. */
  purchasers(tenant: string, text: string): Promise<readonly Purchaser[]>;
}

/** What partners have sold. Only `servedSales` asks, which knows whom a partner looks after now. */
export interface SoldOverview {
  find(query: SoldPageQuery): Promise<SoldPage>;
  count(query: SoldQuery): Promise<SoldCounts>;
  /** All of it by the customer's tenant; customers without any are missing. */
  byCustomer(query: Pick<SoldQuery, 'partner' | 'customers'>): Promise<ReadonlyMap<string, readonly SoldRow[]>>;
}

/** What a partner's agents have changed, newest first (B-63). Callers pass only the agent's own tenant. */
export interface ActivityLog {
  find(partner: string, range: ActivityRange): Promise<readonly ActivityEntry[]>;
}

/** One organisation per tenant, with the same promises as accounts. A tenant without a document has an empty one. */
export interface Organisations extends Outboxes<string> {
  read(tenant: string): Promise<Organisation>;
  /** `decide` is pure and may run again. */
  change<Answer>(
    tenant: string,
    decide: (organisation: Organisation) => { readonly answer: Answer; readonly save?: Organisation },
  ): Promise<Answer>;
  /** Tenants with a due task until then. */
  due(until: Instant): Promise<readonly string[]>;
}

/** `unknown`: no answer in time. It may have happened; asking again with the same key is safe. */
export type GatewayAnswer = 'approved' | 'declined' | 'unknown';

/** A payment provider. The same key moves money at most once. Never throws for a late answer. */
export interface PaymentGateway {
  charge(request: { readonly key: string; readonly token: string; readonly amount: Money }): Promise<GatewayAnswer>;
  /** Refunds part of the charge with key `of`; all its refunds together never exceed it (D19). */
  refund(request: {
    readonly key: string;
    readonly of: string;
    readonly token: string;
    readonly amount: Money;
  }): Promise<GatewayAnswer>;
  /** Refunds the charge if it was taken, and makes sure it is never taken later. `unknown`: ask again. */
  void(request: { readonly key: string; readonly amount: Money }): Promise<'voided' | 'unknown'>;
}

/** A payment card as its holder enters it; only what the vault returns is kept after the call (D11). */
export interface PaymentCardEntry {
  readonly number: string;
  readonly securityCode: string;
  /** `YYYY-MM`. */
  readonly expires: string;
  readonly nameOnCard: string;
  readonly address: string;
}

/** `verify`: the bank asks the holder to confirm first (B-10). `unknown`: no answer in time; nothing has happened. */
export type VaultAnswer =
  { readonly kind: 'kept' | 'verify'; readonly token: string } | { readonly kind: 'refused' | 'unknown' };

/** A payment provider's vault, which stores payment card numbers and returns tokens. */
export interface PaymentCardVault {
  keep(card: PaymentCardEntry): Promise<VaultAnswer>;
  /** Changes a saved payment card's details; the security code proves that its holder is present (B-48). */
  renew(token: string, changes: Omit<PaymentCardEntry, 'number'>): Promise<VaultAnswer>;
  /** The holder has confirmed with the bank, or refused to. */
  verified(token: string, approved: boolean): Promise<VaultAnswer>;
}

/** The people of the tenants. */
export interface Directory {
  tenant(id: string): Promise<Tenant | undefined>;
  person(tenant: string, id: string): Promise<Person | undefined>;
  /**
   * People with a name or mail like `text`, best first; guests and disabled people only by their whole name or mail.
   * Without slips, every word must be a word of the person's, or the beginning of one.
   */
  search(tenant: string, text: string, limit: number, slips?: 'allowed' | 'none'): Promise<readonly Person[]>;
  /** Whether a partner looks after a customer at that instant (D14). */
  servesNow(partner: string, customer: string, now: Instant): Promise<boolean>;
  /** The customers that a partner looks after at that instant, by name. */
  customersOf(partner: string, now: Instant): Promise<readonly Relationship[]>;
  /** What a partner may sell; empty for a tenant that is no partner. */
  offersOf(partner: string): Promise<readonly PartnerOffer[]>;
}

export interface Clock {
  now(): Instant;
}

/** The command handler's outside world. */
export interface Ports {
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly directory: Directory;
  readonly gateway: PaymentGateway;
  readonly clock: Clock;
  /** Waits for work as long as a person in a chat would; false if the work continues in the background. */
  readonly waitBriefly: (work: Promise<unknown>) => Promise<boolean>;
  /** How often people may change an account; due tasks do not count. Unlimited if absent. */
  readonly limits?: ChangeLimits;
}
