import { z } from 'zod';
import type { Notice, DeliveredMessage } from '../../account/account.js';
import type { NotificationEvent } from '../../account/notificationEvents.js';
import { notificationKinds } from '../../account/notificationEvents.js';
import { event } from './eventSchemas.js';
import { count, moneySchema, text } from './schemas.js';

const news = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('subscription-news'),
    kind: z.enum(notificationKinds),
    subscription: text,
    entry: text,
    product: text,
    seats: count,
    amount: moneySchema,
  }),
  z.strictObject({
    type: z.literal('sold-news'),
    what: z.enum(['suspended', 'activated']),
    subscription: text,
    product: text,
    seats: count,
    partner: text,
  }),
  z.strictObject({
    type: z.literal('policy-blocked'),
    kind: z.literal('blocked'),
    product: text,
    person: text,
    name: text,
    contact: text,
  }),
  z.strictObject({ type: z.literal('request-news'), request: text }),
  z.strictObject({ type: z.literal('weekly-digest'), week: text }),
  z.strictObject({ type: z.literal('proposal-news'), proposal: text }),
  z.strictObject({ type: z.literal('agent-digest') }),
  z.strictObject({ type: z.literal('bulk-change-news'), bulkChange: text }),
  z.strictObject({ type: z.literal('enquiry-news'), enquiry: text }),
  z.strictObject({ type: z.literal('relationship-ended'), side: z.enum(['partner', 'customer']), name: text }),
  z.strictObject({ type: z.literal('admin-unreachable'), admin: text, name: text }),
]) satisfies z.ZodType<NotificationEvent>;

export const notice = z.strictObject({
  id: text,
  to: text,
  tenant: text.optional(),
  at: text,
  event: z.union([event, news]),
  about: text.optional(),
}) satisfies z.ZodType<Notice>;

export const deliveredMessage = z.strictObject({
  to: text,
  about: text,
  activity: text,
  assigns: z.strictObject({ operation: text, people: z.array(text) }).optional(),
}) satisfies z.ZodType<DeliveredMessage>;
