import type { TrialConverted } from '../../domain/account/events.js';
import type { Reader } from '../language.js';
import { cancelSentences, refundWords } from '../layouts/charges.js';
import type { Renewed } from '../layouts/newTerm.js';

/** A trial that becomes a paid subscription. */
export type Conversion = Renewed<TrialConverted>;

/** Until when, and until when there is money back. */
export function conversionNotes({ result }: Conversion, reader: Reader): readonly string[] {
  const { buying, trials } = reader.strings;
  return [
    trials.stays,
    buying.termEnds(reader.day(result.termEnds)),
    refundWords(result, cancelSentences(reader.strings), reader),
  ];
}
