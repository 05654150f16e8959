import { z } from 'zod';
import { negate } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import type { Undoing } from './undo.js';
import { undoShown } from './undo.js';
import { amountOf } from '../layouts/seatsChange.js';
import { button } from '../layouts/button.js';

export interface UndoReview extends Undoing {
  readonly operation: string;
  readonly terms: string;
}

/** What undoing gives back, and to which card, before anything happens (D6). */
export const undoReview = defineCard({
  id: 'undo-review',
  answer: z.object({
    action: z.literal('save'),
    account: z.string(),
    subscription: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: UndoReview) => operation,
  view: (data: UndoReview, reader) => {
    const { cancelling, commits, seats, titles } = reader.strings;
    const { account, result, operation, terms } = data;
    const { subscription, from, to } = result;
    const about = { account, subscription };
    return {
      banner: data.banner,
      title: seats.undoTitle(from - to, plain(data.productName)),
      ...amountOf(result.refund, reader),
      text: to === 0 ? seats.undoAll : seats.undoSome(from - to, to),
      ...undoShown(data, reader, false),
      actions: [
        button({
          title: reader.showsPrices ? fitting(commits.undo(reader.money(negate(result.refund.total)))) : titles.undo,
          data: { action: 'save', ...about, operation, terms },
          style: 'destructive',
        }),
        button({
          title: to === 0 ? cancelling.keep : commits.keepLicences,
          data: { start: 'subscriptions', ...about },
        }),
      ],
    };
  },
});
