import { z } from 'zod';
import type { Enquiry } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';
import { nameOf } from '../layouts/subscriptionWords.js';

/** How many rows one card shows. */
export const enquiriesPerPage = 10;

export interface EnquiryList {
  /** Of this page, open ones first. */
  readonly enquiries: readonly Enquiry[];
  readonly open: number;
  readonly page: number;
  readonly pages: number;
}

/** What customers have asked the partner for (R48). */
export const enquiryList = defineCard({
  id: 'enquiry-list',
  answer: z.object({ action: z.literal('page'), page: z.number().int().min(0) }),
  view: ({ enquiries, open, page, pages }: EnquiryList, reader) => {
    const { strings, moment } = reader;
    const { partnership, titles, common } = strings;
    return {
      title: titles.enquiries,
      text: open === 0 ? partnership.noEnquiries : partnership.openEnquiries(open),
      rows: pressedRows(
        enquiries.map(({ id, product, customerName, askerName, wish, at, state }) => ({
          name: `${partnership.wishes[wish]}: ${nameOf(product)} · ${shortened(customerName)}`,
          line: `${partnership.enquiryStates[state]} · ${plain(shortened(askerName))} · ${moment(at)}`,
          said: partnership.enquiryStates[state],
          data: { start: 'enquiries', enquiry: id },
        })),
        reader,
      ),
      notes: pages > 1 ? [common.page(page + 1, pages)] : [],
      actions: [
        ...(page > 0 ? [button({ title: common.previous, data: { action: 'page', page: page - 1 } })] : []),
        ...(page + 1 < pages ? [button({ title: common.next, data: { action: 'page', page: page + 1 } })] : []),
        button({ title: titles.customers, data: { start: 'customers' } }),
      ],
    };
  },
});
