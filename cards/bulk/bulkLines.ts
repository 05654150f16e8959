import type { Money } from '../../domain/basics/money.js';
import type { BulkLine, ReviewedLine } from '../../domain/partner/bulkChange.js';
import type { Reader } from '../language.js';
import type { Row } from '../layouts/rows.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { signed } from '../layouts/seatsChange.js';
import { plain } from '../markdown.js';
import { sentenceFor } from '../menu/refusal.js';
import { shortened } from '../names.js';

/** How many lines one card shows. */
export const bulkLinesOnPage = 6;

/** A line of a bulk change as a row that opens its subscription; `state` is what has become of it. */
export function bulkRow(line: BulkLine, reader: Reader, state?: string): Row {
  const { customer, customerName, subscription, product, reviewed, refusal } = line;
  const name = plain(shortened(nameOf(product)));
  const change = changeWords(line, reader);
  return {
    name: customerName,
    product,
    line: [name, change, ...(state === undefined ? [] : [state])].join(' · '),
    said: [name, change, ...(state === undefined ? [] : [state])].join(', '),
    ...nextOf(line, reader, state === undefined),
    ...(refusal === undefined && isCharged(reviewed) && { figure: reader.money(reviewed.amount) }),
    data: { start: 'customers', customer, subscription },
  };
}

/** Why it is refused; or, on the review, what else it does and whether its total may be a slip (R15). */
function nextOf({ refusal, reviewed }: BulkLine, reader: Reader, isReview: boolean): Pick<Row, 'next'> {
  if (refusal !== undefined) return { next: { text: sentenceFor(refusal, reader), color: 'Attention' } };
  if (!isReview || reviewed === undefined) return {};
  const { bulk, seats: words, sales } = reader.strings;
  const { dropped, isBoughtBack, mayBeDifference } = reviewed;
  const text = [
    ...(mayBeDifference === true ? [bulk.slip] : []),
    ...(dropped === undefined ? [] : [words.droppedWith(dropped)]),
    ...(isBoughtBack === true ? [sales.boughtBack] : []),
  ].join(' ');
  return text === '' ? {} : { next: { text, color: 'Warning' } };
}

function isCharged(reviewed: BulkLine['reviewed']): reviewed is ReviewedLine {
  return reviewed !== undefined && reviewed.amount.minor !== 0;
}

/** `10 → 12 (+2)`, and what follows on a later day. */
function changeWords({ seats, reviewed }: BulkLine, reader: Reader): string {
  if (reviewed === undefined) return `→ ${seats}`;
  const { from, to, later } = reviewed;
  const now = to === from ? [] : [`${from} → ${to} (${signed(to - from)})`];
  if (later === undefined) return now.join('');
  const then = reader.strings.bulk.later(later.seats, reader.day(later.on));
  return to === from ? `${from} → ${then}` : [...now, then].join(', ');
}

/** Sums of several currencies stand beside each other, since nothing adds them up. */
export function sumsWords(sums: readonly Money[], { money }: Reader): string {
  return sums.map(money).join(' + ');
}
