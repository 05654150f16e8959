/** Bringing back what has expired (D7). */
export interface ReactivatingStrings {
  readonly pickText: string;
  readonly nothing: string;
  readonly reviewTitle: string;
  readonly reviewText: (day: string, button: string) => string;
  readonly recurring: string;
  readonly people: (count: number) => string;
  readonly changed: string;
  readonly receiptTitle: string;
  readonly receiptText: (seats: number, product: string) => string;
}
