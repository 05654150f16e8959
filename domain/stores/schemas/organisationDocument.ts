import { z } from 'zod';
import type { OrganisationEvent } from '../../organisation/organisationEvents.js';
import type { NotificationPreferences } from '../../account/notificationEvents.js';
import { notificationKinds, notificationTimes } from '../../account/notificationEvents.js';
import type { OrganisationOperation, KnownAdmin, Organisation, PolicyChange } from '../../organisation/organisation.js';
import type { Answerer, LicenceRequest, RequestAnswer } from '../../organisation/licenceRequest.js';
import { requestStates } from '../../organisation/licenceRequest.js';
import { bulkStates } from '../../partner/bulkChange.js';
import { enquiryStates, proposalStates } from '../../partner/partnership.js';
import type { DocumentKind } from './envelope.js';
import { deliveredMessage, notice } from './noticeSchemas.js';
import type { SchemaMatchesType } from './schemaMatchesType.js';
import { ended, partnership } from './partnershipSchemas.js';
import { moneySchema, text } from './schemas.js';

const preferences = z.strictObject({
  when: z.enum(notificationTimes),
  above: moneySchema.optional(),
  kinds: z.array(z.enum(notificationKinds)),
}) satisfies z.ZodType<NotificationPreferences>;

const admin = z.strictObject({
  person: text,
  name: text,
  since: text,
  preferences,
  digest: text.optional(),
  unreachable: text.optional(),
}) satisfies z.ZodType<KnownAdmin>;

const policy = z.enum(['enabled', 'trials-only', 'disabled']);
const policyChange = z.strictObject({
  id: text,
  product: text,
  before: policy,
  policy,
  by: text,
  byName: text,
  at: text,
}) satisfies z.ZodType<PolicyChange>;

const answerer = z.strictObject({
  person: text,
  name: text,
  as: z.enum(['buyer', 'admin']),
}) satisfies z.ZodType<Answerer>;

const answer = z.strictObject({
  by: text,
  byName: text,
  reason: text.optional(),
  how: z.enum(['assign', 'buy']).optional(),
  account: text.optional(),
  operation: text.optional(),
}) satisfies z.ZodType<RequestAnswer>;

const request = z.strictObject({
  id: text,
  product: text,
  asker: text,
  askerName: text,
  note: text,
  at: text,
  to: z.array(answerer),
  state: z.enum(requestStates),
  since: text,
  answer: answer.optional(),
  tries: z.number(),
  until: text.optional(),
}) satisfies z.ZodType<LicenceRequest>;

const result = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('policy-set'), product: text, before: policy, policy }),
  z.strictObject({
    type: z.literal('policies-set'),
    policy,
    products: z.array(z.strictObject({ product: text, before: policy })),
  }),
  z.strictObject({ type: z.literal('attempt-blocked'), product: text }),
  z.strictObject({ type: z.literal('preferences-set'), preferences }),
  z.strictObject({ type: z.literal('request-made'), request: text, product: text }),
  z.strictObject({ type: z.literal('request-moved'), request: text, state: z.enum(requestStates) }),
  z.strictObject({ type: z.literal('second-agent-set'), isNeeded: z.boolean() }),
  z.strictObject({ type: z.literal('proposal-moved'), proposal: text, state: z.enum(proposalStates) }),
  z.strictObject({ type: z.literal('agent-digest-set'), isWanted: z.boolean() }),
  z.strictObject({ type: z.literal('bulk-change-moved'), bulkChange: text, state: z.enum(bulkStates) }),
  z.strictObject({ type: z.literal('enquiry-moved'), enquiry: text, state: z.enum(enquiryStates) }),
]) satisfies z.ZodType<OrganisationEvent>;

const affair = z.strictObject({
  id: text,
  command: text,
  at: text,
  by: text,
  result,
}) satisfies z.ZodType<OrganisationOperation>;

const organisation = z.strictObject({
  tenant: text,
  admins: z.array(admin),
  policies: z.array(policyChange),
  blocked: z.array(z.strictObject({ person: text, product: text, at: text })),
  requests: z.array(request),
  partnership: partnership.optional(),
  endedPartners: z.array(ended).optional(),
  endedCustomers: z.array(ended).optional(),
  operations: z.array(affair),
  outbox: z.array(notice),
  told: z.array(deliveredMessage),
}) satisfies z.ZodType<Organisation>;

/** Does not compile while the schema lacks a field or case of the domain. */
const exactly: SchemaMatchesType<typeof organisation, Organisation> = organisation;

export const organisationDocument: DocumentKind<Organisation> = {
  name: 'organisation',
  schema: 3,
  body: exactly,
  // Schema 2 added what a partner's agents share, and schema 3 their bulk changes and summaries; before, there were none.
  migrations: { 1: (body) => body, 2: (body) => body },
};
