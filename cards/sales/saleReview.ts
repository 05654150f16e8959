import { z } from 'zod';
import type { SeatsBought } from '../../domain/account/events.js';
import type { Money } from '../../domain/basics/money.js';
import { add, multiply } from '../../domain/basics/money.js';
import { billings, terms } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { button } from '../layouts/button.js';
import { laterNotes, refundWords } from '../layouts/charges.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { amountOf } from '../layouts/seatsChange.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { invoiceFacts } from './quantityShown.js';
import { customerWords, toCustomer } from './sale.js';

export interface SaleReview {
  readonly account: string;
  readonly customer: string;
  readonly offer: string;
  readonly least: number;
  readonly most: number;
  readonly result: SeatsBought;
  /** Per seat and charge cycle, without tax. */
  readonly unitPrice: Money;
  /** What stands in the confirmation field, where that is not the number of the price; empty for nothing. */
  readonly entered?: number | '' | undefined;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: Problem;
}

/** What a new subscription costs, with the confirmation field: another number there is priced first (R62). */
export const saleReview = defineCard({
  id: 'sale-review',
  template: 'sales/saleReview.json',
  answer: z.object({
    action: z.literal('done'),
    account: z.string(),
    offer: z.string(),
    /** The number whose price was shown. */
    priced: z.number().int(),
    seats: z.union([z.string(), z.number()]).default(''),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: SaleReview) => operation,
  view: (data: SaleReview, reader) => {
    const { sales, common, buying, subscriptions } = reader.strings;
    const { account, offer, least, most, result, operation, terms } = data;
    const { seats, product, price, term, billing } = result;
    const done = { action: 'done', account, offer, priced: seats, operation, terms };
    const titles = sales.done(seats, reader.money(price.total));
    return {
      ...problemView(data.banner),
      title: sales.confirmTitle(seats, plain(nameOf(product)), customerWords(data.customer)),
      ...amountOf(price, reader),
      bindings: {
        ...{ label: sales.confirmLabel, error: sales.seatsError(least, most), hint: sales.confirmHint },
        ...{ least, most, seats: data.entered ?? seats },
      },
      notes: [sales.invoiced, ...laterWords(result, reader)],
      note: untilWords(result, reader),
      details: {
        facts: [
          { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
          { title: buying.price, value: common.perCycle(reader.money(data.unitPrice), billing) },
          ...invoiceFacts(price, [], reader),
          { title: subscriptions.recurringLabel, value: subscriptions.recurring.on },
        ],
        notes: laterNotes(result, reader),
      },
      actions: [
        button({
          title: reader.showsPrices ? fitting(titles) : sales.submit,
          data: done,
          inputs: true,
          style: 'positive',
        }),
        button({ title: sales.otherOffer, data: { start: 'add', account, offer, seats } }),
        button(toCustomer(account, sales.dontAdd)),
      ],
    };
  },
});

/** What comes after today's amount, and what it commits to where the term is billed in parts. */
function laterWords({ price, perCycle, billing, term, nextCharge, termEnds }: SeatsBought, reader: Reader) {
  const { buying } = reader.strings;
  const { money, day } = reader;
  if (nextCharge === undefined) return [buying.termEnds(day(termEnds))];
  const more = terms[term].months / billings[billing].months - 1;
  return [
    buying.next(buying.laterValue(money(perCycle), billing, day(nextCharge))),
    ...(more > 0 ? [buying.inAll(money(add(price.total, multiply(perCycle, more))), day(termEnds))] : []),
  ];
}

/** Until when it can be cancelled with money back. */
function untilWords(result: SeatsBought, reader: Reader): string {
  const { isBoughtBack, ...rest } = result;
  const { seats, buying, buyingBack } = reader.strings;
  const sentences = { always: buying.cancellable, until: seats.removableUntil, byDay: buyingBack.cancelBy };
  if (isBoughtBack !== true) return refundWords(rest, sentences, reader);
  const { refundableUntil } = result;
  const by = refundableUntil === undefined ? [] : [sentences.byDay(reader.moment(refundableUntil))];
  return [...by, reader.strings.sales.boughtBack].join(' ');
}
