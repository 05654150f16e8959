import { z } from 'zod';
import type { Account, BillingProfile, Operation, PaymentMethod } from '../../account/account.js';
import type { HistoryEntry, Snapshot } from '../../account/history.js';
import type { Invoice, Payment } from '../../billing/invoice.js';
import type {
  Assignment,
  PendingChange,
  Batch,
  Cancellation,
  Paid,
  ScheduledSeats,
  SoldTerms,
  Subscription,
  Suspension,
  Unpaid,
} from '../../account/subscription.js';
import { cancelReasons, recurrings, statuses } from '../../account/subscription.js';
import { accountMigrations } from './accountMigrations.js';
import type { DocumentKind } from './envelope.js';
import { event, eventTypes } from './eventSchemas.js';
import { deliveredMessage, notice } from './noticeSchemas.js';
import type { SchemaMatchesType } from './schemaMatchesType.js';
import { billing, count, cycle, flag, moneySchema, price, term, text } from './schemas.js';

const payment = price.extend({
  id: text,
  at: text,
  profile: text,
  method: text,
  state: z.enum(['due', 'done', 'declined', 'called-off']),
  retryAt: text.optional(),
  attempt: count.optional(),
  of: text.optional(),
  inFull: flag.optional(),
}) satisfies z.ZodType<Payment>;

const paid = z.strictObject({
  payment: text,
  since: text,
  first: text,
  cycle,
  besides: count,
  net: moneySchema,
  tax: moneySchema,
  taxRate: count,
}) satisfies z.ZodType<Paid>;
const batch = z.strictObject({
  seats: count,
  since: text,
  paid: z.array(paid),
  isBoughtBack: flag.optional(),
}) satisfies z.ZodType<Batch>;
const assignment = z.strictObject({ person: text, name: text, at: text }) satisfies z.ZodType<Assignment>;
const scheduled = z.strictObject({ seats: count, at: text }) satisfies z.ZodType<ScheduledSeats>;
const cancellation = z.strictObject({
  at: text,
  reason: z.enum(cancelReasons),
  feedback: text,
  endsOn: text,
  recurring: z.enum(recurrings).optional(),
  scheduled: scheduled.optional(),
}) satisfies z.ZodType<Cancellation>;

const unpaid = z.strictObject({
  payment: text,
  since: text,
  tries: count,
  kept: count.optional(),
  nextTry: text.optional(),
  isGivenUp: z.literal(true).optional(),
}) satisfies z.ZodType<Unpaid>;

const sold = z.strictObject({
  offer: text,
  least: count,
  most: count,
  onePerCustomer: flag.optional(),
}) satisfies z.ZodType<SoldTerms>;
const suspension = z.strictObject({ at: text, by: text, byName: text }) satisfies z.ZodType<Suspension>;

const subscriptionShape = z.strictObject({
  id: text,
  product: text,
  term,
  billing,
  channel: z.enum(['self-service', 'organization', 'partner']),
  sold: sold.optional(),
  status: z.enum(statuses),
  statusSince: text,
  trial: z.boolean(),
  unitPrice: moneySchema,
  batches: z.array(batch),
  assignments: z.array(assignment),
  anchor: text,
  termSince: text,
  termDays: cycle,
  cycle,
  recurring: z.enum(recurrings),
  profile: text,
  method: text,
  cancellation: cancellation.optional(),
  scheduled: scheduled.optional(),
  unpaid: unpaid.optional(),
  reminded: z.array(text),
  suspended: suspension.optional(),
});

const awaited = z.strictObject({
  payment: text,
  since: text,
  becomes: subscriptionShape
    .pick({
      status: true,
      statusSince: true,
      trial: true,
      term: true,
      billing: true,
      unitPrice: true,
      batches: true,
      anchor: true,
      termSince: true,
      termDays: true,
      cycle: true,
      recurring: true,
      profile: true,
      method: true,
    })
    .partial(),
  dropsScheduled: z.literal(true).optional(),
}) satisfies z.ZodType<PendingChange>;

const subscription = subscriptionShape.extend({ awaited: awaited.optional() }) satisfies z.ZodType<Subscription>;

const profile = z.strictObject({ id: text, name: text, method: text }) satisfies z.ZodType<BillingProfile>;
const method = z.strictObject({
  id: text,
  brand: text,
  lastFour: text,
  expires: text,
  nameOnCard: text,
  address: text,
  token: text,
  warned: text.optional(),
}) satisfies z.ZodType<PaymentMethod>;
const operation = z.strictObject({
  id: text,
  command: text,
  at: text,
  by: text,
  byName: text,
  byTenant: text.optional(),
  result: event,
}) satisfies z.ZodType<Operation>;
const invoice = z.strictObject({
  number: text,
  profile: text,
  month: text,
  issued: text,
  payments: z.array(text),
}) satisfies z.ZodType<Invoice>;

const standing = z.strictObject({
  status: z.enum(statuses),
  trial: z.boolean(),
  seats: count,
  assigned: count,
  recurring: z.enum(recurrings),
  termEnds: text,
  method: text,
  scheduled: count.optional(),
  cancelled: z.boolean(),
  unpaid: z.boolean(),
}) satisfies z.ZodType<Snapshot>;
const historyEntry = z.strictObject({
  id: text,
  at: text,
  by: text,
  byName: text,
  byTenant: text.optional(),
  subscription: text,
  product: text,
  what: z.enum(eventTypes),
  before: standing.optional(),
  after: standing.optional(),
  charged: moneySchema.optional(),
  people: z.array(text).optional(),
  note: text.optional(),
}) satisfies z.ZodType<HistoryEntry>;

const account = z.strictObject({
  id: text,
  tenant: text,
  owner: text,
  ownedBy: z.literal('partner').optional(),
  name: text,
  agreement: z.enum(['MCA', 'MOSA']),
  profiles: z.array(profile),
  methods: z.array(method),
  subscriptions: z.array(subscription),
  payments: z.array(payment),
  invoices: z.array(invoice),
  history: z.array(historyEntry),
  operations: z.array(operation),
  outbox: z.array(notice),
  told: z.array(deliveredMessage),
}) satisfies z.ZodType<Account>;

/** Does not compile while the schema lacks a field or case of the domain, which would be saved and then not be readable. */
const exactly: SchemaMatchesType<typeof account, Account> = account;

/** A new shape gets the next number in `schema`, and a migration from the one before. */
export const accountDocument: DocumentKind<Account> = {
  name: 'account',
  schema: 5,
  body: exactly,
  migrations: accountMigrations,
};
