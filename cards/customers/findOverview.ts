import { z } from 'zod';
import type { SoldCounts } from '../../domain/reports/soldRow.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';

export interface FindOverview {
  readonly counts: SoldCounts;
  /** Whether the agent gets this card on Mondays. */
  readonly digest: { readonly isOn: boolean; readonly operation: string };
  /** What waits for an answer; only on the card that comes on Mondays. */
  readonly waiting?: { readonly proposals: number; readonly enquiries: number };
  readonly banner?: string;
}

/** What can be looked for across customers, and how much of each there is; on Mondays it comes by itself. */
export const findOverview = defineCard({
  id: 'find-overview',
  answer: z.object({ action: z.literal('digest'), isWanted: z.boolean(), operation: z.string() }),
  review: 'harmless',
  view: ({ counts, digest, waiting, banner }: FindOverview, reader) => {
    const { find: words, titles, common, customers, partnership } = reader.strings;
    const { isOn, operation } = digest;
    const { proposals = 0, enquiries = 0 } = waiting ?? {};
    return {
      banner,
      title: waiting === undefined ? titles.find : words.digestTitle,
      rows: pressedRows(
        soldFilters.map((filter) => {
          const count = counts[filter];
          const said = customers.subscriptions(count);
          return { name: words.filter[filter], figure: common.number(count), said, data: { start: 'find', filter } };
        }),
        reader,
      ),
      notes: [
        ...(proposals > 0 ? [partnership.waiting(proposals)] : []),
        ...(enquiries > 0 ? [partnership.openEnquiries(enquiries)] : []),
        isOn ? words.digestOn : words.digestOff,
      ],
      actions: [
        button({ title: titles.customers, data: { start: 'customers' } }),
        ...(proposals > 0 ? [button({ title: titles.approvals, data: { start: 'approvals' } })] : []),
        ...(enquiries > 0 ? [button({ title: titles.enquiries, data: { start: 'enquiries' } })] : []),
        button({
          title: isOn ? words.stopDigest : words.startDigest,
          data: { action: 'digest', isWanted: !isOn, operation },
        }),
      ],
    };
  },
});
