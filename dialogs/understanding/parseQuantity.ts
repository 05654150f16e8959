/** Longer than any number that somebody types, with the spaces around it. */
const longestTyped = 64;

/** What a form shows again of a number that is refused: any whole one, so that it is put right where it was entered. */
function numberTyped(text: string | number): number | undefined {
  // As clients send it, 5.0 is 5; three zeros behind a point can be thousands.
  const [, digits] = /^([0-9]{1,9})(?:[.,]0{1,2})?$/.exec(typedNumber(String(text))) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What a form is filled with after a refused number: that one, or nothing, but never another. */
export function refusedNumber(text: string | number): { readonly seats: number } | { readonly asksSeats: true } {
  const seats = numberTyped(text);
  return seats === undefined ? { asksSeats: true } : { seats };
}

/** A whole number from 1 to `most` as people type it (`１０` is 10); undefined for signs, fractions, exponents and anything else. */
export function quantityIn(text: string | number, most: number): number | undefined {
  const quantity = numberTyped(text);
  return quantity !== undefined && quantity >= 1 && quantity <= most ? quantity : undefined;
}

/** Whether somebody has typed zero. */
export function isZero(text: string | number): boolean {
  return /^0+$/.test(typedNumber(String(text)));
}

/** Whether the first word has a digit in it: whoever types this means a number. */
export function beginsWithNumber(text: string): boolean {
  return /^\S*\d/.test(text.trimStart().slice(0, longestTyped).normalize('NFKC'));
}

/** Cut before it is normalised, which takes time by the square of a row of accents; what was cut is no number. */
export function typedNumber(text: string): string {
  const typed = text.trim();
  return typed.length > longestTyped ? '' : typed.normalize('NFKC').trim();
}
