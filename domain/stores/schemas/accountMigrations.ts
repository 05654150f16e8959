import { z } from 'zod';
import { taxOn } from '../../basics/money.js';

/** The parts of schema 1 that its migration needs. */
const schema1 = z.looseObject({
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

/** Schema 1 had no trials, invoices or history, and recurring billing was only on or off. */
function toSchema2(body: unknown): unknown {
  const account = schema1.parse(body);
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

function statusSince({ status, anchor, cancellation }: z.infer<typeof schema1>['subscriptions'][number]): string {
  return status === 'disabled' ? (cancellation?.endsOn ?? anchor) : anchor;
}

/** Schema 2 did not record which messages had been delivered. */
function toSchema3(body: unknown): unknown {
  return { ...z.looseObject({}).parse(body), told: [] };
}

const amount = z.object({ minor: z.int(), currency: z.string() });
const days = z.object({ first: z.string(), last: z.string() });
const oldBatch = z.object({ seats: z.int(), since: z.string(), paid: amount, tax: amount });

/** The parts of schema 3 that its migration needs. */
const schema3 = z.looseObject({
  subscriptions: z.array(
    z.looseObject({
      id: z.string(),
      cycle: days,
      termSince: z.string(),
      batches: z.array(oldBatch),
      awaited: z
        .looseObject({
          payment: z.string(),
          becomes: z.looseObject({ batches: z.array(oldBatch).optional(), cycle: days.optional() }),
        })
        .optional(),
    }),
  ),
  payments: z.array(
    z.looseObject({
      id: z.string(),
      at: z.string(),
      state: z.string(),
      taxRate: z.int(),
      total: amount,
      lines: z.array(z.looseObject({ subscription: z.string(), first: z.string() })),
    }),
  ),
});
type Schema3Payment = z.infer<typeof schema3>['payments'][number];

/** Schema 3 did not record which charge had paid for which seats, nor which charge a refund gives back (D19). */
function toSchema4(body: unknown): unknown {
  const account = schema3.parse(body);
  const chargesOf = (subscription: string, payments: readonly Schema3Payment[]) =>
    payments.filter(({ total, lines }) => total.minor > 0 && lines.some((line) => line.subscription === subscription));
  return {
    ...account,
    payments: account.payments.map((payment, index) => {
      const before = chargesOf(payment.lines[0]?.subscription ?? '', account.payments.slice(0, index));
      const of = before.findLast(({ state }) => state === 'done')?.id;
      return payment.total.minor < 0 && of !== undefined ? { ...payment, of } : payment;
    }),
    subscriptions: account.subscriptions.map((subscription) => {
      const { id, cycle, batches, awaited, termSince } = subscription;
      const charges = chargesOf(id, account.payments);
      const done = charges.filter(({ state }) => state === 'done');
      const asked = charges.filter((charge) => charge.id === awaited?.payment);
      const becoming = awaited?.becomes.batches;
      return {
        ...subscription,
        batches: withCharges(batches, { charges: done, cycle, termSince }),
        ...(awaited && {
          awaited: {
            ...awaited,
            becomes: {
              ...awaited.becomes,
              ...(becoming && {
                batches: withCharges(becoming, {
                  ...{ charges: [...done, ...asked], cycle: awaited.becomes.cycle ?? cycle, termSince },
                }),
              }),
            },
          },
        }),
      };
    }),
  };
}

interface Charges {
  readonly charges: readonly Schema3Payment[];
  readonly cycle: z.infer<typeof days>;
  readonly termSince: string;
}

/** Gives each batch the charge of the same instant, or else of the same cycle, or else the last one. */
function withCharges(batches: readonly z.infer<typeof oldBatch>[], { charges, cycle, termSince }: Charges) {
  let besides = 0;
  return batches.map(({ paid: net, tax, seats, since }) => {
    const charge =
      charges.findLast(({ at }) => at === since) ??
      charges.findLast(({ lines }) => lines.some(({ first: day }) => day === cycle.first)) ??
      charges.at(-1);
    const isOfToday = since !== termSince && since.slice(0, 10) > cycle.first;
    const paid = {
      ...{ payment: charge?.id ?? '', since, first: isOfToday ? since.slice(0, 10) : cycle.first, cycle },
      ...{ besides, net, tax, taxRate: charge?.taxRate ?? 0 },
    };
    besides += seats;
    return { seats, since, paid: net.minor === 0 ? [] : [paid] };
  });
}

/** By version: turns an account of that version into one of the next. */
export const accountMigrations: Readonly<Record<number, (body: unknown) => unknown>> = {
  1: toSchema2,
  2: toSchema3,
  3: toSchema4,
  // Schema 5 added what partners sell; before, there was none.
  4: (body) => body,
};
