import type { PaymentMethod } from '../../domain/account/account.js';
import type { PurchaseUndone } from '../../domain/account/events.js';
import type { CardRefund } from '../layouts/refundRows.js';
import { backNotes } from '../layouts/refundRows.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { moneyFacts, signed } from '../layouts/seatsChange.js';
import type { Fact } from '../layouts/frame.js';

/** What undoing a purchase does: the same on the review and on the receipt. */
export interface Undoing {
  readonly account: string;
  readonly result: PurchaseUndone;
  readonly productName: string;
  /** The card that gets the refund. */
  readonly method?: PaymentMethod;
  /** The cards where it goes to several payments. */
  readonly refunds?: readonly CardRefund[];
  readonly banner?: string;
}

export function undoFacts(
  { result, productName, ...cards }: Undoing,
  reader: Reader,
  isDone: boolean,
): readonly Fact[] {
  const { buying, seats } = reader.strings;
  const { from, to, refund } = result;
  return [
    { title: buying.subscription, value: plain(productName) },
    { title: seats.totalLabel, value: `${from} → ${to} (${signed(to - from)})` },
    ...moneyFacts(refund, cards, reader, isDone),
  ];
}

export function undoNotes({ result, productName }: Undoing, reader: Reader): readonly string[] {
  const { seats } = reader.strings;
  const { dropped } = result;
  return [
    ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
    seats.undoExact,
    ...backNotes(result, productName, reader),
  ];
}
