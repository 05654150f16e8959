import type { Reader } from '../language.js';
import type { Strings } from '../strings/index.js';

/** The reader of cards about a customer: named on each card, and meant where a buyer's cards say “you” (D14). */
export function readerAbout(reader: Reader, { id, name }: Required<Reader>['customer']): Reader {
  return { ...reader, customer: { id, name }, strings: aboutCustomer(reader.strings) };
}

function aboutCustomer(strings: Strings): Strings {
  const { instead } = strings.aboutCustomer;
  return {
    ...strings,
    cancelling: { ...strings.cancelling, ...instead.cancelling },
    assigning: { ...strings.assigning, ...instead.assigning },
    unassigning: { ...strings.unassigning, ...instead.unassigning },
    history: { ...strings.history, ...instead.history },
    invoices: { ...strings.invoices, ...instead.invoices },
    refusals: { ...strings.refusals, ...instead.refusals },
  };
}
