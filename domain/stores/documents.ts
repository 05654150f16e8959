import { z } from 'zod';
import type { Account, BillingProfile, Notice, Operation, PaymentMethod } from '../account.js';
import type { Line, Payment, Price } from '../invoice.js';
import type { Cycle } from '../calendar.js';
import type { AssignmentResult, Event } from '../events.js';
import type { Money } from '../money.js';
import type { Assignment, Batch, Cancellation, Subscription } from '../subscription.js';
import { cancelReasons, statuses } from '../subscription.js';
import type { DocumentKind } from './envelope.js';
import type { Places, Same } from './samePlaces.js';

const text = z.string();
const count = z.int();
const term = z.enum(['P1M', 'P1Y']);
const billing = z.enum(['monthly', 'yearly']);

const money = z.strictObject({ minor: count, currency: text }) satisfies z.ZodType<Money>;
const cycle = z.strictObject({ first: text, last: text }) satisfies z.ZodType<Cycle>;

const line = z.strictObject({
  type: z.enum(['purchase', 'add-quantity', 'remove-quantity', 'cancel']),
  subscription: text,
  product: text,
  quantity: count,
  unitPrice: money,
  first: text,
  last: text,
  days: count,
  cycleDays: count,
  amount: money,
}) satisfies z.ZodType<Line>;

const price = z.strictObject({
  lines: z.array(line),
  subtotal: money,
  taxRate: count,
  tax: money,
  total: money,
}) satisfies z.ZodType<Price>;

const payment = price.extend({
  id: text,
  at: text,
  profile: text,
  method: text,
  state: z.enum(['due', 'done', 'declined']),
}) satisfies z.ZodType<Payment>;

const assignmentResult = z.strictObject({
  person: text,
  name: text,
  outcome: z.enum(['assigned', 'holds-one', 'no-free-seat', 'guest', 'not-in-organization', 'disabled']),
}) satisfies z.ZodType<AssignmentResult>;

const event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('seats-bought'),
    subscription: text,
    product: text,
    seats: count,
    term,
    billing,
    price,
    perCycle: money,
    method: text,
    firstDay: text,
    nextCharge: text,
    termEnds: text,
    refundableUntil: text.optional(),
  }),
  z.strictObject({ type: z.literal('payment-declined'), product: text, lastFour: text }),
  z.strictObject({
    type: z.literal('licences-assigned'),
    product: text,
    results: z.array(assignmentResult),
    free: count,
  }),
  z.strictObject({ type: z.literal('licence-received'), product: text, from: text, fromName: text }),
  z.strictObject({
    type: z.literal('subscription-cancelled'),
    subscription: text,
    product: text,
    seats: count,
    when: z.enum(['now', 'at-term-end']),
    endsOn: text,
    accessEnds: text,
    losing: z.array(text),
    refund: price.optional(),
    method: text.optional(),
  }),
  z.strictObject({ type: z.literal('cancellation-taken-back'), subscription: text, product: text, renewsOn: text }),
]) satisfies z.ZodType<Event>;

const batch = z.strictObject({ seats: count, since: text, paid: money }) satisfies z.ZodType<Batch>;
const assignment = z.strictObject({ person: text, name: text, at: text }) satisfies z.ZodType<Assignment>;
const cancellation = z.strictObject({
  at: text,
  reason: z.enum(cancelReasons),
  feedback: text,
  endsOn: text,
}) satisfies z.ZodType<Cancellation>;

const subscription = z.strictObject({
  id: text,
  product: text,
  term,
  billing,
  channel: z.enum(['self-service', 'organization']),
  status: z.enum(statuses),
  unitPrice: money,
  batches: z.array(batch),
  assignments: z.array(assignment),
  anchor: text,
  termSince: text,
  termDays: cycle,
  cycle,
  recurring: z.boolean(),
  profile: text,
  method: text,
  cancellation: cancellation.optional(),
}) satisfies z.ZodType<Subscription>;

const profile = z.strictObject({ id: text, name: text, method: text }) satisfies z.ZodType<BillingProfile>;
const method = z.strictObject({
  id: text,
  brand: text,
  lastFour: text,
  expires: text,
  nameOnCard: text,
  address: text,
  token: text,
}) satisfies z.ZodType<PaymentMethod>;
const operation = z.strictObject({
  id: text,
  command: text,
  at: text,
  by: text,
  result: event,
}) satisfies z.ZodType<Operation>;
const notice = z.strictObject({ id: text, to: text, at: text, event }) satisfies z.ZodType<Notice>;

const account = z.strictObject({
  id: text,
  tenant: text,
  owner: text,
  name: text,
  agreement: z.enum(['MCA', 'MOSA']),
  profiles: z.array(profile),
  methods: z.array(method),
  subscriptions: z.array(subscription),
  payments: z.array(payment),
  operations: z.array(operation),
  outbox: z.array(notice),
}) satisfies z.ZodType<Account>;

/** Does not compile while a field or case of the domain is missing here: it would be saved and then not be readable. */
const exactly: Same<Places<z.infer<typeof account>>, Places<Account>> extends true ? typeof account : never = account;

/** A new shape gets the next `schema`, and `migrations` tells how the one before becomes it. */
export const accountDocument: DocumentKind<Account> = { name: 'account', schema: 1, body: exactly, migrations: {} };
