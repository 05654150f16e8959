import type { Notice } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addDays } from '../basics/calendar.js';
import { morningOf } from '../lifecycle/dueTask.js';
import { latestDigestDay } from '../organisation/digestWeek.js';
import type { Organisation } from '../organisation/organisation.js';
import type { KnownAgent } from './partnership.js';
import { partnershipOf, withPartnership } from './partnershipChanges.js';

/** When an agent's next summary of the customers is due, on a Monday morning; undefined if they want none. */
export function nextAgentDigest({ since, digest, wantsNoDigest }: KnownAgent): Instant | undefined {
  return wantsNoDigest === true ? undefined : morningOf(addDays(digest ?? latestDigestDay(since), 7));
}

/** Adds a notice, which replaces an earlier one that still waits: the card shows what is so when it is sent. */
export function withAgentDigest(organisation: Organisation, person: string, now: Instant): Organisation {
  const digest = latestDigestDay(now);
  const notice: Notice = {
    id: `agent-digest-${digest}-${person}`,
    to: person,
    at: now,
    event: { type: 'agent-digest' },
  };
  const others = organisation.outbox.filter(({ to, event }) => to !== person || event.type !== 'agent-digest');
  const agents = partnershipOf(organisation).agents.map((one) => (one.person === person ? { ...one, digest } : one));
  return { ...withPartnership(organisation, { agents }), outbox: [...others, notice] };
}
