import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { ChangeLimits } from './changeLimits.js';
import type { Money } from '../basics/money.js';
import type { OverviewPage, OverviewQuery, Purchaser, SubscriptionRow } from '../reports/overview.js';
import type { Organisation } from '../organisation/organisation.js';
import type { Person } from '../basics/person.js';
import type { Tenant } from '../basics/tenant.js';

/** Where an account is kept. Tenant and owner come from the authenticated person, so nobody can name another's. */
export interface AccountRef {
  readonly tenant: string;
  readonly owner: string;
  readonly account: string;
}

/** What `decide` makes of the latest version: an answer, and the account to save, if anything changed. */
export interface Change<Answer> {
  readonly answer: Answer;
  readonly save?: Account;
}

/** Somebody for whom something may be written down. */
export interface Recipient {
  readonly tenant: string;
  readonly person: string;
}

/** A card that waits, and the document in which it is written down. */
export interface WaitingNotice<Ref> {
  readonly ref: Ref;
  readonly notice: string;
  readonly at: Instant;
}

/** The cards that wait in all documents of a kind, known without reading them. */
export interface Outboxes<Ref> {
  /** Everybody for whom cards wait. */
  awaited(): Promise<readonly Recipient[]>;
  /** What waits for one person, earliest first. */
  waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<Ref>[]>;
}

/**
 * The store's promises: what `open` and `change` have answered is on disk; changes of one account run one after the
 * other; a change that throws or cannot be saved leaves the account as it was.
 */
export interface Accounts extends Outboxes<AccountRef> {
  read(ref: AccountRef): Promise<Account | undefined>;
  /** Creates an account; false, changing nothing, if it exists. */
  open(account: Account): Promise<boolean>;
  /** `decide` is pure and may be run again. Answers undefined if there is no such account. */
  change<Answer>(ref: AccountRef, decide: (account: Account) => Change<Answer>): Promise<Answer | undefined>;
  /** A person's own accounts, by id. */
  owned(tenant: string, owner: string): Promise<readonly Account[]>;
  /** The accounts of a tenant in which a person holds a licence, whoever owns them, by owner and id. */
  heldBy(tenant: string, person: string): Promise<readonly Account[]>;
  /** The accounts of a tenant with a live self-service subscription of a product, by owner and id. */
  poolsOf(tenant: string, product: string): Promise<readonly Account[]>;
  /** All accounts of a tenant, by owner, one after the other; without those that cannot be read, which are noted. */
  ofTenant(tenant: string): AsyncIterable<Account>;
  /** The accounts that have money to move. */
  unpaid(): Promise<readonly AccountRef[]>;
  /** The accounts in which something happens by itself until then. */
  due(until: Instant): Promise<readonly AccountRef[]>;
}

/** Every self-service subscription of a tenant, for those who may look (R5, D1). Nobody asks here for another tenant's. */
export interface Overview {
  find(query: OverviewQuery): Promise<OverviewPage>;
  /** Whose a subscription is. */
  owner(tenant: string, subscription: string): Promise<SubscriptionRow | undefined>;
  /** Who has bought something and is called like this, by name. */
  purchasers(tenant: string, text: string): Promise<readonly Purchaser[]>;
}

/** What concerns a tenant as a whole; the promises are those of accounts. A tenant without a document has an empty one. */
export interface Organisations extends Outboxes<string> {
  read(tenant: string): Promise<Organisation>;
  /** `decide` is pure and may be run again. */
  change<Answer>(
    tenant: string,
    decide: (organisation: Organisation) => { readonly answer: Answer; readonly save?: Organisation },
  ): Promise<Answer>;
  /** The tenants in which something happens by itself until then. */
  due(until: Instant): Promise<readonly string[]>;
}

/** `unknown` is no answer in time: it may or may not have happened, and the same key may be asked again. */
export type GatewayAnswer = 'approved' | 'declined' | 'unknown';

/** A payment provider. The same key moves money at most once, however often it is asked. Never throws for a late answer. */
export interface PaymentGateway {
  charge(request: { readonly key: string; readonly token: string; readonly amount: Money }): Promise<GatewayAnswer>;
  /** Gives back some of the charge of the key `of`: together never more than that charge took (D19). */
  refund(request: {
    readonly key: string;
    readonly of: string;
    readonly token: string;
    readonly amount: Money;
  }): Promise<GatewayAnswer>;
  /** Takes the charge of this key back if it was taken, and never takes it later. `unknown`: ask again. */
  void(request: { readonly key: string; readonly amount: Money }): Promise<'voided' | 'unknown'>;
}

/** A card as its holder writes it: nothing of it but what the vault's answer leads to outlives the call (D11). */
export interface CardEntry {
  readonly number: string;
  readonly securityCode: string;
  /** `YYYY-MM`. */
  readonly expires: string;
  readonly nameOnCard: string;
  readonly address: string;
}

/** `verify`: the bank asks the holder to confirm first (B-10). `unknown` is no answer in time: nothing has happened. */
export type VaultAnswer =
  { readonly kind: 'kept' | 'verify'; readonly token: string } | { readonly kind: 'refused' | 'unknown' };

/** Where a payment provider keeps card numbers, for which it gives tokens. */
export interface CardVault {
  keep(card: CardEntry): Promise<VaultAnswer>;
  /** Other details of a card that is kept; the security code proves that its holder is here (B-48). */
  renew(token: string, changes: Omit<CardEntry, 'number'>): Promise<VaultAnswer>;
  /** The holder has been to the bank, with this result. */
  verified(token: string, approved: boolean): Promise<VaultAnswer>;
}

/** The people of the tenants. */
export interface Directory {
  tenant(id: string): Promise<Tenant | undefined>;
  person(tenant: string, id: string): Promise<Person | undefined>;
  /**
   * People whose name or mail is like `text`, best first; guests and disabled people only by their whole name or mail.
   * Without slips, every word must be one of the person's, or the beginning of one.
   */
  search(tenant: string, text: string, limit: number, slips?: 'allowed' | 'none'): Promise<readonly Person[]>;
}

export interface Clock {
  now(): Instant;
}

/** What the command handler needs of the outside. */
export interface Ports {
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly directory: Directory;
  readonly gateway: PaymentGateway;
  readonly clock: Clock;
  /** Waits for work, but not for longer than a person in a chat would; false if it goes on without us. */
  readonly patience: (work: Promise<unknown>) => Promise<boolean>;
  /** How often people may change an account; what happens by itself is not counted. Without them, any number of times. */
  readonly limits?: ChangeLimits;
}
