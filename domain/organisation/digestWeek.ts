import type { Day, Instant } from '../basics/calendar.js';
import { addDays, dayOf, mondayOf } from '../basics/calendar.js';
import { morningOf, startOf } from '../lifecycle/dueTask.js';
import { wantsDigest } from '../account/notificationEvents.js';
import type { KnownAdmin, Organisation } from './organisation.js';

/** What a digest looks back on: from an instant to another one that is no longer in it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The week that begins on a Monday; for somebody who came in the middle of it, what was left of it. */
export function spanOf(week: Day, since: Instant = ''): Span {
  const from = startOf(week);
  return { from: since > from ? since : from, to: startOf(addDays(week, 7)) };
}

/** The Monday on whose morning the latest digest was due. */
export function latestDigestDay(now: Instant): Day {
  const monday = mondayOf(dayOf(now));
  return morningOf(monday) <= now ? monday : addDays(monday, -7);
}

/** When the next digest is due for an admin, in the morning of a Monday; undefined for never. */
export function nextDigest({ preferences, digest, since, unreachable }: KnownAdmin): Instant | undefined {
  if (!wantsDigest(preferences) || unreachable !== undefined) return undefined;
  return morningOf(addDays(digest ?? latestDigestDay(since), 7));
}

/** The week that is over is told; one that was missed in a downtime, or is still waiting, is not told any more. */
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
