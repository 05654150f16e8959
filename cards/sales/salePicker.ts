import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { defineCard } from '../card.js';
import { pressedRows } from '../layouts/rows.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { subscriptionRow } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { customerWords } from './sale.js';

/** Journeys that change what a customer has. */
type SaleJourney = 'quantity' | 'status' | 'add';

export type SalePicker = {
  readonly journey: SaleJourney;
  /** The sentence that began it, on its way to the next card. */
  readonly said: string;
} & (
  | { readonly customers: readonly Relationship[] }
  | { readonly customer: string; readonly rows: readonly Owned[]; readonly now: Instant }
);

/** Which customer, or which of its subscriptions, a journey is about. */
export const salePicker = defineCard<SalePicker, never>({
  id: 'sale-picker',
  answer: z.never(),
  view: (data, reader) => {
    const { sales, titles } = reader.strings;
    const { journey: start, said } = data;
    const spoken = said !== '' && { said };
    const isOfCustomers = 'customers' in data;
    const rows = isOfCustomers
      ? data.customers.map(({ customer, name, domain }) => ({
          name,
          line: plain(domain),
          said: domain,
          data: { start, account: customerAccountId(customer), ...spoken } as const,
        }))
      : data.rows.map((row) => ({
          ...subscriptionRow(row, reader, data.now),
          data: { start, account: row.account.id, subscription: row.subscription.id, ...spoken } as const,
        }));
    return {
      title: titles[start],
      text: isOfCustomers ? sales.pickCustomer : sales.pickSubscription(customerWords(data.customer)),
      rows: pressedRows(rows, reader, 'choose'),
      actions: [],
    };
  },
});
