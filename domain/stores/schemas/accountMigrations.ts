import { z } from 'zod';
import { taxOn } from '../../basics/money.js';

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

const amount = z.object({ minor: z.int(), currency: z.string() });
const days = z.object({ first: z.string(), last: z.string() });
const oldBatch = z.object({ seats: z.int(), since: z.string(), paid: amount, tax: amount });

/** As much of schema 3 as its successor is made of. */
const thirdShape = z.looseObject({
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
type ThirdPayment = z.infer<typeof thirdShape>['payments'][number];

/** Schema 3 did not know which charge has paid for which seats, nor which one a refund gives back (D19). */
function fourth(body: unknown): unknown {
  const account = thirdShape.parse(body);
  const chargesOf = (subscription: string, payments: readonly ThirdPayment[]) =>
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
  readonly charges: readonly ThirdPayment[];
  readonly cycle: z.infer<typeof days>;
  readonly termSince: string;
}

/** Each batch with the charge of its moment, or of its cycle, or at least the last one. */
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

/** By version: what turns an account of that version into one of the next. */
export const accountMigrations: Readonly<Record<number, (body: unknown) => unknown>> = {
  1: second,
  2: third,
  3: fourth,
};
