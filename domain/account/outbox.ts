import type { Account, Notice, DeliveredMessage } from './account.js';

/** What has become of waiting notices: they are gone, and a card may stand somewhere. */
export interface DeliveredNotices {
  readonly notices: readonly string[];
  readonly told?: DeliveredMessage;
}

interface Telling {
  readonly outbox: readonly Notice[];
  readonly told: readonly DeliveredMessage[];
}

/** Of so many cards a document remembers the place, the latest ones: news about the others come as new cards. */
export const mostDeliveredMessages = 500;

/** What a card is about that waits for the bank's answer to a payment. */
export function paymentSubject(payment: string): string {
  return `payment ${payment}`;
}

/** Remembers which card waits for the bank, so that the answer takes its place; nothing where it has answered since. */
export function waitingAt(account: Account, payment: string, activity: string): Account {
  const isDue = account.payments.some(({ id, state }) => id === payment && state === 'due');
  const told = { to: account.owner, about: paymentSubject(payment), activity };
  return isDue ? withDelivered(account, { notices: [], told }) : account;
}

/** The document without what has been delivered, knowing where the card stands now. */
export function withDelivered<Document extends Telling>(
  document: Document,
  { notices, told }: DeliveredNotices,
): Document {
  const gone = new Set(notices);
  const outbox = document.outbox.filter(({ id }) => !gone.has(id));
  if (told === undefined) return { ...document, outbox };

  const others = document.told.filter((one) => one.to !== told.to || one.about !== told.about);
  return { ...document, outbox, told: [...others, told].slice(-mostDeliveredMessages) };
}
