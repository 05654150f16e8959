import { countrySpecs, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

/** Where an IBAN may begin: its country and check digits. */
const beginning = /(?<![\p{L}\p{N}])([A-Z]{2})[ .-]?\d{2}/giu;

/** A Polish account as it is written at home, without its country: check digits and six groups of four. */
const polish = /(?<!\d)\d{2}(?:[ .-]?\d{4}){6}(?!\d)/g;

/** What an account's groups are written with. */
const separator = /[\s.-]/;

/** A text in which valid bank accounts (IBAN, mod 97) stand as a word: their digits are no payment card's. */
export function withoutAccounts(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 1: country = '' } of text.matchAll(beginning)) {
    const after = index < at ? undefined : endOf(text, index, countrySpecs[country.toUpperCase()]?.chars ?? 0);
    if (after === undefined) continue;
    parts.push(text.slice(at, index), 'iban');
    at = after;
  }
  const rest = parts.join('') + text.slice(at);
  return rest.replaceAll(polish, (digits) => (isAccount(`PL${digits.replaceAll(/\D/g, '')}`) ? 'iban' : digits));
}

/** Where the account of so many characters ends that begins here; undefined where it is none. */
function endOf(text: string, first: number, length: number): number | undefined {
  let account = '';
  let at = first;
  while (account.length < length && at < text.length) {
    const character = text.charAt(at);
    if (/[A-Z\d]/i.test(character)) account += character.toUpperCase();
    else if (!separator.test(character) || separator.test(text.charAt(at - 1))) return undefined;
    at += 1;
  }
  const isWhole = account.length === length && !/[\p{L}\p{N}]/u.test(text.charAt(at));
  return isWhole && isAccount(account) ? at : undefined;
}

/** By length, shape and mod 97; a bank's own check digits within are its own business. */
function isAccount(account: string): boolean {
  const { errorCodes } = validateIBAN(account);
  return errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
}
