import { z } from 'zod';
import { boxesOnPage, boxId, bulkForm } from '../../cards/bulk/bulkForm.js';
import type { BulkEntered, BulkPage } from '../../cards/bulk/bulkForm.js';
import { bulkLinesOnPage } from '../../cards/bulk/bulkLines.js';
import { bulkResult } from '../../cards/bulk/bulkResult.js';
import { bulkReview } from '../../cards/bulk/bulkReview.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { servedCustomers } from '../../domain/application/servedCustomers.js';
import { servedBulkChange } from '../../domain/application/servedBulkChange.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { BulkChange, BulkLine } from '../../domain/partner/bulkChange.js';
import { isSameTarget, mostBulkLines } from '../../domain/partner/bulkChange.js';
import { partnershipOf } from '../../domain/partner/partnershipChanges.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import type { Journey } from '../journey.js';
import { on, onPage } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { bulkBoxes, canChange } from './bulkBoxes.js';
import type { Refused } from './bulkDraft.js';
import { draftOf, draftWith, reviewedLines, saveDraft, wishOf } from './bulkDraft.js';
import { customersLike } from './customersLike.js';
import { partnershipNow } from './partnershipNow.js';

const startInput = z.object({
  bulkChange: z.string().optional().catch(undefined),
  /** A finished one whose refused lines are to be entered again. */
  correct: z.string().optional().catch(undefined),
  filter: z
    .enum([...soldFilters, 'chosen'])
    .optional()
    .catch(undefined),
  wanted: z.string().max(1_000).catch(''),
  page: z.number().int().min(0).max(100_000).catch(0),
});

/** An agent sets the licences of several customers' subscriptions at once (D14). */
export const bulkJourney: Journey = {
  id: 'bulk',
  kind: 'acts',
  start: async (turn, given) => {
    const { bulkChange, correct: id, ...page } = startInput.parse(typeof given === 'object' ? (given ?? {}) : {});
    if (id !== undefined) return correct(turn, id);
    if (bulkChange !== undefined) return (await open(turn, bulkChange, { page: page.page })) ?? form(turn, {});
    const running = page.filter === undefined ? await runningOf(turn) : undefined;
    return (running && (await open(turn, running.id))) ?? form(turn, page);
  },
  answers: [
    on(bulkForm, async (turn, entered) => {
      if (entered.action === 'clear') {
        await saveDraft(turn, []);
        return form(turn, {});
      }
      const { filter, wanted, text, page } = entered;
      const { refused: wrong, isFull } = await draftWith(turn, entered);
      if (wrong.length > 0) return form(turn, { filter, wanted, page }, { same: entered.rows, wrong });
      if (isFull) return form(turn, { filter, wanted, page }, { banner: turn.reader.strings.bulk.full(mostBulkLines) });
      if (entered.action === 'review') return review(turn);
      if (text === wanted) return form(turn, { filter, wanted, page });
      return form(turn, { filter: filter === 'chosen' ? 'active' : filter, wanted: text });
    }),
    on(bulkReview, (turn, answer) => {
      if (answer.action === 'edit') return form(turn, { filter: 'chosen' });
      return answer.action === 'page' ? turned(turn, answer) : submit(turn, answer.operation);
    }),
    onPage(bulkResult, turned),
  ],
  listen: async (turn, text, data) => {
    const { filter } = startInput.safeParse(data).data ?? {};
    if (filter === undefined) return undefined;
    const found = customersLike(await servedCustomers(turn.services, turn.by), text);
    return found.length === 0
      ? undefined
      : form(turn, { filter: filter === 'chosen' ? 'active' : filter, wanted: text });
  },
};

async function runningOf(turn: Turn): Promise<BulkChange | undefined> {
  const { bulkChanges = [] } = partnershipOf(await partnershipNow(turn));
  return bulkChanges.find(({ by, state }) => by === turn.by.person.id && state === 'running');
}

interface Said {
  readonly banner?: string;
  /** The boxes as they were sent, with what is wrong with some of them. */
  readonly same?: BulkEntered['rows'];
  readonly wrong?: readonly Refused[];
}

/** The boxes, of this page of what is looked for. */
async function form(
  turn: Turn,
  { filter = 'active', wanted = '', page = 0 }: Partial<BulkPage>,
  { banner = '', same, wrong = [] }: Said = {},
): Promise<Reply> {
  const lines = (await draftOf(turn))?.lines ?? [];
  if (filter === 'chosen' && lines.length === 0 && same === undefined) return form(turn, { wanted }, { banner });
  const found = await bulkBoxes(turn, { filter, wanted, page, lines, same });
  const boxes = found.boxes.map((box) => {
    const about = { customer: box.account.tenant, subscription: box.subscription.id };
    const refusal = wrong.find((one) => isSameTarget(one, about));
    return refusal === undefined ? box : { ...box, was: box.seats ?? '', seats: refusal.typed, problem: refusal.text };
  });
  const at = boxes.findIndex(({ problem }) => problem !== undefined);
  const problem = boxes[at]?.problem;
  const pages = Math.max(1, Math.ceil(found.total / boxesOnPage));
  const state = { filter, wanted, page: found.page };
  const data = {
    ...state,
    boxes,
    matching: found.total,
    pages,
    chosen: lines.length,
    banner: problem === undefined ? banner : { field: boxId(at), text: problem },
  };
  return show(turn, bulkForm, data, { journey: 'bulk', data: state });
}

/** Prices every line of the draft as things are now, and shows it. */
async function review(turn: Turn, banner = ''): Promise<Reply> {
  const draft = await draftOf(turn);
  if (draft === undefined) return form(turn, {}, { banner });
  const id = turn.services.newOperation();
  const refusal = await saveDraft(turn, await reviewedLines(turn, id, draft.lines), id);
  if (refusal !== undefined) return refused(turn, { refusal });
  return (await open(turn, id, { banner })) ?? form(turn, {}, { banner });
}

interface Shown {
  readonly page?: number;
  readonly banner?: string;
}

/** A bulk change of the agent's own as it is now: its review while it is a draft, then what has become of it. */
async function open(turn: Turn, id: string, { page = 0, banner = '' }: Shown = {}): Promise<Reply | undefined> {
  const { services, by, reader } = turn;
  const found = isPartnerAgent(by.person) ? await servedBulkChange(services, by, id) : undefined;
  if (found === undefined) return undefined;
  const { bulkChange, unseen } = found;
  const { state, since, lines } = bulkChange;
  // A review's prices hold on its own day only.
  if (state === 'draft' && dayOf(since) !== dayOf(services.clock.now())) return review(turn, banner);
  const last = Math.max(0, Math.ceil(lines.length / bulkLinesOnPage) - 1);
  const exportUrl = services.pages.download(by, { kind: 'bulk', bulkChange: id }, reader.language, reader.region);
  const shown = Math.min(page, last);
  const data = { bulkChange, unseen, page: shown, exportUrl, banner };
  const question = { journey: 'bulk', data: { bulkChange: id, page: shown } } as const;
  return state === 'draft' ? show(turn, bulkReview, data, question) : show(turn, bulkResult, data, question);
}

/** Another page; where it is not there any more, what the agent is putting together now. */
async function turned(turn: Turn, { bulkChange, page }: { readonly bulkChange: string; readonly page: number }) {
  return (await open(turn, bulkChange, { page })) ?? review(turn, turn.reader.strings.bulk.changed);
}

async function submit(turn: Turn, operation: string): Promise<Reply> {
  const { services, by, reader } = turn;
  const draft = await draftOf(turn);
  const isOld = draft?.id === operation && dayOf(draft.since) !== dayOf(services.clock.now());
  if (isOld) return review(turn, reader.strings.bulk.changed);
  const outcome = await services.bulkChanges.start(operation, operation, by);
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    return refusal.code === 'review-outdated' ? review(turn, sentenceFor(refusal, reader)) : refused(turn, { refusal });
  }
  const banner = alreadyDone(turn, outcome.earlier);
  return (await open(turn, operation, { banner })) ?? form(turn, {}, { banner });
}

/** Adds the refused lines that can still be changed to the draft, and shows their boxes. */
async function correct(turn: Turn, id: string): Promise<Reply> {
  const found = isPartnerAgent(turn.by.person) ? await servedBulkChange(turn.services, turn.by, id) : undefined;
  const wanted = (found?.bulkChange.lines ?? []).filter(({ refusal }) => refusal !== undefined);
  const before = (await draftOf(turn))?.lines ?? [];
  const added: BulkLine[] = [];
  for (const line of wanted)
    if (!before.some((one) => isSameTarget(one, line)) && (await canChange(turn, line))) added.push(wishOf(line));
  if (added.length > 0) await saveDraft(turn, [...before, ...added].slice(0, mostBulkLines));
  return form(turn, { filter: 'chosen' });
}
