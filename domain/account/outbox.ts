import type { Account, AwaitedAssignment, DeliveredMessage, Notice } from './account.js';

/** Delivered or dropped notices, and the message that now shows a subject. */
export interface DeliveredNotices {
  readonly notices: readonly string[];
  readonly told?: DeliveredMessage;
}

interface WithOutbox {
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
}

/**
 * How many delivered messages a document remembers, latest first; updates about older ones are sent as new messages.
 */
export const mostDeliveredMessages = 500;

/** Subject of a card that waits for the bank's answer to a payment. */
export function paymentSubject(payment: string): string {
  return `payment ${payment}`;
}

/** Id of the notice about the bank's answer to a payment. */
export function settledNoticeId(payment: string): string {
  return `${payment}-settled`;
}

/**
 * Remembers the card that waits for the bank, so that the answer replaces it; does nothing if the bank has answered.
 */
export function waitingAt(account: Account, payment: string, activity: string, assigns?: AwaitedAssignment): Account {
  const isDue = account.payments.some(({ id, state }) => id === payment && state === 'due');
  const told = { to: account.owner, about: paymentSubject(payment), activity, ...(assigns && { assigns }) };
  return isDue ? withDelivered(account, { notices: [], told }) : account;
}

/** Removes delivered notices from the outbox and remembers the message. */
export function withDelivered<Document extends WithOutbox>(
  document: Document,
  { notices, told }: DeliveredNotices,
): Document {
  const gone = new Set(notices);
  const outbox = document.outbox.filter(({ id }) => !gone.has(id));
  if (told === undefined) return { ...document, outbox };

  const others = document.told.filter((one) => one.to !== told.to || one.about !== told.about);
  return { ...document, outbox, told: [...others, told].slice(-mostDeliveredMessages) };
}
