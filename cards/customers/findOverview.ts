import { z } from 'zod';
import type { SoldCounts } from '../../domain/reports/soldRow.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';

/** What can be looked for across customers, and how much of each there is. */
export const findOverview = defineCard<{ readonly counts: SoldCounts }, never>({
  id: 'find-overview',
  answer: z.never(),
  view: ({ counts }, reader) => {
    const { find: words, titles, common, customers } = reader.strings;
    return {
      title: titles.find,
      rows: pressedRows(
        soldFilters.map((filter) => {
          const count = counts[filter];
          const said = customers.subscriptions(count);
          return { name: words.filter[filter], figure: common.number(count), said, data: { start: 'find', filter } };
        }),
        reader,
      ),
      actions: [button({ title: titles.customers, data: { start: 'customers' } })],
    };
  },
});
