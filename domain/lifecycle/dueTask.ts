import type { Account } from '../account/account.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { Event } from '../account/events.js';
import type { Subscription } from '../account/subscription.js';
import type { Tenant } from '../basics/tenant.js';

/** What is known when something that was due is done. */
export interface Circumstances {
  readonly now: Instant;
  readonly tenant: Tenant;
  /** Whose account it is, as colleagues know them. */
  readonly ownerName: string;
  /** The ids of the admins who are told. */
  readonly admins?: readonly string[];
}

/** Something that happens by itself from an instant on, at most once: doing it makes it undone no longer. */
export interface DueTask {
  readonly at: Instant;
  /** What the history calls it. */
  readonly what: Event['type'];
  readonly done: (account: Account, circumstances: Circumstances) => Account;
}

/** When a day begins: everywhere in UTC. */
export function startOf(day: Day): Instant {
  return `${day}T00:00:00.000Z`;
}

/** When people are reminded: not in the night. */
export function morningOf(day: Day): Instant {
  return `${day}T08:00:00.000Z`;
}

export function tell(account: Account, id: string, to: string, at: Instant, event: Event): Account {
  return { ...account, outbox: [...account.outbox, { id, to, at, event }] };
}

/** Everybody who loses a licence with a subscription hears of it, but for the one who owns it. */
export function tellHolders(account: Account, subscription: Subscription, { now, ownerName }: Circumstances): Account {
  return subscription.assignments
    .filter(({ person }) => person !== account.owner)
    .reduce(
      (told, { person }) =>
        tell(told, `${subscription.id}-${now}-${person}`, person, now, {
          type: 'licence-removed',
          product: subscription.product,
          from: account.owner,
          fromName: ownerName,
        }),
      account,
    );
}
