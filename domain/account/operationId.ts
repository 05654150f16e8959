/**
 * Operation ids from clients may be forged: they are short and printable and contain no colon, which our own ids
 * have. So a client cannot take the id of a renewal, a retry or an answer before it exists.
 */
const clientId = /^[!-9;-~]{1,100}$/;

export function isClientOperation(id: string): boolean {
  return clientId.test(id);
}

/** The charge for the term or month that begins on a day. */
export function renewalId(subscription: string, first: string): string {
  return `renew:${subscription}:${first}`;
}

/** The next attempt of a payment. In documents of earlier versions a hyphen stands for the colon. */
export function tryId(payment: string, attempt: number): string {
  return `${payment.replace(/[:-]try-\d+$/, '')}:try-${attempt}`;
}

/** A further refund of an operation that refunds several charges (D19); the first has the operation's own id. */
export function partId(operation: string, part: number): string {
  return part === 1 ? operation : `${operation}:part-${part}`;
}

export function isPartOf(payment: string, operation: string): boolean {
  return payment === operation || payment.startsWith(`${operation}:part-`);
}

/** The operation that gives a licence for a request. */
export function answerId(request: string, tries: number): string {
  return `${request}:give-${tries}`;
}

/** The suspension that another agent has approved. */
export function approvedSuspensionId(proposal: string): string {
  return `${proposal}:suspend`;
}

/** The change of one line of a bulk change, counted from 0. */
export function bulkLineId(bulkChange: string, line: number): string {
  return `${bulkChange}:line-${line}`;
}

/** The purchase that such an operation begins with; ids of earlier versions have no colon. */
export function answerPurchaseId(answer: string): string {
  return answer.includes(':') ? `${answer}:buy` : `${answer}-buy`;
}
