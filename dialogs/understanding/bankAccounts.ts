import { countrySpecs, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

/** Possible start of an IBAN: country and check digits. */
const beginning = /(?<![\p{L}\p{N}])([A-Z]{2})[ .-]?\d{2}/giu;

/** A Polish account number without country: check digits and six groups of four. */
const polish = /(?<!\d)\d{2}(?:[ .-]?\d{4}){6}(?!\d)/g;

/** Separators within an account number. */
const separator = /[\s.-]/;

/** Removes valid bank account numbers (IBAN, mod 97) from a text, since they are no payment card numbers. */
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

/** End of the account number with so many characters that starts here; undefined if there is none. */
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

/** Checks length, format and mod 97, but not a bank's own check digits. */
function isAccount(account: string): boolean {
  const { errorCodes } = validateIBAN(account);
  return errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
}
