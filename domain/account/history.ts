import type { Account } from './account.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { Event } from './events.js';
import type { Payment } from '../billing/invoice.js';
import { isRefund } from '../billing/invoice.js';
import type { Money } from '../basics/money.js';
import { add } from '../basics/money.js';
import type { Recurring, Status, Subscription } from './subscription.js';
import { seatsOf } from './subscription.js';

/** A subscription's state at one moment, as the history shows it. */
export interface Snapshot {
  readonly status: Status;
  readonly trial: boolean;
  readonly seats: number;
  readonly assigned: number;
  readonly recurring: Recurring;
  /** The last day of the term. */
  readonly termEnds: Day;
  readonly method: string;
  /** The total from the next term on, if one is scheduled. */
  readonly scheduled?: number;
  readonly cancelled: boolean;
  readonly unpaid: boolean;
}

/** The author of changes that happen when due. */
export const byTheClock = '';

/** One change of one subscription: who, what, when, before and after, and the charge or refund with tax. */
export interface HistoryEntry {
  /** The operation's id. */
  readonly id: string;
  readonly at: Instant;
  /** The person's id; empty for a change that was due. */
  readonly by: string;
  readonly byName: string;
  /** The tenant of a partner's agent; absent for people of the account's own tenant. */
  readonly byTenant?: string;
  readonly subscription: string;
  readonly product: string;
  readonly what: Event['type'];
  /** Absent for a new subscription. */
  readonly before?: Snapshot;
  /** Absent for one that is gone because its first charge was declined. */
  readonly after?: Snapshot;
  readonly charged?: Money;
  /** Names of the people who got or lost a licence. */
  readonly people?: readonly string[];
  /** What the person wrote about it: the `note` of any event that has one. */
  readonly note?: string;
}

/** A subscription's changes, newest first; simultaneous changes keep their order. */
export function historyOf({ history }: Account, subscription: string): readonly HistoryEntry[] {
  return history
    .filter((entry) => entry.subscription === subscription)
    .toReversed()
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

type AuditFacts = Pick<HistoryEntry, 'id' | 'at' | 'by' | 'byName' | 'byTenant' | 'what' | 'note'>;

/** What the history keeps of an event itself; the rest it reads off the account before and after. */
export function factsOfEvent(event: Event): Pick<AuditFacts, 'what' | 'note'> {
  const note = 'note' in event ? event.note : undefined;
  return { what: event.type, ...(note !== undefined && { note }) };
}

/** Adds what a change did to each subscription to the history, so that no command has to. */
export function withHistory(before: Account, after: Account, facts: AuditFacts): Account {
  const then = new Map(before.subscriptions.map((one) => [one.id, one]));
  const kept = new Set(after.subscriptions.map(({ id }) => id));
  const entries = [
    ...after.subscriptions.flatMap((now) => {
      const earlier = then.get(now.id);
      return earlier === now ? [] : entryFor(earlier, now, before, after, facts);
    }),
    ...before.subscriptions
      .filter(({ id }) => !kept.has(id))
      .flatMap((gone) => entryFor(gone, undefined, before, after, facts)),
  ];
  return entries.length === 0 ? after : { ...after, history: [...after.history, ...entries] };
}

function entryFor(
  then: Subscription | undefined,
  now: Subscription | undefined,
  before: Account,
  after: Account,
  facts: AuditFacts,
): readonly HistoryEntry[] {
  const known = now ?? then;
  if (known === undefined) return [];

  const snapshots = { ...seen('before', then), ...seen('after', now) };
  const charged = chargedFor(known.id, before, after);
  const people = changedPeople(then, now);
  const isSame = JSON.stringify(snapshots.before) === JSON.stringify(snapshots.after);
  if (isSame && charged === undefined && people.length === 0) return [];
  return [
    {
      ...facts,
      subscription: known.id,
      product: known.product,
      ...snapshots,
      ...(charged && { charged }),
      ...(people.length > 0 && { people }),
    },
  ];
}

/** A subscription without its first paid charge does not count. */
function seen(when: 'before' | 'after', one: Subscription | undefined): Pick<HistoryEntry, 'before' | 'after'> {
  return one === undefined || one.status === 'pending' ? {} : { [when]: snapshotOf(one) };
}

export function snapshotOf(subscription: Subscription): Snapshot {
  const { status, trial, assignments, recurring, termDays, method, scheduled, cancellation, unpaid } = subscription;
  return {
    status,
    trial,
    seats: seatsOf(subscription),
    assigned: assignments.length,
    recurring,
    termEnds: termDays.last,
    method,
    ...(scheduled && { scheduled: scheduled.seats }),
    cancelled: cancellation !== undefined,
    unpaid: unpaid !== undefined && (unpaid.nextTry !== undefined || unpaid.tries > 1),
  };
}

/** A charge counts once it is paid, a refund once it is promised. */
function chargedFor(subscription: string, before: Account, after: Account): Money | undefined {
  const counted = new Set(before.payments.filter(counts).map(({ id }) => id));
  const [first, ...others] = after.payments
    .filter((payment) => counts(payment) && !counted.has(payment.id))
    .filter(
      (payment) =>
        payment.lines[0]?.subscription === subscription && !(isRefund(payment) && payment.attempt !== undefined),
    )
    .map(({ total }) => total);
  return first && add(first, ...others);
}

function counts(payment: Payment): boolean {
  return isRefund(payment) || payment.state === 'done';
}

function changedPeople(then: Subscription | undefined, now: Subscription | undefined): readonly string[] {
  const holders = (one: Subscription | undefined) => one?.assignments ?? [];
  const only = (mine: Subscription | undefined, others: Subscription | undefined) => {
    const held = new Set(holders(others).map(({ person }) => person));
    return holders(mine)
      .filter(({ person }) => !held.has(person))
      .map(({ name }) => name);
  };
  return [...only(now, then), ...only(then, now)];
}
