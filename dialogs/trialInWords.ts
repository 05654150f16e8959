import { z } from 'zod';
import { mostTrialSeats } from '../domain/commands/startTrial.js';
import type { Product } from '../domain/product.js';
import { catalogue } from '../domain/product.js';
import { quantityIn } from './quantity.js';
import { normalised } from '../domain/normalised.js';

/** What a button or a sentence says of a trial that is still to be filled in. */
export const trialWishIn = z.object({
  product: z.string().max(100),
  account: z.string().optional(),
  seats: z.number().optional(),
  method: z.string().optional(),
});

export type TrialEntry = z.infer<typeof trialWishIn>;

/** "try 5 Visio Plan 1": the product and the number that a sentence names. */
export function trialIn(said: string): TrialEntry | undefined {
  const words = ` ${normalised(said)} `;
  const product = productIn(words);
  if (product === undefined) return undefined;

  const seats = quantityIn(/\d+/.exec(words.replace(normalised(product.name), ''))?.[0] ?? '', mostTrialSeats);
  return { product: product.id, ...(seats === undefined ? {} : { seats }) };
}

/** The product with the longest name that stands in the words. */
function productIn(words: string): Product | undefined {
  return catalogue
    .filter(({ name }) => words.includes(` ${normalised(name)} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
