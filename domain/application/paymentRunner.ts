import type { Account } from '../account/account.js';
import { isOpen, methodOf } from '../account/account.js';
import { dayOf } from '../basics/calendar.js';
import type { Payment } from '../billing/invoice.js';
import { isRefund } from '../billing/invoice.js';
import { isPartOf } from '../account/operationId.js';
import { refundMethodOf } from '../billing/paymentMethod/methodUse.js';
import { settle, withVoided } from '../billing/settlement.js';
import { adminsOf } from './people.js';
import type { AccountRef, GatewayAnswer, Ports } from './ports.js';

interface PaymentWait {
  readonly operation: string;
  /** Ids of the admins to notify, if already known. */
  readonly admins?: readonly string[] | undefined;
}

/** Carries out the payments recorded in accounts, each by one run at a time. */
export interface PaymentRunner {
  /** The account once the bank has answered about an operation, or the wait is over. */
  awaited(account: Account, ref: AccountRef, asked: PaymentWait): Promise<Account>;
  /** Completes payments left by a crash or a silent bank; true when nothing is due any more. */
  finish(ref: AccountRef): Promise<boolean>;
}

export function paymentRunner(ports: Ports): PaymentRunner {
  const { accounts, organisations, directory, gateway, clock } = ports;
  const running = new Map<string, Promise<boolean>>();
  /** Operations that a chat is waiting for. */
  const waiting = new Set<string>();
  return { awaited, finish };

  /**
   * Reads the account after any save in progress: either this sees the verdict, or the save sees that the chat
   * stopped waiting, and notifies.
   */
  async function awaited(account: Account, ref: AccountRef, { operation, admins }: PaymentWait): Promise<Account> {
    const due = dueOf(account, operation);
    if (due.length === 0) return account;

    const key = keyOf(ref, operation);
    waiting.add(key);
    try {
      // A failure here leaves the payment due; it is completed later, and the person is told that it is pending.
      await ports.waitBriefly(Promise.all(due.map((id) => joined(ref, id, admins))).catch(() => false));
    } finally {
      waiting.delete(key);
    }
    return (await accounts.change(ref, (latest) => ({ answer: latest }))) ?? account;
  }

  async function finish(ref: AccountRef): Promise<boolean> {
    const account = await accounts.read(ref);
    const open = account?.payments.filter(isOpen) ?? [];
    const settled = await Promise.all(open.map((payment) => joined(ref, payment.id)));
    return settled.every(Boolean);
  }

  /** A second request for a payment in progress waits for the first. */
  function joined(ref: AccountRef, id: string, admins?: readonly string[]): Promise<boolean> {
    const key = keyOf(ref, id);
    const work = running.get(key) ?? carryOut(ref, id, admins).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  }

  async function carryOut(ref: AccountRef, id: string, told?: readonly string[]): Promise<boolean> {
    const account = await accounts.read(ref);
    const payment = account?.payments.find((candidate) => candidate.id === id);
    if (account === undefined || payment === undefined || !isOpen(payment)) return true;

    const key = keyOf(ref, id);
    if (payment.state === 'called-off') return voided(ref, payment, key);
    const verdict = await askBank(account, payment, ref);
    if (verdict === 'unknown') return false;
    const now = clock.now();
    const admins = told ?? (await adminsOf(await organisations.read(ref.tenant), directory)).map((one) => one.id);
    await accounts.change(ref, (latest) => {
      const save = settle(latest, id, verdict, { now, late: !waiting.has(key), admins });
      return { answer: true, save };
    });
    return true;
  }

  async function voided(ref: AccountRef, { id, total }: Payment, key: string): Promise<boolean> {
    if ((await gateway.void({ key, amount: total })) === 'unknown') return false;
    await accounts.change(ref, (latest) => ({ answer: true, save: withVoided(latest, id) }));
    return true;
  }

  function askBank(account: Account, payment: Payment, ref: AccountRef): Promise<GatewayAnswer> {
    const { minor, currency } = payment.total;
    const method = methodOf(account, isRefund(payment) ? refundMethodOf(account, payment) : payment.method);
    const isExpired = method === undefined || method.expires < dayOf(payment.at).slice(0, 7);
    if (isExpired && !isRefund(payment)) return Promise.resolve('declined');

    const token = method?.token ?? '';
    const request = { key: keyOf(ref, payment.id), token, amount: { minor: Math.abs(minor), currency } };
    return isRefund(payment)
      ? gateway.refund({ ...request, of: keyOf(ref, payment.of ?? '') })
      : gateway.charge(request);
  }
}

/** The operation's charge or refunds that the bank has not been asked for yet. */
function dueOf({ payments }: Account, operation: string): readonly string[] {
  return payments.filter(({ id, state }) => state === 'due' && isPartOf(id, operation)).map(({ id }) => id);
}

/** A globally unique key: the same operation id of another person is another payment for the bank. */
function keyOf({ tenant, owner, ownedBy, account }: AccountRef, operation: string): string {
  return [tenant, owner, ...(ownedBy ? [ownedBy] : []), account, operation].map(encodeURIComponent).join('/');
}
