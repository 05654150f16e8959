import type { Account, Notice } from './account.js';
import type { Payment } from './invoice.js';
import { methodOf } from './account.js';
import type { Instant } from './calendar.js';

/** A gateway's final word. */
export type Verdict = 'approved' | 'declined';

/**
 * Books the gateway's verdict on a due payment: approved, the seats that waited for it become usable; declined, they
 * are gone as if they had never been. `late`: the buyer is no longer waiting in the chat and is sent a card.
 */
export function settle(
  account: Account,
  id: string,
  verdict: Verdict,
  { now, late }: { now: Instant; late: boolean },
): Account {
  const payment = account.payments.find((candidate) => candidate.id === id);
  if (payment?.state !== 'due') return account;

  const waiting = waitsFor(payment);
  const payments = account.payments.map((candidate) =>
    candidate.id === id
      ? { ...candidate, state: verdict === 'approved' ? ('done' as const) : ('declined' as const) }
      : candidate,
  );
  const subscriptions =
    verdict === 'approved'
      ? account.subscriptions.map((one) => (waiting(one) ? { ...one, status: 'active' as const } : one))
      : account.subscriptions.filter((one) => !waiting(one));
  const outbox = late ? [...account.outbox, ...noticesOf(account, payment, verdict, now)] : account.outbox;
  return { ...account, payments, subscriptions, outbox };
}

function waitsFor(payment: Payment) {
  const ids = new Set(payment.lines.map(({ subscription }) => subscription));
  return (one: { readonly id: string; readonly status: string }) => one.status === 'pending' && ids.has(one.id);
}

function noticesOf(account: Account, payment: Payment, verdict: Verdict, at: Instant): readonly Notice[] {
  const bought = account.operations.find(({ id }) => id === payment.id)?.result;
  if (bought?.type !== 'seats-bought') return [];

  const lastFour = methodOf(account, payment.method)?.lastFour ?? '';
  const event =
    verdict === 'approved' ? bought : ({ type: 'payment-declined', product: bought.product, lastFour } as const);
  return [{ id: `${payment.id}-settled`, to: account.owner, at, event }];
}
