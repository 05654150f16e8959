import type { RequestFulfilment } from '../domain/application/fulfilRequest.js';
import type { Day } from '../domain/basics/calendar.js';
import type { Digest } from '../domain/reports/weeklyDigest.js';
import type { CommandHandler } from '../domain/application/commandHandler.js';
import type { Language } from '../cards/language.js';
import type { Resumed } from '../cards/paying/resumed.js';
import type { Actor } from '../domain/basics/person.js';
import type { OverviewFilter } from '../domain/reports/overview.js';
import type { Accounts, Clock, Directory, Organisations, Overview } from '../domain/application/ports.js';

/** Where a client looks names up: its own directory, or ours by `application/search`. */
export type PeopleDataset = 'graph.microsoft.com/users' | 'seatkeeper/people';

/** What is done on the hosted page: card details never pass through the chat (D11). */
export type PaymentCardPurpose =
  | {
      readonly purpose: 'add';
      readonly account: string;
      /** Put it on this billing profile as well. */ readonly profile?: string;
      /** What it is missing for. */ readonly resume?: Resumed;
    }
  | { readonly purpose: 'edit'; readonly account: string; readonly method: string };

/** A file that is made when its link is opened. */
export type Download =
  | { readonly kind: 'invoice'; readonly account: string; readonly number: string }
  | { readonly kind: 'history'; readonly account: string; readonly subscription: string }
  /** For admins: everybody's (R6). */
  | { readonly kind: 'subscriptions'; readonly filter: OverviewFilter };

/** How long a download's link works: enough to click it, too little to pass it on. */
export const downloadMinutes = 15;

/** A link to the hosted page; `id` lets the card that carries it be found again when the page is done with. */
export interface PaymentCardPage {
  readonly id: string;
  readonly url: string;
}

/** What opens in the browser. Every link is the person's own and expires. */
export interface Pages {
  readonly card: (by: Actor, errand: PaymentCardPurpose, language: Language) => Promise<PaymentCardPage>;
  readonly download: (by: Actor, what: Download, language: Language, region?: string) => string;
}

/** What every dialog works with; the same for all turns. */
export interface Services {
  readonly commands: CommandHandler;
  /** Answers requests with licences. */
  readonly fulfilment: RequestFulfilment;
  readonly organisations: Pick<Organisations, 'read'>;
  readonly accounts: Pick<Accounts, 'read' | 'owned' | 'heldBy' | 'poolsOf'>;
  /** For admins only (D1): a dialog asks for the role at every turn. */
  readonly overview: Overview;
  /** What a week has brought to a tenant; undefined while it is still being added up. */
  readonly digest: (tenant: string, week: Day) => Promise<Digest | undefined>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly newOperation: () => string;
  /** No real money: the payment methods are the sandbox's. */
  readonly isSandbox: boolean;
  readonly dataset: PeopleDataset;
  readonly pages: Pages;
}
