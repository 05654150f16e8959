import type { Account, Operation } from '../account/account.js';
import { methodOf, subscriptionOf } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { collected, failedEvent, mayRetry, nextTryAfter, notCollected, renewedEvent } from './dunning.js';
import type { Event } from '../account/events.js';
import { byTheClock } from '../account/history.js';
import type { Payment } from './invoice.js';
import { isRefund } from './invoice.js';
import { recorded } from '../organisation/adminNotifications.js';
import type { PendingChange, Subscription } from '../account/subscription.js';
import { paymentSubject, settledNoticeId } from '../account/outbox.js';

/** A gateway's final answer. */
export type Verdict = 'approved' | 'declined';

interface SettlementContext {
  readonly now: Instant;
  /** The buyer no longer waits in the chat, so they are notified. */
  readonly late: boolean;
  /** Ids of the admins to notify. */
  readonly admins?: readonly string[];
}

/**
 * Books the gateway's verdict on a due payment. Approved: the changes that waited for it take effect. Declined: they
 * are dropped, and a recurring charge or a refund is retried later (D7).
 */
export function settle(
  account: Account,
  id: string,
  verdict: Verdict,
  { now, late, admins }: SettlementContext,
): Account {
  const payment = account.payments.find((candidate) => candidate.id === id);
  if (payment?.state !== 'due') return account;

  const booked = bookedAs(payment, verdict, now);
  const settled = withConsequences(account, booked, verdict, { now, late });
  const operation = account.operations.find((candidate) => candidate.id === id);
  const audience = { admins, taxRate: payment.taxRate };
  return recorded(account, settled, auditFactsOf(payment, operation, verdict, now), audience);
}

/**
 * The bank has not answered for too long: treated as declined, and the bank is asked to void the charge, which
 * nothing waits for.
 */
export function callOff(account: Account, payment: Payment, now: Instant): Account {
  return withConsequences(account, { ...payment, state: 'called-off' }, 'declined', { now, late: true });
}

/** The bank has voided a cancelled charge; nothing is left to do. */
export function withVoided(account: Account, id: string): Account {
  const isVoided = (payment: Payment) => payment.id === id && payment.state === 'called-off';
  return {
    ...account,
    payments: account.payments.map((one) => (isVoided(one) ? { ...one, state: 'declined' as const } : one)),
  };
}

function withConsequences(
  account: Account,
  payment: Payment,
  verdict: Verdict,
  { now, late }: SettlementContext,
): Account {
  const { id } = payment;
  const settled: Account = {
    ...account,
    payments: account.payments.map((one) => (one.id === id ? payment : one)),
    subscriptions: account.subscriptions.flatMap((one) => afterVerdict(one, payment, verdict, now)),
  };
  const operation = account.operations.find((candidate) => candidate.id === id);
  const event =
    operation === undefined
      ? settlementEvent(account, payment, verdict, now)
      : late && answer(account, operation, payment, verdict);
  if (!event || account.ownedBy === 'partner') return settled;
  const about = paymentSubject(id);
  const isAwaited = account.told.some((one) => one.about === about);
  const notice = { id: settledNoticeId(id), to: account.owner, at: now, event, ...(isAwaited && { about }) };
  return { ...settled, outbox: [...settled.outbox, notice] };
}

function bookedAs(payment: Payment, verdict: Verdict, now: Instant): Payment {
  if (verdict === 'approved') return { ...payment, state: 'done' };
  const isTriedAgain = isRefund(payment) && mayRetry(payment);
  return { ...payment, state: 'declined', ...(isTriedAgain && { retryAt: nextTryAfter(now) }) };
}

function afterVerdict(one: Subscription, payment: Payment, verdict: Verdict, now: Instant): readonly Subscription[] {
  const { awaited, unpaid, ...settled } = one;
  const isApproved = verdict === 'approved';
  if (unpaid?.payment === payment.id) return [isApproved ? collected(one, payment) : notCollected(one, unpaid, now)];
  if (awaited?.payment === payment.id) {
    const rest = { ...settled, ...(unpaid && { unpaid }) };
    if (!isApproved) return [rest];
    const { scheduled, ...unscheduled } = rest;
    return [changed(awaited.dropsScheduled ? unscheduled : rest, awaited.becomes)];
  }
  const isFirst = one.status === 'pending' && payment.lines.some(({ subscription }) => subscription === one.id);
  if (!isFirst) return [one];
  return isApproved ? [{ ...one, status: 'active' }] : [];
}

/** A reactivated subscription is no longer cancelled. */
function changed(one: Subscription, becomes: PendingChange['becomes']): Subscription {
  const { cancellation, ...rest } = { ...one, ...becomes };
  const isBack = one.status !== 'active' && becomes.status === 'active';
  return { ...rest, ...(cancellation && !isBack && { cancellation }) };
}

function auditFactsOf(payment: Payment, operation: Operation | undefined, verdict: Verdict, now: Instant) {
  if (operation !== undefined) {
    const { id, at, by, byName, byTenant, result } = operation;
    return { id, at, by, byName, ...(byTenant !== undefined && { byTenant }), what: result.type };
  }
  const what = verdict === 'approved' ? ('subscription-renewed' as const) : ('charge-failed' as const);
  return { id: payment.id, at: now, by: byTheClock, byName: '', what };
}

/** Notifies a buyer who has not seen the result of their operation. */
function answer(account: Account, { result }: Operation, payment: Payment, verdict: Verdict): Event | undefined {
  if (isRefund(payment) || !('product' in result)) return undefined;
  if (verdict === 'approved') return result;
  const id = 'subscription' in result ? result.subscription : undefined;
  const known = id === undefined ? undefined : subscriptionOf(account, id);
  return {
    type: 'payment-declined',
    product: result.product,
    ...(known && known.status !== 'pending' && { subscription: known.id }),
    lastFour: methodOf(account, payment.method)?.lastFour ?? '',
  };
}

/** Notifies of a charge or refund that no chat was waiting for. */
function settlementEvent(account: Account, payment: Payment, verdict: Verdict, now: Instant): Event | undefined {
  const subscription = account.subscriptions.find(({ unpaid }) => unpaid?.payment === payment.id);
  if (subscription !== undefined) {
    return verdict === 'approved'
      ? renewedEvent(account, subscription, payment, now)
      : failedEvent(account, subscription, payment, now);
  }
  if (verdict === 'approved' || !isRefund(payment) || mayRetry(payment)) return undefined;
  return {
    type: 'refund-failed',
    product: payment.lines[0]?.product ?? '',
    amount: payment.total,
    lastFour: methodOf(account, payment.method)?.lastFour ?? '',
  };
}
