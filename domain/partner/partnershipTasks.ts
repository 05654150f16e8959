import type { Instant } from '../basics/calendar.js';
import type { Organisation } from '../organisation/organisation.js';
import { endsOn, forgottenOn, takenUntil } from './partnership.js';
import { partnershipOf, withEnquiry, withoutMatter, withProposal } from './partnershipChanges.js';

/** Something that happens to what a partner's agents share from an instant on, at most once. */
export interface PartnershipTask {
  readonly at: Instant;
  readonly done: (organisation: Organisation, now: Instant) => Organisation;
}

/** Proposals and enquiries end without an answer after 30 days, and are forgotten 90 days after they have ended. */
export function partnershipTasks(organisation: Organisation): readonly PartnershipTask[] {
  const { proposals, enquiries } = partnershipOf(organisation);
  return [
    ...proposals.flatMap((one) =>
      due(endsOn(one), (latest, now) => withProposal(latest, { ...one, state: 'ended', since: now }, now)),
    ),
    ...enquiries.flatMap((one) =>
      due(endsOn(one), (latest, now) => withEnquiry(latest, { ...one, state: 'ended', since: now }, now)),
    ),
    ...[...proposals, ...enquiries].flatMap((one) => due(forgottenOn(one), (latest) => withoutMatter(latest, one.id))),
  ];
}

/** When approvals that have not been carried out are looked at again. */
export function approvalsDue(organisation: Organisation): readonly Instant[] {
  return partnershipOf(organisation).proposals.flatMap((one) => takenUntil(one) ?? []);
}

function due(at: Instant | undefined, done: PartnershipTask['done']): readonly PartnershipTask[] {
  return at === undefined ? [] : [{ at, done }];
}
