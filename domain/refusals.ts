import type { Day, Instant } from './calendar.js';
import type { Policy } from './tenant.js';

/** "No", with the facts that a polite sentence needs. Every language must have a sentence for every code. */
export type Refusal =
  /** Also for what belongs to somebody else or another tenant (D13). */
  | { readonly code: 'not-found' }
  | { readonly code: 'terms-changed' }
  | { readonly code: 'guest' }
  | { readonly code: 'account-disabled' }
  | { readonly code: 'tenant-not-eligible' }
  | { readonly code: 'product-not-offered'; readonly product: string }
  | { readonly code: 'policy'; readonly product: string; readonly policy: Policy }
  | { readonly code: 'seats-out-of-range'; readonly least: number; readonly most: number }
  | { readonly code: 'no-payment-method' }
  | { readonly code: 'card-expired'; readonly lastFour: string; readonly expired: string }
  | { readonly code: 'payment-declined'; readonly lastFour: string }
  | { readonly code: 'nobody-chosen' }
  | { readonly code: 'too-many-people'; readonly limit: number; readonly asked: number }
  | { readonly code: 'no-licences'; readonly product: string }
  | { readonly code: 'no-subscription' }
  | { readonly code: 'already-cancelled'; readonly endsOn: Day }
  | { readonly code: 'not-active' }
  | { readonly code: 'payment-pending'; readonly since: Instant }
  | { readonly code: 'nothing-to-take-back' };

export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
