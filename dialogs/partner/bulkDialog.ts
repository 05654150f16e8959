import { z } from 'zod';
import { boxesOnPage, bulkForm } from '../../cards/bulk/bulkForm.js';
import type { BulkPage } from '../../cards/bulk/bulkForm.js';
import { bulkLinesOnPage } from '../../cards/bulk/bulkLines.js';
import { bulkResult } from '../../cards/bulk/bulkResult.js';
import { bulkReview } from '../../cards/bulk/bulkReview.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { servedBulkChange } from '../../domain/application/servedBulkChange.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import type { BulkChange } from '../../domain/partner/bulkChange.js';
import { partnershipOf } from '../../domain/partner/partnershipChanges.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import type { Journey } from '../journey.js';
import { on, onPage } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { draftOf, draftWith, reviewedLines, saveDraft } from './bulkDraft.js';
import { bulkBoxes } from './bulkBoxes.js';
import { partnershipNow } from './partnershipNow.js';

const startInput = z.object({
  bulkChange: z.string().optional().catch(undefined),
  filter: z.enum(soldFilters).optional().catch(undefined),
});

/** An agent sets the licences of several customers' subscriptions at once (D14). */
export const bulkJourney: Journey = {
  id: 'bulk',
  kind: 'acts',
  start: async (turn, given) => {
    const { bulkChange, filter } = startInput.safeParse(given).data ?? {};
    if (bulkChange !== undefined) return open(turn, bulkChange);
    const running = filter === undefined ? await runningOf(turn) : undefined;
    return running === undefined ? form(turn, { filter: filter ?? 'active' }) : open(turn, running.id);
  },
  answers: [
    on(bulkForm, async (turn, entered) => {
      if (entered.action === 'clear') {
        await saveDraft(turn, []);
        return form(turn, {});
      }
      const { filter, wanted, text, page } = entered;
      const { problem, typed } = await draftWith(turn, entered);
      if (problem !== undefined) return form(turn, { filter, wanted, page }, problem, typed);
      if (entered.action === 'review') return review(turn);
      const isSearch = text !== wanted;
      return form(
        turn,
        isSearch ? { filter: filter === 'chosen' ? 'active' : filter, wanted: text } : { filter, wanted, page },
      );
    }),
    on(bulkReview, (turn, answer) => {
      if (answer.action === 'edit') return form(turn, { filter: 'chosen' });
      return answer.action === 'page' ? open(turn, answer.bulkChange, answer.page) : submit(turn, answer.operation);
    }),
    onPage(bulkResult, (turn, answer) =>
      answer.action === 'page' ? open(turn, answer.bulkChange, answer.page) : correct(turn, answer.bulkChange),
    ),
  ],
};

async function runningOf(turn: Turn): Promise<BulkChange | undefined> {
  const { bulkChanges = [] } = partnershipOf(await partnershipNow(turn));
  return bulkChanges.find(({ by, state }) => by === turn.by.person.id && state === 'running');
}

/** The boxes, of this page of what is looked for. */
async function form(
  turn: Turn,
  { filter = 'active', wanted = '', page = 0 }: Partial<BulkPage>,
  banner: Problem = '',
  typed: readonly (number | '')[] = [],
): Promise<Reply> {
  const draft = await draftOf(turn);
  const lines = draft?.lines ?? [];
  if (filter === 'chosen' && lines.length === 0) return form(turn, { wanted }, banner);
  const found = await bulkBoxes(turn, { filter, wanted, page, lines });
  const boxes = found.boxes.map((box, at) => ({ ...box, ...(typed[at] !== undefined && { seats: typed[at] }) }));
  const pages = Math.max(1, Math.ceil(found.total / boxesOnPage));
  const state = { filter, wanted, page: found.page };
  const data = { ...state, boxes, matching: found.total, pages, chosen: lines.length, banner };
  return show(turn, bulkForm, data, { journey: 'bulk', data: {} });
}

/** Prices every line of the draft as things are now, and shows it. */
async function review(turn: Turn, banner = ''): Promise<Reply> {
  const draft = await draftOf(turn);
  if (draft === undefined) return form(turn, {}, banner);
  const id = turn.services.newOperation();
  const saved = await saveDraft(turn, await reviewedLines(turn, id, draft.lines), id);
  return saved === undefined ? open(turn, id, 0, banner) : refused(turn, { refusal: saved });
}

/** A bulk change of the agent's own as it is now: its review while it is a draft, then what has become of it. */
async function open(turn: Turn, id: string, wanted = 0, banner = ''): Promise<Reply> {
  const { services, by, reader } = turn;
  if (!isPartnerAgent(by.person)) return refused(turn, { refusal: { code: 'not-found' } });
  const found = await servedBulkChange(services, by, id);
  // Since edited, submitted by another card or forgotten.
  if (found === undefined) return review(turn, reader.strings.bulk.changed);
  const { bulkChange, unseen } = found;
  const last = Math.max(0, Math.ceil(bulkChange.lines.length / bulkLinesOnPage) - 1);
  const exportUrl = services.pages.download(by, { kind: 'bulk', bulkChange: id }, reader.language, reader.region);
  const data = { bulkChange, unseen, page: Math.min(wanted, last), exportUrl, banner };
  return bulkChange.state === 'draft'
    ? show(turn, bulkReview, data, { journey: 'bulk', data: {} })
    : show(turn, bulkResult, data);
}

async function submit(turn: Turn, operation: string): Promise<Reply> {
  const outcome = await turn.services.bulkChanges.start(operation, operation, turn.by);
  if (outcome.kind === 'done') return open(turn, operation, 0, alreadyDone(turn, outcome.earlier));
  const { refusal } = outcome;
  return refusal.code === 'review-outdated'
    ? review(turn, sentenceFor(refusal, turn.reader))
    : refused(turn, { refusal });
}

/** What was refused becomes a draft of its own, to be corrected. */
async function correct(turn: Turn, id: string): Promise<Reply> {
  const found = await servedBulkChange(turn.services, turn.by, id);
  const lines = (found?.bulkChange.lines ?? []).filter(({ refusal }) => refusal !== undefined);
  const again = lines.map(({ customer, customerName, subscription, product, seats }) => ({
    ...{ customer, customerName, subscription, product, seats },
  }));
  await saveDraft(turn, again);
  return form(turn, { filter: 'chosen' });
}
