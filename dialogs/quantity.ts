/** A whole number from 1 to `most` as people type it (`１０` is 10); undefined for signs, fractions, exponents and anything else. */
export function quantityIn(text: string | number, most: number): number | undefined {
  const digits = String(text).normalize('NFKC').trim();
  if (!/^[0-9]{1,9}$/.test(digits)) return undefined;
  const quantity = Number(digits);
  return quantity >= 1 && quantity <= most ? quantity : undefined;
}
