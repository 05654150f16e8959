import { decimalsOf } from '../domain/money.js';
import { typedNumber } from './quantity.js';

/** An amount as people type it (`500`, `49,90`) in minor units; undefined for signs, spaces within and anything else. */
export function amountIn(text: string, currency: string): number | undefined {
  const written = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(typedNumber(text));
  if (written === null) return undefined;
  const [, whole = '', fraction = ''] = written;
  const places = decimalsOf(currency);
  if (fraction.length > places) return undefined;
  const minor = Number(whole + fraction.padEnd(places, '0'));
  return minor > 0 ? minor : undefined;
}
