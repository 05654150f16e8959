import type { Account } from '../account/account.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { Event } from '../account/events.js';
import type { Subscription } from '../account/subscription.js';
import type { Tenant } from '../basics/tenant.js';

/** What is known when a due task runs. */
export interface Circumstances {
  readonly now: Instant;
  readonly tenant: Tenant;
  /** The owner's name, for colleagues' notifications. */
  readonly ownerName: string;
  /** Ids of the admins to notify. */
  readonly admins?: readonly string[];
  /** False where the partner that sold it no longer looks after the customer: then nothing renews (D14). */
  readonly isServed?: boolean;
}

/** Something that happens automatically from an instant on, at most once: running it must make it no longer due. */
export interface DueTask {
  readonly at: Instant;
  /** Its name in the history. */
  readonly what: Event['type'];
  /** Its name where the partner no longer looks after the customer. */
  readonly whatUnserved?: Event['type'];
  readonly done: (account: Account, circumstances: Circumstances) => Account;
}

/** The start of a day in UTC. */
export function startOf(day: Day): Instant {
  return `${day}T00:00:00.000Z`;
}

/** The hour of reminders, which is not at night. */
export function morningOf(day: Day): Instant {
  return `${day}T08:00:00.000Z`;
}

/** Notifies the owner of an account; a partner's agents look at their customers instead. */
export function tellOwner(account: Account, id: string, at: Instant, event: Event): Account {
  return account.ownedBy === 'partner' ? account : tell(account, id, account.owner, at, event);
}

function tell(account: Account, id: string, to: string, at: Instant, event: Event): Account {
  return { ...account, outbox: [...account.outbox, { id, to, at, event }] };
}

/** Notifies everybody who loses a licence with a subscription, except its owner. */
export function notifyHolders(
  account: Account,
  subscription: Subscription,
  { now, ownerName }: Circumstances,
): Account {
  return subscription.assignments
    .filter(({ person }) => account.ownedBy === 'partner' || person !== account.owner)
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
