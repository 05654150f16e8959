import type { NewsPreferences } from '../account/notificationEvents.js';
import type { RequestState } from './licenceRequest.js';
import type { Policy } from '../basics/tenant.js';

/** What has happened to an organisation: the results of its commands. */
export type OrganisationEvent = PolicySet | AttemptBlocked | PreferencesSet | RequestMade | RequestMoved;

export interface PolicySet {
  readonly type: 'policy-set';
  readonly product: string;
  readonly before: Policy;
  readonly policy: Policy;
}

/** Somebody has tried to buy or try what the policy does not allow, and the admins are told. */
export interface AttemptBlocked {
  readonly type: 'attempt-blocked';
  readonly product: string;
}

export interface PreferencesSet {
  readonly type: 'preferences-set';
  readonly preferences: NewsPreferences;
}

export interface RequestMade {
  readonly type: 'request-made';
  readonly request: string;
  readonly product: string;
}

/** A request was answered, withdrawn or taken up. */
export interface RequestMoved {
  readonly type: 'request-moved';
  readonly request: string;
  readonly state: RequestState;
}
