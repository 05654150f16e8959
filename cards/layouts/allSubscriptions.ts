import { customerAccountId } from '../../domain/partner/customerAccount.js';
import type { Reader } from '../language.js';
import type { NextAction } from './button.js';

/** Leads on from a card about a subscription: to the customer's, or to the person's own. */
export function allSubscriptions({ strings, customer }: Reader): NextAction {
  return customer === undefined
    ? { title: strings.subscriptions.title, data: { start: 'subscriptions' } }
    : { title: strings.customers.toCustomer, data: { start: 'customers', customer: customer.id } };
}

/** What a button about a customer's account carries besides; nothing on cards about the person's own. */
export function aboutCustomer({ customer }: Pick<Reader, 'customer'>): { readonly account?: string } {
  return customer === undefined ? {} : { account: customerAccountId(customer.id) };
}
