import type { z } from 'zod';
import type { Account } from '../account/account.js';
import type { Decision, Given, Refused } from '../account/decision.js';
import type { Instant } from '../basics/calendar.js';
import type { Actor, Person } from '../basics/person.js';
import type { Tenant } from '../basics/tenant.js';
import type { Pool } from '../account/pools.js';
import type { Organisation } from '../organisation/organisation.js';

/** The documents that commands change: a person's account, or what concerns the whole tenant. */
export type DocumentKind = 'account' | 'organisation';

/** All that a command about an organisation may know besides the organisation and its input. */
export interface OrganisationGiven {
  readonly by: Actor;
  readonly now: Instant;
  readonly tenant: Tenant;
  readonly operation: string;
  /** Those whom the command asked for, by id; those the directory does not know are missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** The admins who have met the bot and still are admins. */
  readonly admins: readonly Person[];
  /** The colleagues who can give licences of the command's product; none where it has no product. */
  readonly pools: readonly Pool[];
  /** The accounts, whoever owns them, in which the person holds a licence; for a command about a product. */
  readonly held: readonly Account[];
}

export type OrganisationDecision<Result> =
  { readonly accepted: true; readonly organisation: Organisation; readonly result: Result } | Refused;

/** What a person wants done. */
export interface OrganisationCommandRequest<Input> {
  readonly input: Input;
  /** The id that the card's button carries; the same id acts once. */
  readonly operation: string;
}

/** What a person wants done to an account, and what they were shown when they agreed. */
export interface Request<Input> extends OrganisationCommandRequest<Input> {
  readonly account: string;
  /** We have made the id ourselves: no client has sent it. */
  readonly isOwn?: true;
  /** The terms that the card showed; without them there was nothing to agree to. */
  readonly terms?: string;
  /** The rest of what has been begun: no limit of changes holds it up halfway. */
  readonly isBegun?: true;
}

interface Accepted<Result> {
  readonly accepted: true;
  readonly result: Result;
  /** Set when this operation had already run. */
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

/** Something that a person can do to a document: pure, so that a preview is the same run without the saving. */
export interface AnyCommand<Input, Result, Kind extends DocumentKind> {
  readonly name: string;
  readonly on: Kind;
  readonly input: z.ZodType<Input>;
  /** The ids of the people that the decision needs to know. */
  readonly people?: (input: Input) => readonly string[];
  /** On an account: also looks at the buyer's other accounts, as what is allowed once is allowed once for all (D8, D9). */
  readonly looksAtOthers?: true;
  /** On an organisation: the product that it is about, where it matters who has it. */
  readonly product?: (input: Input, organisation: Organisation) => string | undefined;
  /** It neither spends nor takes away: no review comes before it (D17). */
  readonly isHarmless?: true;
  readonly decide: (document: Documents[Kind], input: Input, given: Givens[Kind]) => Decisions<Result>[Kind];
}

export type Command<Input, Result> = AnyCommand<Input, Result, 'account'>;
export type OrganisationCommand<Input, Result> = AnyCommand<Input, Result, 'organisation'>;
