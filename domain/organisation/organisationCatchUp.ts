import type { Instant } from '../basics/calendar.js';
import { nextDigest, withDigest } from './digestWeek.js';
import { partnershipTasks, processesDue } from '../partner/partnershipTasks.js';
import type { Organisation } from './organisation.js';
import { claimEnds, forgottenFrom, requestEnds, withoutRequest, withRequest } from './licenceRequests.js';

/** Something that happens to an organisation automatically from an instant on, at most once. */
interface OrganisationTask {
  readonly at: Instant;
  readonly done: (organisation: Organisation, now: Instant) => Organisation;
}

/** When an organisation's next task is due; undefined if there is none. */
export function nextOrganisationTask(organisation: Organisation): Instant | undefined {
  const requests = organisation.requests.flatMap((request) => claimEnds(request) ?? []);
  const claims = [...requests, ...processesDue(organisation)];
  return [...tasksOf(organisation).map(({ at }) => at), ...claims].toSorted()[0];
}

/** Runs all due tasks of an organisation, each once. */
export function catchUpOrganisation(organisation: Organisation, now: Instant): Organisation {
  return tasksOf(organisation)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .reduce((current, task) => task.done(current, now), organisation);
}

function tasksOf(organisation: Organisation): readonly OrganisationTask[] {
  return [
    ...endingRequests(organisation),
    ...forgottenRequests(organisation),
    ...digests(organisation),
    ...partnershipTasks(organisation),
  ];
}

/** Requests without an answer for 30 days end, and both sides are notified (D12). */
function endingRequests({ requests }: Organisation): readonly OrganisationTask[] {
  return requests.flatMap((request): readonly OrganisationTask[] => {
    const at = requestEnds(request);
    if (at === undefined) return [];
    return [{ at, done: (latest, now) => withRequest(latest, { ...request, state: 'ended', since: now }, now) }];
  });
}

/** Answered and ended requests are deleted after a while. */
function forgottenRequests({ requests }: Organisation): readonly OrganisationTask[] {
  return requests.flatMap((request): readonly OrganisationTask[] => {
    const at = forgottenFrom(request);
    return at === undefined ? [] : [{ at, done: (latest) => withoutRequest(latest, request.id) }];
  });
}

/** Weekly digests, on Monday morning, for admins who want them. */
function digests({ admins }: Organisation): readonly OrganisationTask[] {
  return admins.flatMap((admin): readonly OrganisationTask[] => {
    const at = nextDigest(admin);
    return at === undefined ? [] : [{ at, done: (latest, now) => withDigest(latest, admin.person, now) }];
  });
}
