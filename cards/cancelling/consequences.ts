import type { PaymentMethod } from '../../domain/account/account.js';
import { addDays } from '../../domain/basics/calendar.js';
import type { SubscriptionCancelled } from '../../domain/account/events.js';
import type { Price } from '../../domain/billing/invoice.js';
import { negate } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { namesUpTo } from '../names.js';
import type { CardRefund } from '../layouts/refundRows.js';
import { refundGoes, refundRows, taxRows } from '../layouts/refundRows.js';
import type { Fact } from '../layouts/frame.js';

/** What a cancellation does: the same on the review and on the receipt. */
export interface Consequences {
  readonly result: SubscriptionCancelled;
  readonly productName: string;
  /** What is still charged until the end; empty for nothing. */
  readonly goesOn: string;
  /** There would have been a refund earlier. */
  readonly isLate: boolean;
  /** It was free: there was nothing to pay. */
  readonly isTrial?: boolean;
  /** The card that gets the refund. */
  readonly method?: PaymentMethod;
  /** The cards where it goes to several payments. */
  readonly refunds?: readonly CardRefund[];
}

const namesShown = 20;

/** Who loses access. */
export function losingWords({ result }: Consequences, reader: Reader): string {
  const { cancelling } = reader.strings;
  const { losing, when, accessEnds } = result;
  const names = namesUpTo(namesShown, losing, reader.strings);
  if (losing.length === 0) return cancelling.losesNobody;
  return when === 'now'
    ? cancelling.loses(losing.length, names)
    : cancelling.losesLater(losing.length, names, reader.day(addDays(accessEnds, -1)));
}

/** Who has lost access, where it has ended; who loses it, where it ends later. */
export function losingWordsAfterwards(consequences: Consequences, reader: Reader): string {
  const { losing, when } = consequences.result;
  if (when !== 'now') return losingWords(consequences, reader);
  const { cancelling } = reader.strings;
  return losing.length === 0
    ? cancelling.lostNobody
    : cancelling.lost(losing.length, namesUpTo(namesShown, losing, reader.strings));
}

/** Why nothing comes back; empty where something does. */
export function noRefundWords({ result, isLate, isTrial }: Consequences, { strings }: Reader): readonly string[] {
  if (refundOf(result) !== undefined) return [];
  const { noRefund, noRefundLate, noRefundTrial } = strings.cancelling;
  if (isTrial === true) return [noRefundTrial];
  return [isLate && result.when !== 'now' ? noRefundLate : noRefund];
}

/** The refund to the cent; nothing where there is none. */
export function refundFacts(
  { result, method, refunds = [] }: Consequences,
  reader: Reader,
  isDone: boolean,
): readonly Fact[] {
  const refund = refundOf(result);
  if (refund === undefined) return [];
  return [
    { title: reader.strings.buying.subtotal, value: reader.money(negate(refund.subtotal)) },
    ...taxRows(refund, refunds, reader, negate),
    ...refundRows({ refund, method, refunds, isDone }, reader),
  ];
}

/** To which payment cards the refund goes or went; nothing where there is none. */
export function refundWays(
  { result, method, refunds = [] }: Consequences,
  reader: Reader,
  isDone: boolean,
): ReturnType<typeof refundGoes> {
  const refund = refundOf(result);
  return refund === undefined ? {} : refundGoes({ refund, method, refunds, isDone }, reader);
}

/** A refund of nothing is none. */
export function refundOf({ refund }: SubscriptionCancelled): Price | undefined {
  return refund?.total.minor === 0 ? undefined : refund;
}

/** The last day on which an ending can be stopped. */
export function lastChance({ endsOn }: SubscriptionCancelled, { day }: Reader): string {
  return day(addDays(endsOn, -1));
}
