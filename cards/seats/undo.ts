import type { PaymentMethod } from '../../domain/account/account.js';
import type { PurchaseUndone } from '../../domain/account/events.js';
import type { CardRefund } from '../layouts/refundRows.js';
import { backNotes, refundGoes } from '../layouts/refundRows.js';
import type { Reader } from '../language.js';
import { moneyFacts, signed } from '../layouts/seatsChange.js';

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

/** The payment cards that get the refund, what else happens, and how the refund comes about. */
export function undoShown({ result, productName, method, refunds = [] }: Undoing, reader: Reader, isDone: boolean) {
  const { seats } = reader.strings;
  const { from, to, dropped, refund } = result;
  const goes = refundGoes({ refund, method, refunds, isDone }, reader);
  return {
    facts: goes.facts ?? [],
    notes: [
      ...(goes.sentence === undefined ? [] : [goes.sentence]),
      ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
      ...backNotes(result, productName, reader),
    ],
    details: {
      facts: [
        { title: seats.totalLabel, value: `${from} → ${to} (${signed(to - from)})` },
        ...moneyFacts(refund, { ...(method && { method }), refunds }, reader, isDone),
      ],
      notes: [seats.undoExact],
      ...(isDone && { isOpen: true as const }),
    },
  };
}
