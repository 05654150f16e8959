import type { Account } from '../account/account.js';
import type { NewNumber } from './invoicing.js';

/** Unambiguous digits and letters. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 7;

/** `SK-202607-4K7Q2MX`: the month, and a code per billing profile. */
export function invoiceNumbers({ tenant, owner, id }: Account): NewNumber {
  return (profile, month) => `SK-${month.replace('-', '')}-${markOf([tenant, owner, id, profile].join(' '))}`;
}

/** FNV-1a with 64 bits: it has to be unique, not secret. */
function markOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  const spread = hash ^ (hash >> 32n);
  return Array.from({ length }, (_, index) => signs[Number((spread >> BigInt(index * 5)) & 31n)]).join('');
}
