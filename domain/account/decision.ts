import type { Account } from './account.js';
import type { Instant } from '../basics/calendar.js';
import type { ChangeLimits } from '../application/changeLimits.js';
import type { Event } from './events.js';
import type { Actor, Person } from '../basics/person.js';
import type { PartnerOffer } from '../partner/partnerOffer.js';
import type { Refusal } from './refusals.js';
import type { Tenant } from '../basics/tenant.js';

/** All that a command may know besides the account and its input. */
export interface Given {
  readonly by: Actor;
  readonly now: Instant;
  /** Where the account's people are; for a partner's agent, the customer. */
  readonly tenant: Tenant;
  /** The operation's id; new ids are derived from it, so that running again creates the same ones. */
  readonly operation: string;
  /** People that the command asked for, by the requested id; unknown ones are missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** The buyer's other accounts, if the command asks for them. */
  readonly others: readonly Account[];
  /** Ids of the admins to notify. */
  readonly admins?: readonly string[];
  /** What the partner may sell; for a customer's account. */
  readonly offers?: readonly PartnerOffer[];
  /** The partner wants another agent to approve a suspension, and this is not what was approved (D14). */
  readonly needsSecondAgent?: boolean;
  /** How often the account may be changed; unlimited if absent. */
  readonly limits?: ChangeLimits;
}

interface Accepted<Result> {
  readonly accepted: true;
  readonly account: Account;
  readonly result: Result;
  /** What the person agrees to by pressing Save, as one line of facts; if any fact differs, the terms have changed. */
  readonly terms: string;
}

export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export type Decision<Result> = Accepted<Result> | Refused;

export function accept<Result extends Event>(
  account: Account,
  result: Result,
  terms: readonly (string | number)[],
): Decision<Result> {
  return { accepted: true, account, result, terms: terms.join(' ') };
}

export function refuse(refusal: Refusal): Refused {
  return { accepted: false, refusal };
}
