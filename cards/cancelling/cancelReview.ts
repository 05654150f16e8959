import { z } from 'zod';
import { addDays } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { negate } from '../../domain/basics/money.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Titles } from '../strings/commits/strings.js';
import type { CancelWish } from './cancelReason.js';
import { cancelWish, reasonForm, reasonTemplate } from './cancelReason.js';
import type { Consequences } from './consequences.js';
import { lastChance, losingWords, noRefundWords, refundFacts, refundOf, refundWays } from './consequences.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { backNotes } from '../layouts/refundRows.js';
import { button } from '../layouts/button.js';

export interface CancelReview extends Consequences {
  readonly wish: CancelWish;
  /** The most characters of a word more, where that and the reason are asked for here. */
  readonly longest?: number;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: Problem;
}

/** What happens, to whom, and what comes back, before the last click (D5). */
export const cancelReview = defineCard({
  id: 'cancel-review',
  template: reasonTemplate,
  answer: z.discriminatedUnion('action', [
    cancelWish.extend({
      action: z.literal('save'),
      operation: z.string(),
      terms: z.string(),
    }),
    cancelWish.extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: CancelReview) => operation,
  endsWithMenu: false,
  view: (data: CancelReview, reader) => {
    const { buying, cancelling, common } = reader.strings;
    const { result, operation, terms, wish: said, longest } = data;
    const { account, subscription } = said;
    const asks = longest !== undefined;
    const isNow = result.when === 'now';
    const refund = refundOf(result);
    const ways = refundWays(data, reader, false);
    const last = lastChance(result, reader);
    const consequences = [
      losingWords(data, reader),
      ...(ways.sentence === undefined ? noRefundWords(data, reader) : [ways.sentence]),
      ...backNotes(result, data.productName, reader),
      ...(data.goesOn === '' ? [] : [data.goesOn]),
      cancelling.data,
    ];
    return {
      ...problemView(data.banner),
      title: cancelling.reviewTitle(result.seats, plain(data.productName)),
      ...(refund && { amount: buying.amountBack(reader.money(negate(refund.total))) }),
      text: isNow ? cancelling.endsNow : cancelling.endsLater(last),
      facts: ways.facts ?? [],
      bindings: reasonForm(said, { consequences, longest }, reader),
      note: isNow ? cancelling.final : cancelling.canTakeBack(last),
      ...(refund && { details: { facts: refundFacts(data, reader, false) } }),
      actions: [
        button({
          title: fitting(commitOf(data, reader)),
          data: { ...(asks ? { account, subscription, when: said.when } : said), action: 'save', operation, terms },
          style: 'destructive',
          ...(asks && { inputs: true }),
        }),
        button({ title: cancelling.keep, data: { start: 'subscriptions', account, subscription } }),
        button({ title: common.back, data: { ...said, action: 'change' } }),
      ],
    };
  },
});

/** What the last click does, and what comes back for it (R29, D16). */
function commitOf({ result }: CancelReview, { strings, money, dayOfYear, briefDay, showsPrices }: Reader): Titles {
  const { commits } = strings;
  const last = addDays(result.endsOn, -1);
  if (result.when !== 'now') return commits.cancelOn(dayOfYear(last), briefDay(last));
  const refund = refundOf(result);
  return refund === undefined || !showsPrices ? commits.cancelNow : commits.cancelFor(money(negate(refund.total)));
}
