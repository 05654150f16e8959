import { z } from 'zod';
import { catalogue, mostSeats } from '../domain/product.js';
import { quantityIn } from './quantity.js';
import { normalised } from '../domain/normalised.js';

/** What a button or a sentence says of a purchase that is still to be filled in. */
export const purchaseWish = z.object({
  product: z.string().max(100),
  account: z.string().optional(),
  seats: z.number().optional(),
  term: z.string().optional(),
  billing: z.string().optional(),
  method: z.string().optional(),
});

export type PurchaseWish = z.infer<typeof purchaseWish>;

/** "buy 5 Visio Plan 1": the product and the number that a sentence names. */
export function purchaseIn(said: string): PurchaseWish | undefined {
  const words = ` ${normalised(said)} `;
  const product = catalogue
    .filter(({ offers, name }) => offers.length > 0 && words.includes(` ${normalised(name)} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (product === undefined) return undefined;

  const seats = quantityIn(/\d+/.exec(words.replace(normalised(product.name), ''))?.[0] ?? '', mostSeats);
  return { product: product.id, ...(seats === undefined ? {} : { seats }) };
}
