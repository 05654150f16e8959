import type { z } from 'zod';
import type { Account } from '../account/account.js';
import type { Decision, Given, Refused } from '../account/decision.js';
import type { Instant } from '../basics/calendar.js';
import type { Actor, Person } from '../basics/person.js';
import type { Tenant } from '../basics/tenant.js';
import type { Subscription } from '../account/subscription.js';
import type { Pool } from '../account/pools.js';
import type { Organisation } from '../organisation/organisation.js';

/** The documents that commands change: a person's account, or what concerns the whole tenant. */
export type AggregateKind = 'account' | 'organisation';

/** All that a command on an organisation may know besides the organisation and its input. */
export interface OrganisationGiven {
  readonly by: Actor;
  readonly now: Instant;
  readonly tenant: Tenant;
  readonly operation: string;
  /** People that the command asked for, by id; unknown ones are missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** Admins who have the bot installed and are still admins. */
  readonly admins: readonly Person[];
  /** Colleagues who can give licences of the command's product; empty if it has no product. */
  readonly pools: readonly Pool[];
  /** The subscription that the command is about, with the customer's account; absent if there is none for this person. */
  readonly sold?: SoldSubscription;
  /** All accounts in which the person holds a licence; for a command about a product. */
  readonly held: readonly Account[];
}

/** What a partner has sold, and the customer's account that it is in. */
export interface SoldSubscription {
  readonly account: Account;
  readonly subscription: Subscription;
}

export type OrganisationDecision<Result> =
  { readonly accepted: true; readonly organisation: Organisation; readonly result: Result } | Refused;

/** A command on an organisation, as a person requests it. */
export interface OrganisationCommandRequest<Input> {
  readonly input: Input;
  /** Operation id from the card's button; the same id acts once. */
  readonly operation: string;
}

/** A command on an account, with the terms that the person agreed to. */
export interface Request<Input> extends OrganisationCommandRequest<Input> {
  /** An own account, or a customer's (`accountRefFor`). */
  readonly account: string;
  /** The id is our own, not sent by a client. */
  readonly isOwn?: true;
  /** The terms that the card showed; without them there was nothing to agree to. */
  readonly terms?: string;
  /** Completes an operation that has begun, so no limit of changes stops it. */
  readonly isBegun?: true;
}

interface Accepted<Result> {
  readonly accepted: true;
  readonly result: Result;
  /** When the operation ran, if it had run before. */
  readonly earlier?: Instant;
}

export type OrganisationOutcome<Result> = (Accepted<Result> & { readonly organisation: Organisation }) | Refused;

export type Outcome<Result> =
  | (Accepted<Result> & {
      readonly terms: string;
      readonly account: Account;
      /** `pending`: the bank has not answered yet. */
      readonly state: 'done' | 'pending';
    })
  | Refused;

export interface Documents {
  readonly account: Account;
  readonly organisation: Organisation;
}

export interface Givens {
  readonly account: Given;
  readonly organisation: OrganisationGiven;
}

interface Decisions<Result> {
  readonly account: Decision<Result>;
  readonly organisation: OrganisationDecision<Result>;
}

export interface Requests<Input> {
  readonly account: Request<Input>;
  readonly organisation: OrganisationCommandRequest<Input>;
}

export interface Outcomes<Result> {
  readonly account: Outcome<Result>;
  readonly organisation: OrganisationOutcome<Result>;
}

export interface SoldTarget {
  /** Named by the partner's agents only. */
  readonly customer?: string;
  readonly subscription: string;
}

/** Something that a person can do to a document. Pure, so that a preview is the same run without saving. */
export interface AnyCommand<Input, Result, Kind extends AggregateKind> {
  readonly name: string;
  readonly on: Kind;
  readonly input: z.ZodType<Input>;
  /** Ids of the people that the decision needs. */
  readonly people?: (input: Input) => readonly string[];
  /** On an account: needs the buyer's other accounts, because some limits apply to all of them together (D8, D9). */
  readonly looksAtOthers?: true;
  /** On an account: for a partner's agents too, on a customer's. Without it, such an account does not exist (D14). */
  readonly isForCustomers?: true;
  /** On an organisation: the product that the command is about, if it matters who has it. */
  readonly product?: (input: Input, organisation: Organisation) => string | undefined;
  /**
   * On an organisation: the sold subscription that the command is about. A partner's agent names the customer and
   * works on the partner's document, and so does a customer's person who asks the partner.
   */
  readonly sold?: (input: Input, organisation: Organisation | undefined) => SoldTarget | undefined;
  /** It neither spends nor takes away, so it needs no review (D17). */
  readonly isHarmless?: true;
  readonly decide: (document: Documents[Kind], input: Input, given: Givens[Kind]) => Decisions<Result>[Kind];
}

export type Command<Input, Result> = AnyCommand<Input, Result, 'account'>;
export type OrganisationCommand<Input, Result> = AnyCommand<Input, Result, 'organisation'>;
