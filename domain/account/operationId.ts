/**
 * A client may have made up the operation id that it sends: it is short and printable, and it never holds the colon by
 * which our own ids are known, so that it cannot name a renewal, another try or an answer before they exist.
 */
const clientId = /^[!-9;-~]{1,100}$/;

export function isClientOperation(id: string): boolean {
  return clientId.test(id);
}

/** The charge of the term or month that begins on a day. */
export function renewalId(subscription: string, first: string): string {
  return `renew:${subscription}:${first}`;
}

/** The next try of a payment; the documents of earlier versions have a hyphen there. */
export function tryId(payment: string, attempt: number): string {
  return `${payment.replace(/[:-]try-\d+$/, '')}:try-${attempt}`;
}

/** What goes back to another charge, where a refund goes to several (D19); the first has the operation's own id. */
export function partId(operation: string, part: number): string {
  return part === 1 ? operation : `${operation}:part-${part}`;
}

export function isPartOf(payment: string, operation: string): boolean {
  return payment === operation || payment.startsWith(`${operation}:part-`);
}

/** What answers a request with a licence. */
export function answerId(request: string, tries: number): string {
  return `${request}:give-${tries}`;
}

/** The purchase that an answer begins with; an answer of an earlier version has no colon, and neither had its purchase. */
export function answerPurchaseId(answer: string): string {
  return answer.includes(':') ? `${answer}:buy` : `${answer}-buy`;
}
