import type { Account, Notice } from '../account/account.js';
import { subscriptionOf } from '../account/account.js';
import type { HistoryEntry } from '../account/history.js';
import { withHistory } from '../account/history.js';
import type { Payment } from '../billing/invoice.js';
import { isRefund } from '../billing/invoice.js';
import type { Money } from '../basics/money.js';
import { add, multiply, taxOn } from '../basics/money.js';
import type {
  NotificationKind,
  SoldSubscriptionNotification,
  SubscriptionChangeNotification,
} from '../account/notificationEvents.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';

/** Who is notified of a change besides those it affects. */
export interface Audience {
  /** Ids of the admins who have the bot installed. */
  readonly admins?: readonly string[] | undefined;
  /** Basis points; for the price of a change that charges nothing now. */
  readonly taxRate: number;
}

type AuditFacts = Parameters<typeof withHistory>[2];

/**
 * Adds a change to the history and a notice for each admin, so that no command has to. The person who made the
 * change and the buyer get none; they are notified in other ways.
 */
export function recorded(
  before: Account,
  after: Account,
  facts: AuditFacts,
  { admins = [], taxRate }: Audience,
): Account {
  const written = withHistory(before, after, facts);
  const told = admins.filter((admin) => admin !== facts.by && admin !== after.owner);
  if (told.length === 0) return written;

  const entries = written.history.slice(before.history.length);
  if (after.ownedBy === 'partner') {
    const notices = entries.flatMap((entry) => soldNotices(entry, after, told, facts));
    return notices.length === 0 ? written : { ...written, outbox: [...written.outbox, ...notices] };
  }

  const due = new Set(before.payments.filter(({ state }) => state === 'due').map(({ id }) => id));
  const lost = after.payments.filter(
    ({ id, state }) => due.has(id) && (state === 'declined' || state === 'called-off'),
  );
  const notifications = [
    ...entries.flatMap((entry) => notificationsOf(entry, before, after, taxRate)),
    ...lost.flatMap((payment) => declinedNotifications(payment, before, taxRate)),
  ];
  const notices = notifications.flatMap((event) => told.map((to) => noticeOf(event, to, facts)));
  return notices.length === 0 ? written : { ...written, outbox: [...written.outbox, ...notices] };
}

const soldNews: Partial<Readonly<Record<HistoryEntry['what'], SoldSubscriptionNotification['what']>>> = {
  'subscription-suspended': 'suspended',
  'subscription-activated': 'activated',
};

/** What the customer's admins are told of what a partner has sold: only whether people can sign in (D14). */
function soldNotices(
  { id, what, subscription, product, after: standing }: HistoryEntry,
  { owner: partner }: Account,
  told: readonly string[],
  { at }: AuditFacts,
): readonly Notice[] {
  const changed = soldNews[what];
  if (changed === undefined) return [];
  const about = { subscription, product, seats: standing?.seats ?? 0, partner };
  const event = { type: 'sold-news', what: changed, ...about } as const;
  return told.map((to) => ({ id: `${id}-${subscription}-news-${to}`, to, at, about: subscription, event }));
}

function noticeOf(event: SubscriptionChangeNotification, to: string, { at }: AuditFacts): Notice {
  const { entry, subscription } = event;
  return { id: `${entry}-${subscription}-news-${to}`, to, at, about: subscription, event };
}

/** The kind of notification for a change; undefined for the buyer's own business, such as assignments. */
export function kindOf({ what, before, after }: HistoryEntry): NotificationKind | undefined {
  switch (what) {
    case 'seats-bought':
    case 'trial-converted':
    case 'subscription-reactivated':
      return 'purchase';
    case 'subscription-renewed':
      return before?.trial === true && after?.trial === false ? 'purchase' : undefined;
    case 'trial-started':
      return 'trial';
    case 'seats-changed':
    case 'seats-scheduled':
      return 'seats';
    case 'subscription-cancelled':
    case 'cancellation-taken-back':
      return 'cancellation';
    case 'purchase-undone':
      return 'undo';
    case 'subscription-ended':
      return before?.status === 'active' ? endOf(before) : undefined;
    default:
      return undefined;
  }
}

/** The kind for an automatic end: of a trial, after unpaid charges, or without recurring billing. */
function endOf({ trial, unpaid }: NonNullable<HistoryEntry['before']>): NotificationKind {
  if (trial) return 'trial';
  return unpaid ? 'failed-payment' : 'cancellation';
}

function notificationsOf(
  entry: HistoryEntry,
  before: Account,
  after: Account,
  taxRate: number,
): readonly SubscriptionChangeNotification[] {
  const { id, subscription, product, charged } = entry;
  const kind = kindOf(entry);
  const now = subscriptionOf(after, subscription);
  const then = subscriptionOf(before, subscription) ?? now;
  if (kind === undefined || now === undefined || then === undefined) return [];

  const isCharge = charged !== undefined && charged.minor > 0 && kind !== 'cancellation' && kind !== 'failed-payment';
  const ofCycle = cyclePrice(now.status === 'active' ? now : then, taxRate);
  const amount = isCharge ? charged : ofCycle;
  return [{ type: 'subscription-news', kind, subscription, entry: id, product, seats: seatsOf(now), amount }];
}

/**
 * The first declined attempt (or one without answer for too long) of a purchase, which is then gone, or of a
 * recurring charge.
 */
function declinedNotifications(
  payment: Payment,
  before: Account,
  taxRate: number,
): readonly SubscriptionChangeNotification[] {
  const { id, attempt, lines } = payment;
  const known = lines[0] && subscriptionOf(before, lines[0].subscription);
  if (isRefund(payment) || attempt !== undefined || known === undefined) return [];

  const wanted = { ...known, ...known.awaited?.becomes };
  const about = { subscription: known.id, entry: id, product: known.product, seats: seatsOf(wanted) };
  return [{ type: 'subscription-news', kind: 'failed-payment', ...about, amount: cyclePrice(wanted, taxRate) }];
}

/** With tax; for a scheduled total, from the next term on. */
function cyclePrice(subscription: Subscription, taxRate: number): Money {
  const subtotal = multiply(subscription.unitPrice, subscription.scheduled?.seats ?? seatsOf(subscription));
  return add(subtotal, taxOn(subtotal, taxRate));
}
