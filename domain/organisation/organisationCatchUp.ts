import type { Instant } from '../basics/calendar.js';
import { nextDigest, withDigest } from './digestWeek.js';
import type { Organisation } from './organisation.js';
import { claimEnds, forgottenFrom, requestEnds, withoutRequest, withRequest } from './licenceRequests.js';

/** Something that happens to an organisation by itself from an instant on, at most once. */
interface OrganisationTask {
  readonly at: Instant;
  readonly done: (organisation: Organisation, now: Instant) => Organisation;
}

/** When something next happens to an organisation by itself; undefined for never. */
export function nextOrganisationTask(organisation: Organisation): Instant | undefined {
  const claims = organisation.requests.flatMap((request) => claimEnds(request) ?? []);
  return [...dutiesOf(organisation).map(({ at }) => at), ...claims].toSorted()[0];
}

/** The organisation as it is now: everything that was due has happened, each once. */
export function catchUpOrganisation(organisation: Organisation, now: Instant): Organisation {
  return dutiesOf(organisation)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .reduce((current, duty) => duty.done(current, now), organisation);
}

function dutiesOf(organisation: Organisation): readonly OrganisationTask[] {
  return [...endingRequests(organisation), ...forgottenRequests(organisation), ...digests(organisation)];
}

/** Nobody has answered for 30 days: both sides are told (D12). */
function endingRequests({ requests }: Organisation): readonly OrganisationTask[] {
  return requests.flatMap((request): readonly OrganisationTask[] => {
    const at = requestEnds(request);
    if (at === undefined) return [];
    return [{ at, done: (latest, now) => withRequest(latest, { ...request, state: 'ended', since: now }, now) }];
  });
}

/** What has been answered or has ended is shown for a while. */
function forgottenRequests({ requests }: Organisation): readonly OrganisationTask[] {
  return requests.flatMap((request): readonly OrganisationTask[] => {
    const at = forgottenFrom(request);
    return at === undefined ? [] : [{ at, done: (latest) => withoutRequest(latest, request.id) }];
  });
}

/** Every Monday morning, for the admins who want to be told once a week. */
function digests({ admins }: Organisation): readonly OrganisationTask[] {
  return admins.flatMap((admin): readonly OrganisationTask[] => {
    const at = nextDigest(admin);
    return at === undefined ? [] : [{ at, done: (latest, now) => withDigest(latest, admin.person, now) }];
  });
}
