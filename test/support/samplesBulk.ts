import { boxesOnPage, bulkForm } from '../../cards/bulk/bulkForm.js';
import { bulkLinesOnPage } from '../../cards/bulk/bulkLines.js';
import { bulkResult } from '../../cards/bulk/bulkResult.js';
import { bulkReview } from '../../cards/bulk/bulkReview.js';
import type { BulkChange, BulkLine } from '../../domain/partner/bulkChange.js';
import { mostBulkLines } from '../../domain/partner/bulkChange.js';
import { powerBi, visio } from './builders.js';
import { aCustomerAccount, aSoldSubscription } from './partnerWorld.js';
import { banner, dinars, euros, fortune, hostileNames, now, sampled } from './sampling.js';

export function aBulkLine(changes: Partial<BulkLine> = {}): BulkLine {
  return {
    ...{ customer: 'customer-1', customerName: 'Contoso', subscription: 'sub-1', product: powerBi, seats: 7 },
    reviewed: { from: 5, to: 7, amount: euros(2196), terms: 'terms' },
    ...changes,
  };
}

export function aBulkChange(changes: Partial<BulkChange> = {}): BulkChange {
  const usual = { id: 'b-1', by: 'nadia-costa', state: 'draft', since: now } as const;
  return { ...usual, lines: [aBulkLine()], ...changes };
}

const fewer = aBulkLine({
  ...{ customerName: 'Adatum', subscription: 'sub-2', product: visio, seats: 2 },
  reviewed: { from: 9, to: 5, later: { seats: 2, on: '2026-04-10' }, amount: euros(-4392), terms: 'terms' },
});
const refusedLine: BulkLine = {
  ...{ customer: 'customer-3', customerName: 'Wingtip', subscription: 'sub-3', product: powerBi, seats: 1 },
  refusal: { code: 'not-found' },
};
const extreme = Array.from({ length: mostBulkLines }, (_, at) =>
  aBulkLine({
    ...{ customerName: hostileNames[at % hostileNames.length] ?? '', subscription: `sub-${at}`, seats: 10_000_000 },
    reviewed: {
      ...{ from: 9_999_999, to: 9_999_999, later: { seats: 10_000_000, on: '2027-03-11' }, terms: 'terms' },
      amount: at % 2 === 0 ? fortune : dinars,
    },
  }),
);
const exportUrl = 'https://example.com/download/token';
const card = { unseen: 0, page: 0, exportUrl };
const done = { done: now };
const of = (state: BulkChange['state'], ...lines: readonly BulkLine[]) => aBulkChange({ state, lines });
const finished = extreme.map((line, at) =>
  at % 2 === 0 ? { ...line, ...done } : { ...line, refusal: { code: 'terms-changed' } as const },
);

const account = aCustomerAccount();
const box = { account, subscription: aSoldSubscription({ seats: 5, assigned: 2 }), customerName: 'Contoso' };
const large = aSoldSubscription({ seats: 10_000_000, sold: { offer: 'power-bi', least: 1, most: 10_000_000 } });
const page = { filter: 'active', wanted: '', page: 0, pages: 1, matching: 2, chosen: 0 } as const;

/** The cards of new totals for several customers, with little, usual and extreme data. */
export const samplesBulk = {
  'bulk/bulkForm': sampled(bulkForm, {
    usual: { ...page, boxes: [{ ...box, seats: 7 }, box], chosen: 1, banner: { field: 'seats1', text: banner } },
    empty: { ...page, boxes: [], matching: 0 },
    'nothing found': { ...page, wanted: '**x** ${x}', boxes: [], matching: 0, chosen: 3 },
    many: {
      ...{
        ...page,
        filter: 'chosen',
        wanted: hostileNames[0] ?? '',
        page: 1,
        pages: 34,
        matching: 200,
        chosen: 200,
        banner,
      },
      boxes: Array.from({ length: boxesOnPage }, (_, at) => ({
        ...{ account, subscription: large, customerName: hostileNames[at] ?? '', seats: 10_000_000 },
      })),
    },
  }),
  'bulk/bulkReview': sampled(bulkReview, {
    usual: { ...card, bulkChange: of('draft', aBulkLine(), fewer, refusedLine) },
    'no money': {
      ...card,
      bulkChange: of('draft', aBulkLine({ reviewed: { from: 5, to: 7, amount: euros(0), terms: '' } })),
    },
    'nothing can be changed': { ...card, unseen: 2, bulkChange: of('draft', refusedLine), banner },
    many: { ...card, unseen: 1234, page: 1, bulkChange: of('draft', ...extreme.slice(0, 199), refusedLine), banner },
  }),
  'bulk/bulkResult': sampled(bulkResult, {
    usual: { ...card, bulkChange: of('finished', { ...fewer, ...done }, refusedLine) },
    'all changed': { ...card, bulkChange: of('finished', { ...aBulkLine(), ...done }, { ...fewer, ...done }) },
    running: { ...card, bulkChange: of('running', { ...aBulkLine(), ...done }, fewer, refusedLine) },
    many: {
      ...card,
      unseen: 1234,
      page: Math.floor(100 / bulkLinesOnPage),
      bulkChange: of('finished', ...finished),
      banner,
    },
    'sent by the bot': { bulkChange: of('finished', { ...aBulkLine(), ...done }), unseen: 0, page: 0 },
  }),
};
