import type { Options } from 'csv-stringify';
import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../../cards/language.js';
import type { Money } from '../../domain/basics/money.js';
import { toDecimal } from '../../domain/basics/money.js';

export type Cell = string | number | Money;

/** What people have written is a text, never a formula, also where programs pass over what stands unseen before it. */
const formula = /^(?:[\t\r]|[\s\p{C}\p{DI}\u2800]*[=+\-@＝＋－＠])/u;

/** Lines of a spreadsheet, with the separators that programs expect where the reader is. */
export function spreadsheet(
  rows: readonly (readonly Cell[])[],
  { separators: { list, decimal } }: Pick<Reader, 'separators'>,
  { bom = true } = {},
): string {
  const options: Options = {
    bom,
    delimiter: list,
    record_delimiter: 'windows',
    quoted_string: true,
    cast: {
      // To the cent, however large: digit by digit, and a minus makes no formula of it.
      object: (amount) => amountWords(amount as unknown as Money, decimal), // no cell is another object
      string: (text) => (formula.test(text) ? `'${text}` : text),
    },
  };
  return stringify([...rows], options);
}

function amountWords(amount: Money, decimal: string): string {
  return toDecimal(amount).replace('.', decimal);
}
