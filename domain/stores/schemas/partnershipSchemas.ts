import { z } from 'zod';
import type { Refusal, RefusalCode } from '../../account/refusals.js';
import type { EndedRelationship, Enquiry, KnownAgent, Partnership, Proposal } from '../../partner/partnership.js';
import type { BulkChange } from '../../partner/bulkChange.js';
import { bulkStates } from '../../partner/bulkChange.js';
import { enquiryStates, proposalStates, wishes } from '../../partner/partnership.js';
import { count, flag, moneySchema, text } from './schemas.js';

const agent = z.strictObject({
  person: text,
  name: text,
  since: text,
  digest: text.optional(),
  wantsNoDigest: z.boolean().optional(),
}) satisfies z.ZodType<KnownAgent>;
const answer = z.strictObject({ by: text, byName: text });
const about = {
  id: text,
  customer: text,
  customerName: text,
  subscription: text,
  product: text,
  at: text,
  since: text,
};

const proposal = z.strictObject({
  ...about,
  seats: count,
  losing: count,
  by: text,
  byName: text,
  state: z.enum(proposalStates),
  answer: answer.optional(),
  refusal: z.custom<RefusalCode>((code) => typeof code === 'string').optional(),
}) satisfies z.ZodType<Proposal>;

const enquiry = z.strictObject({
  ...about,
  asker: text,
  askerName: text,
  wish: z.enum(wishes),
  note: text,
  state: z.enum(enquiryStates),
  answer: answer.extend({ reason: text.optional() }).optional(),
}) satisfies z.ZodType<Enquiry>;

const bulkLine = z.strictObject({
  customer: text,
  customerName: text,
  subscription: text,
  product: text,
  seats: z.number().int(),
  reviewed: z
    .strictObject({
      from: count,
      to: count,
      later: z.strictObject({ seats: count, on: text }).optional(),
      dropped: count.optional(),
      isBoughtBack: flag.optional(),
      mayBeDifference: flag.optional(),
      amount: moneySchema,
      terms: z.string(),
    })
    .optional(),
  done: text.optional(),
  refusal: z.custom<Refusal>((one) => typeof one === 'object' && one !== null && 'code' in one).optional(),
});

const bulkChange = z.strictObject({
  id: text,
  by: text,
  state: z.enum(bulkStates),
  since: text,
  lines: z.array(bulkLine),
}) satisfies z.ZodType<BulkChange>;

export const partnership = z.strictObject({
  agents: z.array(agent),
  secondAgent: z.strictObject({ isNeeded: z.boolean(), by: text, byName: text, at: text }).optional(),
  proposals: z.array(proposal),
  enquiries: z.array(enquiry),
  bulkChanges: z.array(bulkChange).optional(),
}) satisfies z.ZodType<Partnership>;

export const ended = z.strictObject({ tenant: text, name: text, at: text }) satisfies z.ZodType<EndedRelationship>;
