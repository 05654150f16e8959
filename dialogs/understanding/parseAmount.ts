import type { Reader } from '../../cards/language.js';
import { decimalsOf } from '../../domain/basics/money.js';
import { typedNumber } from './parseQuantity.js';

type NumberSeparators = Pick<Reader['separators'], 'group' | 'decimal'>;

/**
 * An amount as typed (`500`, `49,90`) in minor units, with thousands separators of the reader's region. Undefined
 * with a sign, and if it is ambiguous, such as three digits after another region's decimal point.
 */
export function amountIn(text: string, currency: string, separators?: NumberSeparators): number | undefined {
  const typed = typedNumber(text);
  const { whole, fraction } = (separators && groupedIn(typed, separators)) ?? plainIn(typed, separators) ?? nothing;
  const places = decimalsOf(currency);
  if (whole === '' || whole.length > 9 || fraction.length > places) return undefined;
  const minor = Number(whole + fraction.padEnd(places, '0'));
  return minor > 0 ? minor : undefined;
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

const nothing: Parts = { whole: '', fraction: '' };

/** With one separator or none; a decimal comma works in every region, but three digits may be thousands. */
function plainIn(typed: string, separators: NumberSeparators | undefined): Parts | undefined {
  const [, whole, separator = '', fraction = ''] = /^([0-9]{1,9})(?:([.,])([0-9]{1,3}))?$/.exec(typed) ?? [];
  const isThousands = separators !== undefined && separator !== separators.decimal && fraction.length === 3;
  return whole === undefined || isThousands ? undefined : { whole, fraction };
}

/** Spaces and apostrophes always separate thousands. */
function groupedIn(typed: string, { group, decimal }: NumberSeparators): Parts | undefined {
  const [, whole, separator = '', , last, fraction = ''] =
    /^([0-9]{1,3}([., '’])[0-9]{3}(\2[0-9]{3})*)(?:([.,])([0-9]{1,3}))?$/.exec(typed) ?? [];
  const isGroup = [group.normalize('NFKC'), ' ', "'", '’'].includes(separator);
  if (whole === undefined || !isGroup || (last !== undefined && last !== decimal)) return undefined;
  return { whole: whole.replaceAll(separator, ''), fraction };
}
