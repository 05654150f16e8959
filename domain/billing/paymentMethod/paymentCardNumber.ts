/** The longest name, and address, that is stored. */
export const longestName = 100;
export const longestAddress = 300;

/** The accepted brands. */
export const paymentCardBrands = ['Visa', 'Mastercard', 'American Express'] as const;

/** Whether a text that would be stored contains a payment card's number: 13 to 19 digits with a valid check digit. */
export function hasPaymentCardNumber(text: string): boolean {
  // Accents are removed first, since Unicode sorts a run of them in quadratic time.
  const shown = text
    .replaceAll(/[\p{Cf}\p{M}]/gu, '')
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{M}]/gu, '');
  const runs = shown.match(/\p{Nd}(?:[^\p{L}\p{N}]{0,12}\p{Nd}){12,}/gu) ?? [];
  return runs.some((run) => {
    // So many digits of another script are in no name or address.
    if (/(?!\d)\p{Nd}/u.test(run)) return true;
    const digits = run.replaceAll(/\D/g, '');
    return lengths.some((length) => {
      const starts = Array.from({ length: Math.max(0, digits.length - length + 1) }, (_, index) => index);
      return starts.some((start) => hasCheckDigit(digits.slice(start, start + length)));
    });
  });
}

const lengths: readonly number[] = [13, 14, 15, 16, 17, 18, 19];

/** Luhn check. */
function hasCheckDigit(digits: string): boolean {
  const values = Array.from(digits, Number).reverse();
  const sum = values.reduce((total, value, index) => total + (index % 2 === 0 ? value : (doubled[value] ?? 0)), 0);
  return sum % 10 === 0;
}

const doubled: readonly number[] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
