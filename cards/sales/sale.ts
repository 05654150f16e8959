import { customerIn } from '../../domain/partner/customerAccount.js';
import type { NextAction } from '../layouts/button.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';

/** A customer's name as it stands in a sentence. */
export function customerWords(name: string): string {
  return plain(shortened(name));
}

/** Back to the customer, with one subscription if that is what the card is about. */
export function toCustomer(account: string, title: string, subscription?: string): NextAction {
  const customer = customerIn(account) ?? '';
  return { title, data: { start: 'customers', customer, ...(subscription !== undefined && { subscription }) } };
}

/** Back to the customer's own card. */
export function backToCustomer(account: string, { strings }: Reader): NextAction {
  return toCustomer(account, strings.sales.toCustomer);
}
