import type { Day, Instant } from '../basics/calendar.js';
import { addDays, dayOf, mondayOf } from '../basics/calendar.js';
import { morningOf, startOf } from '../lifecycle/dueTask.js';
import { wantsDigest } from '../account/notificationEvents.js';
import type { KnownAdmin, Organisation } from './organisation.js';

/** The period of a digest; `until` is not included. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The week that begins on a Monday, or its part since an admin installed the bot. */
export function spanOf(week: Day, since: Instant = ''): Span {
  const from = startOf(week);
  return { from: since > from ? since : from, to: startOf(addDays(week, 7)) };
}

/** The Monday of the latest digest that was due. */
export function latestDigestDay(now: Instant): Day {
  const monday = mondayOf(dayOf(now));
  return morningOf(monday) <= now ? monday : addDays(monday, -7);
}

/** When an admin's next digest is due, on a Monday morning; undefined if never. */
export function nextDigest({ preferences, digest, since, unreachable }: KnownAdmin): Instant | undefined {
  if (!wantsDigest(preferences) || unreachable !== undefined) return undefined;
  return morningOf(addDays(digest ?? latestDigestDay(since), 7));
}

/** Adds a notice for the past week, which replaces a waiting one for an earlier week. */
export function withDigest(organisation: Organisation, person: string, now: Instant): Organisation {
  const digest = latestDigestDay(now);
  const week = addDays(digest, -7);
  const notice = {
    id: `digest-${week}-${person}`,
    to: person,
    at: now,
    event: { type: 'weekly-digest', week },
  } as const;
  const isOlder = ({ to, event }: Organisation['outbox'][number]) => to === person && event.type === 'weekly-digest';
  return {
    ...organisation,
    admins: organisation.admins.map((admin) => (admin.person === person ? { ...admin, digest } : admin)),
    outbox: [...organisation.outbox.filter((waiting) => !isOlder(waiting)), notice],
  };
}
