import type { BulkLine } from '../../domain/partner/bulkChange.js';
import { isWaiting } from '../../domain/partner/bulkChange.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { button } from '../layouts/button.js';
import type { BulkCard } from './bulkReview.js';
import { bulkPage, bulkRows, moneyWords, pageActions, pageNotes } from './bulkReview.js';

/** How far a bulk change is, and each line's result. */
export const bulkResult = defineCard({
  id: 'bulk-result',
  answer: bulkPage,
  view: (data: BulkCard, reader) => {
    const { bulkChange, unseen, banner } = data;
    const { bulk } = reader.strings;
    const { id, state, lines } = bulkChange;
    const isRunning = state === 'running';
    const refused = lines.filter(({ refusal }) => refusal !== undefined).length;
    return {
      banner,
      title: bulkHeading(bulkChange, reader),
      ...(refused > 0 && !isRunning && { tone: 'Warning' as const }),
      text: isRunning ? bulk.runningText : moneyWords(bulkChange, reader),
      rows: bulkRows(data, reader, (line) => bulk.states[lineState(line)]),
      notes: [...(unseen > 0 ? [bulk.notSeen(unseen)] : []), ...pageNotes(data, reader)],
      actions: [
        ...(isRunning
          ? [button({ title: bulk.refresh, data: { action: 'page', bulkChange: id, page: data.page } })]
          : refused > 0
            ? [button({ title: bulk.correct, data: { start: 'bulk', correct: id } })]
            : []),
        ...(data.exportUrl === undefined
          ? [button({ title: bulk.show, data: { start: 'bulk', bulkChange: id } })]
          : []),
        ...pageActions(data, reader),
      ],
    };
  },
});

/** `scheduled`: all of it takes effect with the next term. */
export function lineState(line: BulkLine): 'done' | 'scheduled' | 'waiting' | 'refused' {
  const { done, reviewed } = line;
  if (done !== undefined) return reviewed?.later !== undefined && reviewed.from === reviewed.to ? 'scheduled' : 'done';
  return isWaiting(line) ? 'waiting' : 'refused';
}

/** What is true now, as the title of its card. */
export function bulkHeading({ state, lines }: BulkCard['bulkChange'], { strings: { bulk } }: Reader): string {
  const done = lines.filter((line) => line.done !== undefined).length;
  const refused = lines.filter(({ refusal }) => refusal !== undefined).length;
  if (state === 'running') return bulk.running(done, lines.length - refused);
  return [bulk.finished(done), ...(refused > 0 ? [bulk.refusedCount(refused)] : [])].join(', ');
}
