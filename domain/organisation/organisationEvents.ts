import type { NotificationPreferences } from '../account/notificationEvents.js';
import type { RequestState } from './licenceRequest.js';
import type { BulkState } from '../partner/bulkChange.js';
import type { EnquiryState, ProposalState } from '../partner/partnership.js';
import type { Policy } from '../basics/tenant.js';

/** Results of commands on an organisation. */
export type OrganisationEvent =
  | PolicySet
  | PoliciesSet
  | AttemptBlocked
  | PreferencesSet
  | RequestMade
  | RequestMoved
  | SecondAgentSet
  | ProposalMoved
  | EnquiryMoved
  | BulkChangeMoved
  | AgentDigestSet;

export interface PolicySet {
  readonly type: 'policy-set';
  readonly product: string;
  readonly before: Policy;
  readonly policy: Policy;
}

/** Whether suspending needs another agent (D14). */
export interface SecondAgentSet {
  readonly type: 'second-agent-set';
  readonly isNeeded: boolean;
}

/** A suspension was proposed, approved, declined or withdrawn. */
export interface ProposalMoved {
  readonly type: 'proposal-moved';
  readonly proposal: string;
  readonly state: ProposalState;
}

/** Whether an agent gets the summary on Mondays (D14). */
export interface AgentDigestSet {
  readonly type: 'agent-digest-set';
  readonly isWanted: boolean;
}

/** A bulk change was put together, or submitted (D14). */
export interface BulkChangeMoved {
  readonly type: 'bulk-change-moved';
  readonly bulkChange: string;
  readonly state: BulkState;
}

/** A customer's person asked their partner, again, or was answered. */
export interface EnquiryMoved {
  readonly type: 'enquiry-moved';
  readonly enquiry: string;
  readonly state: EnquiryState;
}

/** One policy was set for several products at once; those that had it already are not among them. */
export interface PoliciesSet {
  readonly type: 'policies-set';
  readonly policy: Policy;
  readonly products: readonly { readonly product: string; readonly before: Policy }[];
}

/** A person tried to buy or try what the policy forbids, and the admins are notified. */
export interface AttemptBlocked {
  readonly type: 'attempt-blocked';
  readonly product: string;
}

export interface PreferencesSet {
  readonly type: 'preferences-set';
  readonly preferences: NotificationPreferences;
}

export interface RequestMade {
  readonly type: 'request-made';
  readonly request: string;
  readonly product: string;
}

/** A request was answered, withdrawn or taken. */
export interface RequestMoved {
  readonly type: 'request-moved';
  readonly request: string;
  readonly state: RequestState;
}
