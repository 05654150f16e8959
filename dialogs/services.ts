import type { RequestFulfilment } from '../domain/application/fulfilRequest.js';
import type { BulkChangeRunner } from '../domain/application/bulkChangeRunner.js';
import type { SuspensionApproval } from '../domain/application/suspensionApproval.js';
import type { Day } from '../domain/basics/calendar.js';
import type { Digest } from '../domain/reports/weeklyDigest.js';
import type { CommandHandler } from '../domain/application/commandHandler.js';
import type { Language } from '../cards/language.js';
import type { Resumed } from '../cards/paying/resumed.js';
import { customerIn } from '../domain/partner/customerAccount.js';
import type { Actor } from '../domain/basics/person.js';
import type { ActivityRange } from '../domain/reports/activity.js';
import type { SoldFilter } from '../domain/reports/soldRow.js';
import type { OverviewFilter } from '../domain/reports/overview.js';
import type {
  Accounts,
  ActivityLog,
  Clock,
  Directory,
  Organisations,
  Overview,
  Ports,
  SoldOverview,
} from '../domain/application/ports.js';

/** Where a client looks names up: its own directory, or the bot's by `application/search`. */
export type PeopleDataset = 'graph.microsoft.com/users' | 'seatkeeper/people';

const customerDataset = 'seatkeeper/people/';

/** The people of a customer's account, whom the agent's client cannot look up (D14). */
export function customerPeople(account: string): string {
  return `${customerDataset}${account}`;
}

/** The customer's account whose people a search of that dataset is for; undefined for any other dataset. */
export function customerAccountOf(dataset: string): string | undefined {
  const account = dataset.startsWith(customerDataset) ? dataset.slice(customerDataset.length) : '';
  return customerIn(account) === undefined ? undefined : account;
}

/** What the hosted page is for; card details never pass through the chat (D11). */
export type PaymentCardPurpose =
  | {
      readonly purpose: 'add';
      readonly account: string;
      /** Also puts it on this billing profile. */ readonly profile?: string;
      /** The journey that needs it. */ readonly resume?: Resumed;
    }
  | { readonly purpose: 'edit'; readonly account: string; readonly method: string };

/** A file that is made when its link is opened. */
export type Download =
  | { readonly kind: 'invoice'; readonly account: string; readonly number: string }
  | { readonly kind: 'history'; readonly account: string; readonly subscription: string }
  /** For admins: everybody's subscriptions (R6). */
  | { readonly kind: 'subscriptions'; readonly filter: OverviewFilter }
  /** For a partner's agents: their customers, one customer's subscriptions, and what was found across them (B-63). */
  | { readonly kind: 'customers' }
  | { readonly kind: 'customer'; readonly customer: string }
  | { readonly kind: 'sold'; readonly filter: SoldFilter }
  /** For an agent: their own bulk change, with each line's result. */
  | { readonly kind: 'bulk'; readonly bulkChange: string }
  /** For a partner's agents: what they have changed (B-63). */
  | { readonly kind: 'activity'; readonly range: ActivityRange };

/** How many minutes a download link works: enough to click it, too few to pass it on. */
export const downloadMinutes = 15;

/** A link to the hosted page; `id` finds the card with the link once the page is done. */
export interface PaymentCardPage {
  readonly id: string;
  readonly url: string;
}

/** Links to pages in the browser. Every link is personal and expires. */
export interface Pages {
  readonly card: (by: Actor, purpose: PaymentCardPurpose, language: Language) => Promise<PaymentCardPage>;
  readonly download: (by: Actor, what: Download, language: Language, region?: string) => string;
}

/** What dialogs work with; the same for all turns. */
export interface Services {
  readonly commands: CommandHandler;
  /** Fulfils requests for licences. */
  readonly fulfilment: RequestFulfilment;
  /** Carries out suspensions that a second agent approves. */
  readonly approval: SuspensionApproval;
  readonly bulkChanges: BulkChangeRunner;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly accounts: Pick<Accounts, 'read' | 'owned' | 'heldBy' | 'poolsOf' | 'soldIn'>;
  /** For admins only (D1); dialogs check the role at every turn. */
  readonly overview: Overview;
  /** What partners have sold; read through `servedSales`, which asks who looks after whom. */
  readonly soldOverview: SoldOverview;
  /** What a partner's agents have changed; dialogs check the role and the customers at every turn. */
  readonly activity: ActivityLog;
  /** A tenant's week; undefined while it is still being added up. */
  readonly digest: (tenant: string, week: Day) => Promise<Digest | undefined>;
  readonly directory: Directory;
  readonly clock: Clock;
  /** Waits for work about as long as a person waits without a word; false if it goes on. */
  readonly waitBriefly: Ports['waitBriefly'];
  readonly newOperation: () => string;
  /** No real money: payment methods come from the sandbox. */
  readonly isSandbox: boolean;
  readonly dataset: PeopleDataset;
  readonly pages: Pages;
}
