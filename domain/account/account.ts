import type { Instant } from '../basics/calendar.js';
import type { Event } from './events.js';
import type { HistoryEntry } from './history.js';
import type { Invoice, Payment } from '../billing/invoice.js';
import type { NotificationEvent } from './notificationEvents.js';
import type { Subscription } from './subscription.js';

/**
 * Microsoft Customer Agreement or Microsoft Online Subscription Agreement; it decides about cancellation and
 * reductions (D3).
 */
export type Agreement = 'MCA' | 'MOSA';

/** A saved payment card. Its number never reaches the bot; the gateway's token stands for it (D11). */
export interface PaymentMethod {
  readonly id: string;
  readonly brand: string;
  readonly lastFour: string;
  /** `YYYY-MM`, the last month in which it works. */
  readonly expires: string;
  readonly nameOnCard: string;
  readonly address: string;
  readonly token: string;
  /** The expiry month that its owner has been warned about, once each. */
  readonly warned?: string;
}

export interface BillingProfile {
  readonly id: string;
  readonly name: string;
  readonly method: string;
}

/** A completed operation, kept so that pressing the same button again returns the same result. */
export interface Operation {
  readonly id: string;
  readonly command: string;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  /** The tenant of a partner's agent; absent for people of the account's own tenant. */
  readonly byTenant?: string;
  readonly result: Event;
}

/** An outbox entry: an event that one person is to be notified of, kept until the card was delivered. */
export interface Notice {
  readonly id: string;
  readonly to: string;
  /** The recipient's tenant, if it is not the document's: a customer's person whom a partner answers. */
  readonly tenant?: string;
  readonly at: Instant;
  readonly event: Event | NotificationEvent;
  /** Subject of its card: a later notice about the same subject updates that card instead of adding one. */
  readonly about?: string;
}

/** A delivered card that a later notice about the same subject replaces. */
export interface DeliveredMessage {
  readonly to: string;
  readonly about: string;
  /** The message's id in the conversation with that person. */
  readonly activity: string;
  /** Set on a card that waits for the bank: what its person wants the seats for. */
  readonly assigns?: AwaitedAssignment;
}

/** An agreed assignment that waits for its seats to be paid. */
export interface AwaitedAssignment {
  /** The plan's operation id. */
  readonly operation: string;
  /** Directory ids in the order that seats are given in. */
  readonly people: readonly string[];
}

/**
 * The billing account of one buyer, or of one customer with one partner: the unit of consistency, kept as one
 * document.
 */
export interface Account {
  readonly id: string;
  /** Where its people are: the buyer's organisation, or the partner's customer. */
  readonly tenant: string;
  /** The buyer's id; the partner's tenant if `ownedBy` says so. */
  readonly owner: string;
  /** Sold by a partner (D14); absent for a person's own account. */
  readonly ownedBy?: 'partner';
  readonly name: string;
  readonly agreement: Agreement;
  readonly profiles: readonly BillingProfile[];
  readonly methods: readonly PaymentMethod[];
  readonly subscriptions: readonly Subscription[];
  readonly payments: readonly Payment[];
  /** Issued invoices; a payment on none of them is on its month's open invoice (D10). */
  readonly invoices: readonly Invoice[];
  /** Every change of every subscription, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly operations: readonly Operation[];
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
}

export function subscriptionOf(account: Account, id: string): Subscription | undefined {
  return account.subscriptions.find((subscription) => subscription.id === id);
}

export function withSubscription(account: Account, changed: Subscription): Account {
  const known = account.subscriptions.some(({ id }) => id === changed.id);
  return {
    ...account,
    subscriptions: known
      ? account.subscriptions.map((subscription) => (subscription.id === changed.id ? changed : subscription))
      : [...account.subscriptions, changed],
  };
}

export function methodOf(account: Account, id: string): PaymentMethod | undefined {
  return account.methods.find((method) => method.id === id);
}

/** The bank still has to be asked: for a charge, a refund or a void. */
export function isOpen({ state }: Payment): boolean {
  return state === 'due' || state === 'called-off';
}

/** Whether money still has to be moved, or a charge to be voided. */
export function isUnpaid({ payments }: Pick<Account, 'payments'>): boolean {
  return payments.some(isOpen);
}
