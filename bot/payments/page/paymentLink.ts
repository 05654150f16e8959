import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { resumed } from '../../../cards/paying/resumed.js';
import { languages } from '../../../cards/language.js';
import { paymentCardDetails } from '../../../domain/billing/paymentMethod/paymentCard.js';
import { addressSchema } from '../../teams/botState.js';

/** How many minutes a link works, and how many links a person may have; a further one ends the oldest. */
export const minutesOpen = 15;
export const mostLinks = 5;

/** How often a person may send card details to the bank in so many hours, against testing of stolen cards. */
export const mostTries = 10;
export const triesHours = 1;

/** For how many hours notifying the chat is retried. */
export const hoursOfNotifying = 24;

const purposeSchema = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('add'),
    account: z.string(),
    profile: z.string().optional(),
    resume: resumed.optional(),
  }),
  z.object({ purpose: z.literal('edit'), account: z.string(), method: z.string() }),
]);

const placeSchema = z.object({ address: addressSchema, activity: z.string().optional() });
/** The message that contains the link. */
export type CardLocation = z.infer<typeof placeSchema>;

export const paymentLinkSchema = z.object({
  /** Hash of the token. */
  id: z.string(),
  tenant: z.string(),
  person: z.string(),
  errand: purposeSchema,
  language: z.enum(languages),
  expires: z.string(),
  place: placeSchema.optional(),
  /** The bank has asked the holder to confirm this payment card. */
  asked: paymentCardDetails.extend({ brand: z.string() }).optional(),
  /** The result; kept until the chat has been notified. */
  done: z.object({ at: z.string(), method: z.string() }).optional(),
});

/** A one-time link: who may do what with it, and until when. */
export type PaymentLink = Readonly<z.infer<typeof paymentLinkSchema>>;
export type AskedCard = NonNullable<PaymentLink['asked']>;

/** 256 random bits that exist only in the link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function linkIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** One operation per link, so that a repeated request after a crash acts only once. */
export function operationOf({ id }: PaymentLink): string {
  return `page-${id.slice(0, 32)}`;
}
