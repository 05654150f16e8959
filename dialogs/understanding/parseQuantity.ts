/** Longer than any number that a person types, including spaces. */
const longestTyped = 64;

/** A refused number to show in the form again, so that it can be corrected there: any whole number. */
function numberTyped(text: string | number): number | undefined {
  // Some clients send 5 as 5.0; three zeros after a point may be thousands.
  const [, digits] = /^([0-9]{1,9})(?:[.,]0{1,2})?$/.exec(typedNumber(String(text))) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Fills the form after a refused number: with that number or nothing, never another one. */
export function refusedNumber(text: string | number): { readonly seats: number } | { readonly asksSeats: true } {
  const seats = numberTyped(text);
  return seats === undefined ? { asksSeats: true } : { seats };
}

/**
 * A whole number from 1 to `most` as typed (`１０` is 10); undefined for signs, fractions, exponents and anything
 * else.
 */
export function quantityIn(text: string | number, most: number): number | undefined {
  const quantity = numberTyped(text);
  return quantity !== undefined && quantity >= 1 && quantity <= most ? quantity : undefined;
}

/** Whether the typed text is zero. */
export function isZero(text: string | number): boolean {
  return /^0+$/.test(typedNumber(String(text)));
}

/** Whether the first word contains a digit: then the text is meant as a number. */
export function beginsWithNumber(text: string): boolean {
  return /^\S*\d/.test(text.trimStart().slice(0, longestTyped).normalize('NFKC'));
}

/** Cut before normalising, which takes quadratic time for a run of accents; a text this long is no number anyway. */
export function typedNumber(text: string): string {
  const typed = text.trim();
  return typed.length > longestTyped ? '' : typed.normalize('NFKC').trim();
}
