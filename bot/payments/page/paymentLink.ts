import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { resumed } from '../../../cards/paying/resumed.js';
import { languages } from '../../../cards/language.js';
import { cardFacts } from '../../../domain/billing/paymentMethod/paymentCard.js';
import { addressSchema } from '../../teams/botState.js';

/** How long a link works, in minutes, and how many of one person's work at a time: a further one ends the oldest. */
export const minutesOpen = 15;
export const mostLinks = 5;

/** How often one person may show cards to the bank in so many hours: trying cards out is not what a page is for. */
export const mostTries = 10;
export const triesHours = 1;

/** How long a chat that could not be told is tried again, in hours. */
export const hoursUntold = 24;

const errandSchema = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('add'),
    account: z.string(),
    profile: z.string().optional(),
    resume: resumed.optional(),
  }),
  z.object({ purpose: z.literal('edit'), account: z.string(), method: z.string() }),
]);

const placeSchema = z.object({ address: addressSchema, activity: z.string().optional() });
/** Where the card with the link stands. */
export type Place = z.infer<typeof placeSchema>;

export const paymentLinkSchema = z.object({
  /** Made of the token, which cannot be made of it. */
  id: z.string(),
  tenant: z.string(),
  person: z.string(),
  errand: errandSchema,
  language: z.enum(languages),
  expires: z.string(),
  place: placeSchema.optional(),
  /** The bank has asked the holder to confirm this card. */
  asked: cardFacts.extend({ brand: z.string() }).optional(),
  /** Spent on this; kept until the chat has been told. */
  done: z.object({ at: z.string(), method: z.string() }).optional(),
});

/** What a link stands for: who may do what with it, until when. */
export type PaymentLink = Readonly<z.infer<typeof paymentLinkSchema>>;
export type AskedCard = NonNullable<PaymentLink['asked']>;

/** 256 bits that nobody can guess; only the link has them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The same link acts once, also where its end was lost on the way to the disk. */
export function operationOf({ id }: PaymentLink): string {
  return `page-${id.slice(0, 32)}`;
}
