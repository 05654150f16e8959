import { z } from 'zod';

/** People on a card are keys of a fixed length: hundreds of ids would not fit. */
export const keyLength = 6;

/** How many people a review can name on its button. */
export const mostReviewed = 300;

const keysPattern = new RegExp(`^([\\w-]{${keyLength}}){0,${mostReviewed}}$`);

/** Keys one after the other. */
export const joinedKeys = z
  .string()
  .regex(keysPattern)
  .transform((text) => text.match(new RegExp(`.{${keyLength}}`, 'g')) ?? []);

/** As clients send several choices: with commas. */
export const pickedKeys = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((key) => key.length === keyLength));
