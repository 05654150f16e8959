import type { Day, Instant } from '../basics/calendar.js';
import type { RequestState } from '../organisation/licenceRequest.js';
import type { EnquiryState, ProposalState } from '../partner/partnership.js';
import type { Policy } from '../basics/tenant.js';
import type { Charge } from '../billing/charge.js';

/** A "no" with the facts for a polite sentence. Every language must have a sentence for every code. */
export type Refusal =
  /** Also if it belongs to another person or tenant (D13). */
  | { readonly code: 'not-found' }
  | { readonly code: 'terms-changed' }
  /** D17: the button does not belong to the conversation's current review. */
  | { readonly code: 'review-outdated' }
  /** Prices and payments are not for phones, where the operator says so. */
  | { readonly code: 'computer-only' }
  | { readonly code: 'guest' }
  | { readonly code: 'account-disabled' }
  | { readonly code: 'tenant-not-eligible' }
  | { readonly code: 'product-not-offered'; readonly product: string }
  /** No price in the currency that the organization pays in. */
  | { readonly code: 'no-price'; readonly product: string; readonly currency: string }
  | { readonly code: 'policy'; readonly product: string; readonly policy: Policy }
  | { readonly code: 'seats-out-of-range'; readonly least: number; readonly most: number }
  | { readonly code: 'no-payment-method' }
  | { readonly code: 'card-expired'; readonly lastFour: string; readonly expired: string }
  | {
      readonly code: 'payment-declined';
      readonly product: string;
      readonly lastFour: string;
      /** Absent once the payment is forgotten. */
      readonly charge?: Charge;
    }
  | { readonly code: 'nobody-chosen' }
  | { readonly code: 'too-many-people'; readonly limit: number; readonly asked: number }
  | { readonly code: 'no-licences'; readonly product: string }
  | { readonly code: 'no-subscription' }
  /** The named products, none of which the person has. */
  | { readonly code: 'product-not-owned'; readonly products: readonly string[] }
  | { readonly code: 'already-cancelled'; /** absent once it has ended */ readonly lastDay?: Day }
  | { readonly code: 'not-active' }
  | { readonly code: 'payment-pending'; readonly product: string; readonly since: Instant }
  | { readonly code: 'nothing-to-take-back' }
  /** A declined recurring charge has to be paid first (D7). */
  | { readonly code: 'payment-overdue'; readonly nextTry: Instant }
  /** D4, B-26. */
  | { readonly code: 'below-assigned'; readonly product: string; readonly total: number; readonly assigned: number }
  | { readonly code: 'same-total'; readonly total: number }
  /** "Remove licenses" with a higher total, or "Buy licenses" with a lower one (R16). */
  | { readonly code: 'wrong-direction'; readonly doing: 'buy' | 'remove'; readonly now: number; readonly total: number }
  /** Removing all seats is a cancellation (D5). */
  | { readonly code: 'no-seats-left'; readonly product: string }
  /** A trial's seats are fixed while it runs (D8). */
  | { readonly code: 'trial-fixed'; readonly product: string; readonly lastDay: Day }
  /** B-27: changes for the next term need recurring billing; the subscription ends after that day. */
  | { readonly code: 'recurring-off'; readonly product: string; readonly lastDay: Day }
  | { readonly code: 'nothing-scheduled' }
  /** D6. */
  | { readonly code: 'undo-too-late'; readonly until: Instant }
  | {
      readonly code: 'undo-assigned';
      readonly product: string;
      readonly assigned: number;
      readonly free: number;
      readonly needed: number;
    }
  | { readonly code: 'nothing-to-undo' }
  /** D18: seats that were bought back are refunded by the day. */
  | { readonly code: 'undo-bought-back'; readonly product: string }
  /** D8. */
  | { readonly code: 'no-trial'; readonly product: string }
  | { readonly code: 'trial-used'; readonly product: string; readonly on: Day }
  /** B-24: a product that was bought cannot be tried. */
  | { readonly code: 'owns-product'; readonly product: string }
  /** D2: trials are not allowed, or only without a payment method, which this one needs. */
  | { readonly code: 'trial-policy'; readonly product: string; readonly policy: Policy }
  | { readonly code: 'not-a-trial' }
  /** A trial is converted or it ends; it cannot renew once. */
  | { readonly code: 'trial-not-once'; readonly product: string }
  | { readonly code: 'trial-needs-method'; readonly product: string; readonly lastDay: Day }
  | { readonly code: 'recurring-same' }
  /** D7: only a subscription that has expired under MOSA can be reactivated. */
  | { readonly code: 'cannot-reactivate' }
  /** D11. */
  | {
      readonly code: 'method-in-use';
      readonly lastFour: string;
      readonly profiles: readonly string[];
      readonly products: readonly string[];
    }
  | { readonly code: 'same-method'; readonly lastFour: string }
  | { readonly code: 'card-invalid' }
  | { readonly code: 'too-many-methods'; readonly limit: number }
  /** The limit of changes to the account in this period is reached. */
  | {
      readonly code: 'too-many-changes';
      readonly span: 'hour' | 'day';
      readonly limit: number;
      readonly again: Instant;
    }
  /** D1: the directory's role at that turn decides. */
  | { readonly code: 'admins-only' }
  | { readonly code: 'same-policy'; readonly product: string; readonly policy: Policy }
  /** Another admin has changed it since the card was drawn. */
  | {
      readonly code: 'policy-changed';
      readonly product: string;
      readonly policy: Policy;
      readonly by: string;
      readonly at: Instant;
    }
  /** D12. */
  | { readonly code: 'request-exists'; readonly product: string; readonly request: string; readonly at: Instant }
  | { readonly code: 'too-many-requests'; readonly limit: number; readonly again: Instant }
  | { readonly code: 'holds-licence'; readonly product: string }
  | { readonly code: 'has-pool'; readonly product: string }
  /** Nobody has the product, and everybody may buy it. */
  | { readonly code: 'nobody-has'; readonly product: string }
  | {
      readonly code: 'request-closed';
      readonly product: string;
      readonly state: RequestState;
      /** The person who has answered, or whose request it is. */
      readonly by: string;
      readonly at: Instant;
    }
  /** A partner has suspended it (B-57). */
  | { readonly code: 'suspended'; readonly product: string }
  | { readonly code: 'not-suspended'; readonly product: string }
  /** An offer that the partner may not sell, or not in that currency, and one that does not exist (R60). */
  | { readonly code: 'offer-unknown' }
  /** B-24: a customer tries a product once, and not if it has it. */
  | { readonly code: 'customer-tried'; readonly product: string; readonly on: Day }
  | { readonly code: 'customer-owns'; readonly product: string }
  /** B-58: one subscription of the offer per customer, and there is one. */
  | {
      readonly code: 'one-per-customer';
      readonly product: string;
      readonly subscription: string;
      /** Then it can be activated instead. */
      readonly isSuspended: boolean;
    }
  /** D14: so many people lose access that the customer's name has to be typed. */
  | { readonly code: 'name-differs'; readonly name: string; readonly losing: number }
  /** D14: the partner wants another agent to approve it. */
  | { readonly code: 'needs-second-agent'; readonly product: string }
  | { readonly code: 'own-proposal'; readonly product: string }
  | { readonly code: 'proposal-exists'; readonly product: string; readonly by: string; readonly at: Instant }
  /** Somebody has answered it, or it has ended. */
  | {
      readonly code: 'proposal-closed';
      readonly product: string;
      readonly state: ProposalState;
      readonly by: string;
      readonly at: Instant;
    }
  | {
      readonly code: 'enquiry-closed';
      readonly product: string;
      readonly state: EnquiryState;
      readonly by: string;
      readonly at: Instant;
    }
  /** Of the partner's agents; the directory's role at that turn decides. */
  | { readonly code: 'agents-only' }
  | { readonly code: 'same-setting' }
  /** R48: people of a customer cannot change what its partner looks after. */
  | {
      readonly code: 'partner-manages';
      readonly product: string;
      readonly partner: string;
      readonly subscription: string;
    }
  /** R50: a partner's agent cannot change what the customer has bought directly, or from another partner. */
  | { readonly code: 'view-only'; readonly product: string; readonly customer: string; readonly seller?: string }
  /** D1, R5: an admin has tried to change another person's subscription. */
  | AdminReadOnlyRefusal;

interface AdminReadOnlyRefusal {
  readonly code: 'admins-look';
  readonly product: string;
  /** The purchaser's name. */
  readonly purchaser: string;
  /** Address for writing to the purchaser; absent if they have left. */
  readonly contact?: string;
  readonly subscription: string;
}

export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
