import type { Instant } from '../basics/calendar.js';
import type { Organisation } from '../organisation/organisation.js';
import { endsOn, forgottenOn, takenUntil } from './partnership.js';
import { nextAgentDigest, withAgentDigest } from './agentDigest.js';
import { bulkForgottenOn } from './bulkChange.js';
import { partnershipOf, withEnquiry, withoutMatter, withProposal } from './partnershipChanges.js';

/** Something that happens to what a partner's agents share from an instant on, at most once. */
export interface PartnershipTask {
  readonly at: Instant;
  readonly done: (organisation: Organisation, now: Instant) => Organisation;
}

/**
 * Proposals and enquiries end without an answer after 30 days, and are forgotten 90 days after they have ended; so are
 * bulk changes, which are drafts for 30 days. Agents get a summary on Mondays.
 */
export function partnershipTasks(organisation: Organisation): readonly PartnershipTask[] {
  const { agents, proposals, enquiries, bulkChanges = [] } = partnershipOf(organisation);
  return [
    ...agents.flatMap((one) => due(nextAgentDigest(one), (latest, now) => withAgentDigest(latest, one.person, now))),
    ...proposals.flatMap((one) =>
      due(endsOn(one), (latest, now) => withProposal(latest, { ...one, state: 'ended', since: now }, now)),
    ),
    ...enquiries.flatMap((one) =>
      due(endsOn(one), (latest, now) => withEnquiry(latest, { ...one, state: 'ended', since: now }, now)),
    ),
    ...[...proposals, ...enquiries].flatMap((one) => due(forgottenOn(one), (latest) => withoutMatter(latest, one.id))),
    ...bulkChanges.flatMap((one) => due(bulkForgottenOn(one), (latest) => withoutMatter(latest, one.id))),
  ];
}

/** When approvals and bulk changes that have not been carried out are looked at again. */
export function processesDue(organisation: Organisation): readonly Instant[] {
  const { proposals, bulkChanges = [] } = partnershipOf(organisation);
  const running = bulkChanges.filter(({ state }) => state === 'running');
  return [...proposals.flatMap((one) => takenUntil(one) ?? []), ...running.map(({ since }) => since)];
}

function due(at: Instant | undefined, done: PartnershipTask['done']): readonly PartnershipTask[] {
  return at === undefined ? [] : [{ at, done }];
}
