import { z } from 'zod';
import { choicesIn } from '../choices.js';

/** People on a card are keys of a fixed length: hundreds of ids would not fit. */
export const keyLength = 6;

/** How many people a review can name on its button. */
export const mostReviewed = 300;

/** Keys one after the other. */
export const joinedKeys = z
  .string()
  .max(keyLength * mostReviewed)
  .regex(/^[\w-]*$/)
  .refine((text) => text.length % keyLength === 0)
  .transform((text) =>
    Array.from({ length: text.length / keyLength }, (_, at) => text.slice(at * keyLength, (at + 1) * keyLength)),
  );

/** The keys among the choices that a client sends. */
export const pickedKeys = z
  .string()
  .default('')
  .transform((text) => choicesIn(text).filter((key) => key.length === keyLength));
