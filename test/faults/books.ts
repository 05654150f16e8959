import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sampleTenant, sampleTenants } from '../../bot/local/sample.js';
import type { Account } from '../../domain/account/account.js';
import { isOpen } from '../../domain/account/account.js';
import type { Payment } from '../../domain/billing/invoice.js';
import { accountDocument } from '../../domain/stores/schemas/accountDocument.js';
import { decodeRecords } from '../../domain/stores/files/journal/records.js';
import { unseal } from '../../domain/stores/schemas/envelope.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Promised } from './shopper.js';

const entrySchema = z.object({
  key: z.string(),
  kind: z.enum(['charge', 'refund', 'void']),
  minor: z.number(),
  currency: z.string(),
  verdict: z.enum(['approved', 'declined']),
  of: z.string().optional(),
});
type Entry = z.infer<typeof entrySchema>;

const sampleCustomers = new Set(sampleTenants.filter((tenant) => tenant !== sampleTenant));

/** What is on disk: the accounts and the bank's journal. */
export interface Books {
  readonly accounts: readonly Account[];
  readonly journal: readonly Entry[];
}

/** Throws for a file that is torn; a line that the bank did not finish was never answered. */
export async function readBooks(folder: string, owners?: ReadonlySet<string>): Promise<Books> {
  const waiting = await loggedIn(folder);
  const files = await readdir(join(folder, 'accounts'), { recursive: true, withFileTypes: true }).catch(() => []);
  const documents = files.filter(({ name, parentPath }) => name.endsWith('.json') && isOneOf(parentPath, owners));
  const accounts = await Promise.all(
    documents.map(async ({ name, parentPath }) =>
      unseal(accountDocument, waiting.get(join(parentPath, name)) ?? (await readFile(join(parentPath, name), 'utf8'))),
    ),
  );
  const lines = await readFile(join(folder, 'sandbox-gateway.jsonl'), 'utf8').catch(() => '');
  // Local mode begins with a partner and its customers, of whom the tests and their bank know nothing.
  const own = accounts.filter(({ tenant, ownedBy }) => ownedBy === undefined && !sampleCustomers.has(tenant));
  return { accounts: own, journal: lines.split('\n').flatMap(entryIn) };
}

/** What the files will hold, by path; also while a process is at work there. */
export async function loggedIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const log = join(folder, 'log');
  const names = await readdir(log).catch(() => []);
  const parts = await Promise.all(names.sort().map((name) => readFile(join(log, name)).catch(() => Buffer.alloc(0))));
  return new Map(
    parts.flatMap((part) =>
      decodeRecords(part).records.map(({ path, text }) => [join(folder, path), text ?? ''] as const),
    ),
  );
}

function isOneOf(folder: string, owners: ReadonlySet<string> | undefined): boolean {
  return owners === undefined || owners.has(folder.slice(folder.lastIndexOf('/') + 1));
}

function entryIn(line: string): readonly Entry[] {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** Whatever money and seats do not agree on. Once all is settled, nothing may be on its way any more. */
export function discrepancies({ accounts, journal }: Books, { settled }: { readonly settled: boolean }): string[] {
  const done = new Map(journal.map((entry) => [entry.key, entry]));
  const twice = done.size === journal.length ? [] : [`The bank did ${journal.length - done.size} things twice`];
  return [...twice, ...accounts.flatMap((account) => [...ofMoney(account, done, settled), ...ofSeats(account)])];
}

function ofMoney(account: Account, done: Done, settled: boolean): string[] {
  const known = new Set(account.payments.map((payment) => keyOf(account, payment)));
  const own = [account.tenant, account.owner, account.id].map(encodeURIComponent).join('/');
  // A try that moved no money is forgotten in the end.
  const moved = [...done.values()].filter(({ kind, key }) => isApproved(done, key) && kind !== 'void');
  const foreign = moved.filter(({ key }) => key.split(' ')[1]?.startsWith(`${own}/`) && !known.has(key));
  return [
    ...foreign.map(({ key }) => `The bank did ${key}, of which the account knows nothing`),
    ...account.payments.flatMap((payment) => ofPayment(account, payment, done, settled)),
    ...tooMuchBack(account),
  ];
}

type Done = ReadonlyMap<string, Entry>;

/** The bank did it and has not taken it back. */
function isApproved(done: Done, key: string): boolean {
  return done.get(key)?.verdict === 'approved' && !isVoided(done, key);
}

function isVoided(done: Done, key: string): boolean {
  return key.startsWith('charge ') && done.has(key.replace('charge ', 'void '));
}

function ofPayment(account: Account, payment: Payment, done: Done, settled: boolean): string[] {
  const name = keyOf(account, payment);
  const { state, total } = payment;
  if (isOpen(payment)) return settled ? [`${name} is still ${state}`] : [];
  if (state === 'declined' && isVoided(done, name)) return [];
  const entry = isVoided(done, name) ? undefined : done.get(name);
  if (entry?.verdict !== (state === 'done' ? 'approved' : 'declined')) {
    return [`${name} is ${state}, but the bank says ${entry?.verdict ?? 'nothing'}`];
  }
  const charge = account.payments.find(({ id }) => id === payment.of);
  if (total.minor < 0 && (charge === undefined || `charge ${entry.of ?? ''}` !== keyOf(account, charge)))
    return [`${name} gives back ${payment.of ?? 'no charge'}, but the bank says ${entry.of ?? 'nothing'}`];
  const isSame = entry.minor === Math.abs(total.minor) && entry.currency === total.currency;
  return isSame ? [] : [`${name} is of ${total.minor}, but the bank moved ${entry.minor}`];
}

/** Charges of which more has been given back than they took. */
function tooMuchBack(account: Account): string[] {
  const { payments } = account;
  return payments
    .filter(({ total, state }) => total.minor > 0 && state === 'done')
    .flatMap((charge) => {
      const back = payments.filter(({ of, state }) => of === charge.id && state === 'done');
      const left = back.reduce((sum, { total }) => sum + total.minor, charge.total.minor);
      return left < 0 ? [`${keyOf(account, charge)} has given back ${-left} too much`] : [];
    });
}

function keyOf({ tenant, owner, id: account }: Account, { id, total }: Payment): string {
  const place = [tenant, owner, account, id].map(encodeURIComponent).join('/');
  return `${total.minor < 0 ? 'refund' : 'charge'} ${place}`;
}

const paidStates: Readonly<Record<Payment['state'], readonly (Subscription['status'] | 'none')[]>> = {
  due: ['pending'],
  done: ['active', 'disabled'],
  declined: ['none'],
  'called-off': ['none'],
};

function ofSeats(account: Account): string[] {
  const { payments, subscriptions } = account;
  const charges = payments.filter(({ total }) => total.minor >= 0);
  const unpaid = charges.flatMap((payment) =>
    payment.lines.flatMap(({ subscription: id }) => {
      const status = subscriptions.find((subscription) => subscription.id === id)?.status ?? 'none';
      return paidStates[payment.state].includes(status) ? [] : [`${id} is ${status}, its charge ${payment.state}`];
    }),
  );
  return [...unpaid, ...subscriptions.flatMap((subscription) => ofSubscription(subscription, payments))];
}

function ofSubscription(subscription: Subscription, payments: readonly Payment[]): string[] {
  const { id, assignments, cancellation } = subscription;
  const of = payments.filter(({ lines }) => lines.some((line) => line.subscription === id));
  const charges = of.filter(({ total }) => total.minor >= 0).length;
  const refunds = of.length - charges;
  const people = new Set(assignments.map(({ person }) => person));
  return [
    ...(charges === 1 ? [] : [`${id} was charged ${charges} times`]),
    ...(refunds === (cancellation ? 1 : 0) ? [] : [`${id} was refunded ${refunds} times`]),
    ...(assignments.length <= seatsOf(subscription) ? [] : [`${id} has more licences than seats`]),
    ...(people.size === assignments.length ? [] : [`${id} is held twice by one person`]),
  ];
}

/** What somebody has seen a receipt of, and is not there. */
export function broken({ accounts }: Books, promised: readonly Promised[]): string[] {
  const byOwner = new Map<string, readonly Account[]>();
  for (const account of accounts) byOwner.set(account.owner, [...(byOwner.get(account.owner) ?? []), account]);
  return promised.flatMap((promise) => {
    const own = byOwner.get(promise.member.id) ?? [];
    return own.some((account) => isKept(account, promise)) ? [] : [`Lost: ${promise.deed} ${promise.operation}`];
  });
}

function isKept(account: Account, { operation }: Promised): boolean {
  const result = account.operations.find(({ id }) => id === operation || id.startsWith(`${operation}-`))?.result;
  switch (result?.type) {
    case 'seats-bought':
      return account.payments.some(({ id, state }) => id === operation && state === 'done');
    case 'subscription-cancelled':
      return account.subscriptions.some(({ id, cancellation }) => id === result.subscription && cancellation);
    case 'licences-assigned': {
      const all = account.subscriptions.filter(({ product }) => product === result.product);
      const holders = new Set(all.flatMap(({ assignments }) => assignments.map(({ person }) => person)));
      const isOver = all.some(({ cancellation }) => cancellation);
      return isOver || result.results.every(({ outcome, person }) => outcome !== 'assigned' || holders.has(person));
    }
    default:
      return false;
  }
}
