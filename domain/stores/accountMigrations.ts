import { z } from 'zod';
import { taxOn } from '../money.js';

/** As much of schema 1 as its successor is made of. */
const first = z.looseObject({
  subscriptions: z.array(
    z.looseObject({
      id: z.string(),
      recurring: z.boolean(),
      status: z.string(),
      anchor: z.string(),
      cancellation: z.looseObject({ endsOn: z.string() }).optional(),
      batches: z.array(z.looseObject({ paid: z.object({ minor: z.int(), currency: z.string() }) })),
    }),
  ),
  payments: z.array(
    z.looseObject({
      taxRate: z.int(),
      state: z.string(),
      lines: z.array(z.looseObject({ subscription: z.string() })),
    }),
  ),
  operations: z.array(z.looseObject({})),
});

/** Schema 1 knew no trials, no recurring billing but on and off, and neither invoices nor a history. */
function second(body: unknown): unknown {
  const account = first.parse(body);
  const taxRateOf = (subscription: string) =>
    account.payments.findLast(({ state, lines }) => state === 'done' && lines[0]?.subscription === subscription)
      ?.taxRate ?? 0;
  return {
    ...account,
    subscriptions: account.subscriptions.map((subscription) => ({
      ...subscription,
      trial: false,
      recurring: subscription.recurring ? 'on' : 'off',
      statusSince: statusSince(subscription),
      batches: subscription.batches.map((batch) => ({ ...batch, tax: taxOn(batch.paid, taxRateOf(subscription.id)) })),
      reminded: [],
    })),
    operations: account.operations.map((operation) => ({ byName: '', ...operation })),
    invoices: [],
    history: [],
  };
}

function statusSince({ status, anchor, cancellation }: z.infer<typeof first>['subscriptions'][number]): string {
  return status === 'disabled' ? (cancellation?.endsOn ?? anchor) : anchor;
}

/** Schema 2 knew no cards that are brought up to date. */
function third(body: unknown): unknown {
  return { ...z.looseObject({}).parse(body), told: [] };
}

/** By version: what turns an account of that version into one of the next. */
export const accountMigrations: Readonly<Record<number, (body: unknown) => unknown>> = { 1: second, 2: third };
