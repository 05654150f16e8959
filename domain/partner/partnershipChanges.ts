import type { Notice } from '../account/account.js';
import type { Refusal } from '../account/refusals.js';
import type { NotificationEvent } from '../account/notificationEvents.js';
import type { Instant } from '../basics/calendar.js';
import type { Person } from '../basics/person.js';
import type { Organisation } from '../organisation/organisation.js';
import type { BulkChange } from './bulkChange.js';
import { isWaiting } from './bulkChange.js';
import type { Enquiry, Partnership, Proposal } from './partnership.js';
import { isOpenNow, noPartnership, withAgent, withoutAgent } from './partnership.js';

export function partnershipOf({ partnership }: Organisation): Partnership {
  return partnership ?? noPartnership;
}

export function withPartnership(organisation: Organisation, change: Partial<Partnership>): Organisation {
  return { ...organisation, partnership: { ...partnershipOf(organisation), ...change } };
}

/** Adds an agent, who gets cards from now on, also about what is open. */
export function agentMet(organisation: Organisation, person: Person, now: Instant): Organisation {
  const before = partnershipOf(organisation);
  const after = withAgent(before, person, now);
  if (after === before) return organisation;
  const met = { ...organisation, partnership: after };
  if (before.agents.some((agent) => agent.person === person.id)) return met;
  const news = [
    ...after.proposals.filter(isOpenNow).map((one) => newsFor(one, 'proposal-news', person.id, now)),
    ...after.enquiries.filter(isOpenNow).map((one) => newsFor(one, 'enquiry-news', person.id, now)),
  ];
  return { ...met, outbox: [...met.outbox, ...news] };
}

/** Removes an agent who has uninstalled the bot, and the cards that wait for them. */
export function agentLeft(organisation: Organisation, person: string): Organisation {
  const before = partnershipOf(organisation);
  const after = withoutAgent(before, person);
  if (after === before) return organisation;
  const isOthers = ({ to }: { readonly to: string }) => to !== person;
  const { outbox, told: delivered } = organisation;
  return { ...organisation, partnership: after, outbox: outbox.filter(isOthers), told: delivered.filter(isOthers) };
}

function newsFor(
  { id, state }: Proposal | Enquiry,
  type: 'proposal-news' | 'enquiry-news',
  to: string,
  at: Instant,
): Notice {
  const event = type === 'proposal-news' ? { type, proposal: id } : { type, enquiry: id };
  return { id: `${id}-${state}-${at}-${to}`, to, at, about: id, event };
}

export function proposalOf(organisation: Organisation, id: string): Proposal | undefined {
  return partnershipOf(organisation).proposals.find((one) => one.id === id);
}

export function enquiryOf(organisation: Organisation, id: string): Enquiry | undefined {
  return partnershipOf(organisation).enquiries.find((one) => one.id === id);
}

/** Saves a proposal's new state, with a notice for all agents but the one who changed it. */
export function withProposal(organisation: Organisation, proposal: Proposal, now: Instant, by = ''): Organisation {
  const { proposals, agents } = partnershipOf(organisation);
  const changed = withPartnership(organisation, { proposals: replaced(proposals, proposal) });
  const to = agents.filter(({ person }) => person !== by).map(({ person }) => ({ to: person }));
  return told(changed, to, proposal, { now, event: { type: 'proposal-news', proposal: proposal.id } });
}

/** Saves an enquiry's new state, with a notice for all agents and the asker but the one who changed it. */
export function withEnquiry(organisation: Organisation, enquiry: Enquiry, now: Instant, by = ''): Organisation {
  const { enquiries, agents } = partnershipOf(organisation);
  const changed = withPartnership(organisation, { enquiries: replaced(enquiries, enquiry) });
  const asker = enquiry.state === 'open' ? [] : [{ to: enquiry.asker, tenant: enquiry.customer }];
  const to = [...agents.filter(({ person }) => person !== by).map(({ person }) => ({ to: person })), ...asker];
  return told(changed, to, enquiry, { now, event: { type: 'enquiry-news', enquiry: enquiry.id } });
}

/** Removes a proposal, an enquiry or a bulk change, and the notices about it that wait. */
export function withoutMatter(organisation: Organisation, id: string): Organisation {
  const { proposals, enquiries, bulkChanges } = partnershipOf(organisation);
  return {
    ...withPartnership(organisation, {
      ...(bulkChanges && { bulkChanges: bulkChanges.filter((one) => one.id !== id) }),
      proposals: proposals.filter((one) => one.id !== id),
      enquiries: enquiries.filter((one) => one.id !== id),
    }),
    outbox: organisation.outbox.filter(({ about }) => about !== id),
    told: organisation.told.filter(({ about }) => about !== id),
  };
}

export function bulkChangeOf(organisation: Organisation, id: string): BulkChange | undefined {
  return partnershipOf(organisation).bulkChanges?.find((one) => one.id === id);
}

export function withBulkChange(organisation: Organisation, bulkChange: BulkChange): Organisation {
  const { bulkChanges = [] } = partnershipOf(organisation);
  return withPartnership(organisation, { bulkChanges: replaced(bulkChanges, bulkChange) });
}

/** Removes what an agent was putting together. */
export function withoutDraftOf(organisation: Organisation, agent: string): Organisation {
  const { bulkChanges = [] } = partnershipOf(organisation);
  const rest = bulkChanges.filter(({ by, state }) => by !== agent || state !== 'draft');
  return rest.length === bulkChanges.length ? organisation : withPartnership(organisation, { bulkChanges: rest });
}

interface SettledLine {
  readonly bulkChange: string;
  /** Counted from 0. */
  readonly at: number;
  /** Missing if it was carried out. */
  readonly refusal: Refusal | undefined;
  readonly now: Instant;
  /** A chat waits for the result, so no notice has to tell it. */
  readonly isWatched: boolean;
}

/** Saves a line's result, once; with the last one the bulk change is finished, and the agent is told. */
export function withSettledLine(
  organisation: Organisation,
  { bulkChange: id, at, refusal, now, isWatched }: SettledLine,
): Organisation {
  const running = bulkChangeOf(organisation, id);
  if (running?.state !== 'running') return organisation;
  const lines = running.lines.map((line, place) =>
    place === at && isWaiting(line) ? { ...line, ...(refusal === undefined ? { done: now } : { refusal }) } : line,
  );
  if (lines.some(isWaiting)) return withBulkChange(organisation, { ...running, lines });
  const finished = withBulkChange(organisation, { ...running, lines, state: 'finished', since: now });
  const event = { type: 'bulk-change-news', bulkChange: id } as const;
  return isWatched ? finished : told(finished, [{ to: running.by }], { id, state: 'finished' }, { now, event });
}

function replaced<Matter extends { readonly id: string }>(all: readonly Matter[], one: Matter): readonly Matter[] {
  return all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];
}

interface News {
  readonly now: Instant;
  readonly event: NotificationEvent;
}

/** A card shows the state at sending, so one notice a person is enough. */
function told(
  organisation: Organisation,
  to: readonly Pick<Notice, 'to' | 'tenant'>[],
  { id, state }: Pick<Proposal | Enquiry | BulkChange, 'id' | 'state'>,
  { now, event }: News,
): Organisation {
  const reached = new Set(to.map((one) => one.to));
  const others = organisation.outbox.filter(({ about, to: person }) => about !== id || !reached.has(person));
  const notices = to.map((one): Notice => ({
    ...one,
    id: `${id}-${state}-${now}-${one.to}`,
    at: now,
    about: id,
    event,
  }));
  return { ...organisation, outbox: [...others, ...notices] };
}
