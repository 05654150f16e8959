import { z } from 'zod';
import type { Cycle } from '../../basics/calendar.js';
import type { Line, Price, RefundPart } from '../../billing/invoice.js';
import { lineTypes } from '../../billing/invoice.js';
import type { Money } from '../../basics/money.js';

export const text = z.string();
export const count = z.int();
export const flag = z.literal(true);
export const term = z.enum(['P1M', 'P1Y']);
export const billing = z.enum(['monthly', 'yearly']);

export const moneySchema = z.strictObject({ minor: count, currency: text }) satisfies z.ZodType<Money>;
export const cycle = z.strictObject({ first: text, last: text }) satisfies z.ZodType<Cycle>;

const line = z.strictObject({
  type: z.enum(lineTypes),
  subscription: text,
  product: text,
  quantity: count,
  unitPrice: moneySchema,
  first: text,
  last: text,
  days: count,
  cycleDays: count,
  amount: moneySchema,
}) satisfies z.ZodType<Line>;

export const price = z.strictObject({
  lines: z.array(line),
  subtotal: moneySchema,
  taxRate: count,
  tax: moneySchema,
  total: moneySchema,
}) satisfies z.ZodType<Price>;

export const refundPart = z.strictObject({
  method: text,
  taxRate: count,
  subtotal: moneySchema,
  tax: moneySchema,
  total: moneySchema,
}) satisfies z.ZodType<RefundPart>;
