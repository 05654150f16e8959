import { z } from 'zod';
import type { Proposal, SecondAgentSetting } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';
import { nameOf } from '../layouts/subscriptionWords.js';

/** How many rows one card shows. */
export const approvalsPerPage = 10;

export interface ApprovalList {
  /** Of this page, those that wait first. */
  readonly proposals: readonly Proposal[];
  readonly waiting: number;
  readonly page: number;
  readonly pages: number;
  readonly setting?: SecondAgentSetting;
  readonly operation: string;
  readonly banner?: string;
}

/** Suspensions that wait for another agent, and whether they have to (D14). */
export const approvalList = defineCard({
  id: 'approval-list',
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('set'), isNeeded: z.boolean(), operation: z.string() }),
    z.object({ action: z.literal('page'), page: z.number().int().min(0) }),
  ]),
  review: 'harmless',
  view: ({ proposals, waiting, page, pages, setting, operation, banner = '' }: ApprovalList, reader) => {
    const { strings, moment } = reader;
    const { partnership, titles, common } = strings;
    const isNeeded = setting?.isNeeded === true;
    return {
      banner,
      title: titles.approvals,
      text: waiting === 0 ? partnership.noneWaiting : partnership.waiting(waiting),
      rows: pressedRows(
        proposals.map(({ id, product, customerName, byName, at, state }) => ({
          name: `${nameOf(product)} · ${shortened(customerName)}`,
          line: `${partnership.proposalStates[state]} · ${plain(shortened(byName))} · ${moment(at)}`,
          said: partnership.proposalStates[state],
          data: { start: 'approvals', proposal: id },
        })),
        reader,
      ),
      notes: [
        isNeeded ? partnership.secondIsNeeded : partnership.secondIsNotNeeded,
        ...(setting === undefined ? [] : [partnership.setBy(plain(shortened(setting.byName)), moment(setting.at))]),
        ...(pages > 1 ? [common.page(page + 1, pages)] : []),
      ],
      actions: [
        ...(page > 0 ? [button({ title: common.previous, data: { action: 'page', page: page - 1 } })] : []),
        ...(page + 1 < pages ? [button({ title: common.next, data: { action: 'page', page: page + 1 } })] : []),
        button({
          title: isNeeded ? partnership.needNot : partnership.need,
          data: { action: 'set', isNeeded: !isNeeded, operation },
        }),
        button({ title: titles.customers, data: { start: 'customers' } }),
      ],
    };
  },
});
