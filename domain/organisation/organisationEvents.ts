import type { NotificationPreferences } from '../account/notificationEvents.js';
import type { RequestState } from './licenceRequest.js';
import type { Policy } from '../basics/tenant.js';

/** Results of commands on an organisation. */
export type OrganisationEvent = PolicySet | PoliciesSet | AttemptBlocked | PreferencesSet | RequestMade | RequestMoved;

export interface PolicySet {
  readonly type: 'policy-set';
  readonly product: string;
  readonly before: Policy;
  readonly policy: Policy;
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
