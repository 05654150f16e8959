import type { Instant } from '../basics/calendar.js';
import type { Event } from './events.js';
import type { HistoryEntry } from './history.js';
import type { Invoice, Payment } from '../billing/invoice.js';
import type { News } from './notificationEvents.js';
import type { Subscription } from './subscription.js';

/** Microsoft Customer Agreement, or Microsoft Online Subscription Agreement: it decides cancellation and reductions (D3). */
export type Agreement = 'MCA' | 'MOSA';

/** A saved card. The number never comes near us: the token is the gateway's (D11). */
export interface PaymentMethod {
  readonly id: string;
  readonly brand: string;
  readonly lastFour: string;
  /** `YYYY-MM`, the last month in which it works. */
  readonly expires: string;
  readonly nameOnCard: string;
  readonly address: string;
  readonly token: string;
  /** The `expires` that its owner was warned about: once each. */
  readonly warned?: string;
}

export interface BillingProfile {
  readonly id: string;
  readonly name: string;
  readonly method: string;
}

/** What has been done under an operation id, so that the same button answers the same. */
export interface Operation {
  readonly id: string;
  readonly command: string;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly result: Event;
}

/** A card that somebody is to be sent; kept until it was. */
export interface Notice {
  readonly id: string;
  readonly to: string;
  readonly at: Instant;
  readonly event: Event | News;
  /** What its card is about: a later notice about the same brings that card up to date instead of adding one. */
  readonly about?: string;
}

/** A card that somebody has been sent, where a later one about the same thing takes its place. */
export interface DeliveredMessage {
  readonly to: string;
  readonly about: string;
  /** The message's id in the conversation with that person. */
  readonly activity: string;
}

/** One buyer's billing account: the unit of consistency, kept as one document. */
export interface Account {
  readonly id: string;
  readonly tenant: string;
  readonly owner: string;
  readonly name: string;
  readonly agreement: Agreement;
  readonly profiles: readonly BillingProfile[];
  readonly methods: readonly PaymentMethod[];
  readonly subscriptions: readonly Subscription[];
  readonly payments: readonly Payment[];
  /** Issued ones; what is not on one yet is on the open invoice of its month (D10). */
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

/** The bank still has to hear of it: a charge or refund to make, or a charge to void. */
export function isOpen({ state }: Payment): boolean {
  return state === 'due' || state === 'called-off';
}

/** Has money that is still to be moved, or kept from moving. */
export function isUnpaid({ payments }: Pick<Account, 'payments'>): boolean {
  return payments.some(isOpen);
}
