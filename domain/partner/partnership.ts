import type { Day, Instant } from '../basics/calendar.js';
import { addHours, addMinutes } from '../basics/calendar.js';
import type { RefusalCode } from '../account/refusals.js';
import type { Person } from '../basics/person.js';
import type { BulkChange } from './bulkChange.js';

/** An agent who has the bot installed, and gets its cards since then. The directory decides about the role. */
export interface KnownAgent {
  readonly person: string;
  readonly name: string;
  readonly since: Instant;
  /** The Monday of the last summary. */
  readonly digest?: Day;
  readonly wantsNoDigest?: boolean;
}

/** Whether suspending needs another agent, and who has set that (D14). */
export interface SecondAgentSetting {
  readonly isNeeded: boolean;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
}

/** `taken`: approved, and being carried out. `failed`: approved, but it was refused then. `ended`: not answered. */
export const proposalStates = ['open', 'taken', 'suspended', 'failed', 'declined', 'withdrawn', 'ended'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A suspension that one agent proposes and another one approves. */
export interface Proposal {
  /** The operation's id. */
  readonly id: string;
  readonly customer: string;
  readonly customerName: string;
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  /** How many people would lose access when it was proposed. */
  readonly losing: number;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly state: ProposalState;
  /** Since when it is in this state. */
  readonly since: Instant;
  readonly answer?: { readonly by: string; readonly byName: string };
  /** Why an approved one could not be carried out. */
  readonly refusal?: RefusalCode;
}

/** What a customer's person can ask a partner for. */
export const wishes = ['more', 'fewer', 'suspend', 'activate', 'other'] as const;
export type Wish = (typeof wishes)[number];

export const enquiryStates = ['open', 'done', 'declined', 'ended'] as const;
export type EnquiryState = (typeof enquiryStates)[number];

/** What a customer's person asks the partner to do about a subscription (R48). */
export interface Enquiry {
  readonly id: string;
  readonly customer: string;
  readonly customerName: string;
  readonly subscription: string;
  readonly product: string;
  readonly asker: string;
  readonly askerName: string;
  readonly wish: Wish;
  readonly note: string;
  readonly at: Instant;
  readonly state: EnquiryState;
  readonly since: Instant;
  readonly answer?: { readonly by: string; readonly byName: string; readonly reason?: string };
}

/** A relationship whose end both sides have been told. */
export interface EndedRelationship {
  /** The other tenant: the customer in the partner's document, the partner in the customer's. */
  readonly tenant: string;
  readonly name: string;
  readonly at: Instant;
}

/** What a partner's agents share, in the document of the partner's tenant (D14). */
export interface Partnership {
  readonly agents: readonly KnownAgent[];
  readonly secondAgent?: SecondAgentSetting;
  readonly proposals: readonly Proposal[];
  readonly enquiries: readonly Enquiry[];
  readonly bulkChanges?: readonly BulkChange[];
}

export const noPartnership: Partnership = { agents: [], proposals: [], enquiries: [] };

/** Days that a proposal or an enquiry waits for an answer, as a colleague's request does (D12). */
const waitingDays = 30;
/** Days for which one that is answered is still shown. */
const keptDays = 90;
/** An approved proposal is looked at again after so many minutes without a result. */
const takenMinutes = 10;

type Waiting = Pick<Proposal | Enquiry, 'state' | 'at' | 'since'>;

export function isOpenNow({ state }: Pick<Waiting, 'state'>): boolean {
  return state === 'open' || state === 'taken';
}

/** When it ends without an answer; undefined if it has one. */
export function endsOn({ state, at }: Waiting): Instant | undefined {
  return state === 'open' ? addHours(at, waitingDays * 24) : undefined;
}

/** When it is forgotten; undefined while it waits. */
export function forgottenOn(one: Waiting): Instant | undefined {
  return isOpenNow(one) ? undefined : addHours(one.since, keptDays * 24);
}

/** When an approval that has not been carried out is looked at again; undefined if there is none. */
export function takenUntil({ state, since }: Waiting): Instant | undefined {
  return state === 'taken' ? addMinutes(since, takenMinutes) : undefined;
}

/** Adds an agent, or their new name. */
export function withAgent(partnership: Partnership, { id, name }: Person, now: Instant): Partnership {
  const known = partnership.agents.find(({ person }) => person === id);
  if (known?.name === name) return partnership;
  const others = partnership.agents.filter(({ person }) => person !== id);
  return { ...partnership, agents: [...others, { since: now, ...known, person: id, name }] };
}

export function withoutAgent(partnership: Partnership, id: string): Partnership {
  const agents = partnership.agents.filter(({ person }) => person !== id);
  return agents.length === partnership.agents.length ? partnership : { ...partnership, agents };
}
