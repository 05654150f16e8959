import type { Options } from 'csv-stringify';
import { stringify } from 'csv-stringify/sync';
import type { Reader } from '../../cards/language.js';
import type { Money } from '../../domain/basics/money.js';
import { toDecimal } from '../../domain/basics/money.js';

export type Cell = string | number | Money;

/** Text that spreadsheet programs would read as a formula, including after invisible characters. */
const formula = /^(?:[\t\r]|[\s\p{C}\p{DI}\u2800]*[=+\-@＝＋－＠])/u;

/** Lines of a CSV file, with the separators that programs expect in the reader's region. */
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
      // Amounts as exact decimal text; a minus sign is a number here and not a formula.
      object: (amount) => amountWords(amount as unknown as Money, decimal), // no cell is another object
      string: (text) => (formula.test(text) ? `'${text}` : text),
    },
  };
  return stringify([...rows], options);
}

function amountWords(amount: Money, decimal: string): string {
  return toDecimal(amount).replace('.', decimal);
}
