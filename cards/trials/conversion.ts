import type { TrialConverted } from '../../domain/account/events.js';
import type { Reader } from '../language.js';
import { cancelSentences, refundWords } from '../layouts/charges.js';
import type { Renewed } from '../layouts/newTerm.js';

/** A trial that becomes a paid subscription. */
export type Conversion = Renewed<TrialConverted>;

/** Until when there is money back. */
export function conversionRefund({ result }: Conversion, reader: Reader): string {
  return refundWords(result, cancelSentences(reader.strings), reader);
}
