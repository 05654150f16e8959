import type { Account } from './account.js';
import type { Instant } from '../basics/calendar.js';
import type { ChangeLimits } from '../application/changeLimits.js';
import type { Event } from './events.js';
import type { Actor, Person } from '../basics/person.js';
import type { Refusal } from './refusals.js';
import type { Tenant } from '../basics/tenant.js';

/** All that a command may know besides the account and its input. */
export interface Given {
  readonly by: Actor;
  readonly now: Instant;
  readonly tenant: Tenant;
  /** The operation's id: new ids are made from it, so that running again makes the same ones. */
  readonly operation: string;
  /** The people that the command asked for, by the id it asked with; those the directory does not know are missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** The buyer's other accounts, for a command that asks for them. */
  readonly others: readonly Account[];
  /** The ids of the admins who are told of what happens. */
  readonly admins?: readonly string[];
  /** How often the account may be changed; without them, any number of times. */
  readonly limits?: ChangeLimits;
}

interface Accepted<Result> {
  readonly accepted: true;
  readonly account: Account;
  readonly result: Result;
  /** What the person agrees to by pressing Save, as one line of facts; a different line is a different deal. */
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
