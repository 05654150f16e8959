import type { NotAssigned } from '../../domain/account/events.js';
import type { Billing, Term } from '../../domain/basics/product.js';
import type { RefusalCode, RefusalOf } from '../../domain/account/refusals.js';
import type { BuyingBackStrings } from './buyingBack/strings.js';
import type { SeatsStrings } from './seats/strings.js';
import type { CommitStrings, Titles } from './commits/strings.js';
import type { CancelReason, Recurring, Status } from '../../domain/account/subscription.js';
import type { SubscriptionNotificationStrings } from './subscriptionNotifications/strings.js';
import type { DigestStrings } from './digest/strings.js';
import type { HistoryStrings } from './history/strings.js';
import type { LifecycleNotificationStrings } from './lifecycleNotifications/strings.js';
import type { InvoicesStrings } from './invoices/strings.js';
import type { PolicyStrings } from './policy/strings.js';
import type { RequestsStrings } from './requests/strings.js';
import type { ReactivatingStrings } from './reactivating/strings.js';
import type { OverviewStrings } from './overview/strings.js';
import type { MineStrings } from './mine/strings.js';
import type { NotificationSettingsStrings } from './notificationSettings/strings.js';
import type { RecurringStrings } from './recurring/strings.js';
import type { TrialsStrings } from './trials/strings.js';
import type { PageStrings } from './page/strings.js';
import type { PayingStrings } from './paying/strings.js';
import type { UnassigningStrings } from './unassigning/strings.js';

/** Journeys that a person can ask for in words. */
export type JourneyId =
  | 'menu'
  | 'help'
  | 'language'
  | 'buy'
  | 'trial'
  | 'subscriptions'
  | 'seats'
  | 'assign'
  | 'unassign'
  | 'mine'
  | 'recurring'
  | 'undo'
  | 'reactivate'
  | 'history'
  | 'cancel'
  | 'methods'
  | 'billing'
  | 'invoices'
  | 'request'
  | 'requests'
  /** For admins. */
  | 'admin'
  | 'asked'
  | 'policy'
  | 'notifications';

/** What a refusal's sentence may mention, already written as the reader writes it. */
interface RefusalWords {
  readonly product: (id: string) => string;
  readonly day: (day: string) => string;
  readonly moment: (instant: string) => string;
  /** `YYYY-MM` as month and year. */
  readonly month: (month: string) => string;
  /** People's own words, so that they are not formatted. */
  readonly text: (text: string) => string;
}

/** Everything that Seatkeeper says. Amounts, dates and names arrive as the reader writes them; counts arrive as numbers. */
export interface Strings {
  /** What people type, in lower case; accents do not matter when it is heard. The first one is shown in the help. */
  readonly words: Readonly<Record<JourneyId | 'stop' | 'greeting' | 'need', readonly string[]>>;

  /** What people type while they are asked for names, and is none: answers ("no, wait"), what stands for a name ("her"), and what stands before it ("to"). */
  readonly notNames: Readonly<Record<'answers' | 'pronouns' | 'before', readonly string[]>>;

  /** A journey's name, as a button says it: at most 40 characters (D16). */
  readonly titles: Readonly<Record<JourneyId, string>>;

  readonly common: {
    readonly menu: string;
    readonly back: string;
    readonly continue: string;
    readonly save: string;
    readonly previous: string;
    readonly next: string;
    readonly page: (page: number, of: number) => string;
    readonly product: string;
    /** How many people a purchase is for: seats, or licences in languages whose admin center knows no other word. */
    readonly seats: (count: number) => string;
    /** A count that stands without a noun, grouped as the language groups it. */
    readonly number: (count: number) => string;
    /** On a card that also names amounts without tax. */
    readonly inclTax: (amount: string) => string;
    readonly perCycle: (amount: string, billing: Billing) => string;
    readonly adminCenter: string;
    /** Also stands inside an input as wide as a phone. */
    readonly chooseOne: string;
    /** "and 3 more" after a list of names. */
    readonly andMore: (count: number) => string;
    readonly term: Readonly<Record<Term, string>>;
    readonly billing: Readonly<Record<Billing, string>>;
    /** A saved card: "Visa ending in 4242". */
    readonly method: (brand: string, lastFour: string) => string;
    readonly tax: (percent: string) => string;
  };

  readonly commits: CommitStrings;

  readonly welcome: {
    readonly title: string;
    readonly text: string;
    readonly points: readonly string[];
    /** What an admin finds here besides, and how they are told of it. */
    readonly admin: string;
    readonly limits: string;
  };

  readonly menu: {
    readonly title: string;
    readonly text: string;
    /** Buttons that open the rest of the menu, and what stands above it. */
    readonly payments: string;
    readonly more: string;
    /** What admins see of it. */
    readonly organization: string;
    readonly stopped: string;
    readonly notUnderstood: string;
    readonly stale: string;
    readonly greeting: (name: string) => string;
    readonly fault: string;
    readonly notSaved: string;
    readonly unreadable: string;
    readonly notForYou: string;
    /** More was entered than can be read; what was entered is still there. */
    readonly tooLong: string;
    readonly privately: string;
    readonly unknownPerson: string;
    readonly actingAs: (name: string) => string;
    readonly nobodyToActAs: (names: string) => string;
    /** Local mode: the clock was put forward. */
    readonly timeIs: (moment: string) => string;
  };

  readonly help: {
    readonly title: string;
    readonly text: string;
    readonly say: (word: string) => string;
    readonly does: Readonly<Record<Exclude<JourneyId, 'help'>, string>>;
    readonly stop: (word: string) => string;
    /** Where the same is found in the admin center (R10, R17). */
    readonly paths: string;
    /** The same for what is paid. */
    readonly billPaths: string;
    /** The first of the groups; the others are called as on the menu. */
    readonly licences: string;
    readonly faq: string;
    readonly support: string;
  };

  readonly language: {
    readonly title: string;
    readonly text: string;
    readonly chosen: string;
  };

  readonly buying: {
    readonly pickTitle: string;
    readonly pickText: string;
    readonly from: (name: string, price: string) => string;
    readonly hidden: (count: number) => string;
    readonly nothing: string;
    /** Instead, where all that is sold lacks a price in the organization's currency. */
    readonly noPrices: (currency: string) => string;
    readonly optionsTitle: (product: string) => string;
    /** There is a subscription of the product: buying makes a second one. */
    readonly owned: (seats: number, product: string) => string;
    readonly ownedTrial: (product: string) => string;
    readonly ownedAdd: string;
    readonly ownedConvert: string;
    readonly addToFirst: string;
    /** The button that buys all the same. */
    readonly second: string;
    readonly seatsLabel: string;
    readonly seatsError: (least: number, most: number) => string;
    readonly offerLabel: string;
    readonly offer: (term: Term, billing: Billing, price: string) => string;
    readonly methodLabel: string;
    readonly sandbox: string;
    readonly reviewTitle: string;
    readonly reviewText: (button: string) => string;
    readonly subscription: string;
    readonly term: string;
    readonly price: string;
    readonly subtotal: string;
    readonly now: string;
    readonly later: string;
    readonly laterValue: (amount: string, billing: Billing, day: string) => string;
    readonly paidWith: string;
    readonly firstDay: string;
    readonly nextCharge: string;
    readonly termEnds: (day: string) => string;
    readonly youPay: string;
    readonly refundable: (moment: string) => string;
    readonly cancellable: string;
    readonly changed: string;
    readonly receiptTitle: string;
    readonly receiptText: (seats: number, product: string) => string;
    readonly charged: string;
    readonly reference: string;
    readonly assign: string;
    readonly waitingTitle: string;
    readonly waitingText: (amount: string) => string;
    readonly check: string;
    readonly otherMethod: string;
    readonly declined: string;
  };

  readonly subscriptions: {
    readonly title: string;
    readonly count: (shown: number, all: number) => string;
    readonly empty: string;
    readonly emptyFiltered: string;
    readonly channelLabel: string;
    readonly channel: Readonly<Record<'all' | 'self-service', string>>;
    readonly statusLabel: string;
    readonly anyStatus: string;
    readonly status: Readonly<Record<Status, string>>;
    readonly used: (used: number, total: number) => string;
    readonly renews: (day: string) => string;
    readonly ends: (day: string) => string;
    readonly ended: (day: string) => string;
    /** Instead of a day of renewal that has come, though the renewal waits for the bank. */
    readonly renewing: string;
    /** The term is over, and people can still use it. */
    readonly endedWorks: (day: string, until: string) => string;
    readonly openLabel: string;
    readonly open: string;
    readonly filter: string;
    readonly moreActions: string;
    readonly cancel: string;
    readonly assign: string;
    readonly buyLicences: string;
    readonly removeLicences: string;
    /** A running trial (D8). */
    readonly convert: string;
    readonly trial: string;
    readonly overdue: (moment: string) => string;
    readonly scheduled: string;
    readonly scheduledValue: (seats: number, day: string) => string;
    readonly recurringLabel: string;
    readonly recurring: Readonly<Record<Recurring, string>>;
    readonly takeBack: string;
    readonly takenBack: (day: string) => string;
    /** Recurring billing was off before. */
    readonly takenBackOff: (day: string) => string;
    readonly status_: string;
    readonly seatsUsed: string;
    readonly nextDate: string;
    /** Beside a day alone: what happens on it, or has happened. */
    readonly dateOf: Readonly<Record<'renews' | 'converts' | 'ends' | 'ended', string>>;
    readonly price: string;
    readonly plusTax: (price: string) => string;
    readonly holders: string;
    readonly nobody: string;
    readonly bought: string;
    readonly free: string;
    readonly used_: string;
    readonly alreadyDone: (moment: string) => string;
  };

  readonly seats: SeatsStrings;
  readonly buyingBack: BuyingBackStrings;

  readonly assigning: {
    readonly productTitle: string;
    readonly productText: string;
    readonly choice: (product: string, free: number, total: number) => string;
    readonly title: string;
    readonly free: (product: string, free: number) => string;
    readonly peopleLabel: string;
    /** People who were named before, and may be unticked. */
    readonly chosenLabel: string;
    readonly morePeople: string;
    readonly placeholder: string;
    readonly limit: (most: number) => string;
    readonly members: string;
    readonly typing: string;
    readonly assign: string;
    readonly unclearTitle: string;
    readonly unclearText: string;
    readonly who: (text: string) => string;
    readonly none: string;
    /** Nothing is picked for these names, not even that nobody is meant. */
    readonly skipped: (names: string) => string;
    /** "No", "yes", "her": nobody is named by it. */
    readonly noName: string;
    readonly notFound: (names: string) => string;
    readonly writeAgain: (names: string) => string;
    readonly resultsTitle: string;
    readonly summary: (assigned: number, asked: number) => string;
    /** What follows a person's name. */
    readonly result: Readonly<Record<'assigned' | NotAssigned, string>>;
    readonly unknownPerson: string;
    readonly told: string;
    readonly left: (free: number) => string;
    readonly more: string;
    /** After a batch of a longer list (D9). */
    readonly nextBatch: (count: number) => string;
    /** More are selected than the picker lists. */
    readonly batches: (shown: number, rest: number) => string;
    readonly leftOut: (most: number, names: string) => string;
    readonly buyMore: string;
    /** What an assignment would do, before anything happens (D20). */
    readonly planTitle: string;
    readonly planText: (product: string, count: number) => string;
    readonly tooFew: (product: string, count: number, free: number) => string;
    readonly selected: (names: string) => string;
    readonly firstOnes: (count: number, names: string) => string;
    readonly without: (names: string) => string;
    readonly inBatches: (limit: number) => string;
    readonly noMore: string;
    /** To all, with the seats that are missing and what they cost. */
    readonly buyAndAssign: (all: number, count: number, amount: string) => Titles;
    readonly assignFirst: (count: number) => Titles;
    readonly assignTo: (count: number) => Titles;
    readonly changeSelection: string;
    readonly planChanged: string;
    /** While the bank is asking. */
    readonly waiting: (product: string, count: number) => string;
    readonly bought: (count: number, amount: string) => string;
    readonly goOn: (count: number) => string;
    /** Above the names of several people. */
    readonly resultOfMany: Readonly<Record<'assigned' | NotAssigned, string>>;
  };

  readonly unassigning: UnassigningStrings;
  readonly mine: MineStrings;
  readonly overview: OverviewStrings;

  readonly cancelling: {
    readonly pickTitle: string;
    readonly pickText: string;
    readonly title: string;
    readonly reasonLabel: string;
    readonly reasonError: string;
    readonly reasons: Readonly<Record<CancelReason, string>>;
    readonly feedbackLabel: string;
    readonly feedbackError: (most: number) => string;
    readonly whenLabel: string;
    readonly when: Readonly<Record<'now' | 'at-term-end', string>>;
    readonly reviewTitle: string;
    readonly endsNow: string;
    readonly endsLater: (day: string) => string;
    readonly losesNobody: string;
    readonly loses: (count: number, names: string) => string;
    readonly losesLater: (count: number, names: string, day: string) => string;
    /** Once it has ended. */
    readonly lostNobody: string;
    readonly lost: (count: number, names: string) => string;
    readonly refund: string;
    /** On the receipt. */
    readonly refunded: string;
    readonly refundTo: (method: string) => string;
    readonly noRefund: string;
    /** Under MCA, after the seven days (D5). */
    readonly noRefundLate: string;
    readonly noRefundTrial: string;
    readonly data: string;
    /** A yearly term that is paid by the month. */
    readonly goesOn: (price: string, day: string) => string;
    readonly canTakeBack: (day: string) => string;
    readonly final: string;
    readonly keep: string;
    readonly receiptTitle: string;
    readonly receiptNow: (product: string) => string;
    readonly receiptLater: (product: string, day: string) => string;
    readonly nothingToCancel: string;
    readonly openFirst: string;
    readonly changed: string;
  };

  readonly history: HistoryStrings;
  readonly invoices: InvoicesStrings;
  readonly trials: TrialsStrings;
  readonly recurring: RecurringStrings;
  readonly reactivating: ReactivatingStrings;

  readonly policy: PolicyStrings;
  readonly requests: RequestsStrings;

  readonly notifications: {
    readonly received: (product: string) => string;
    readonly receivedFrom: (name: string) => string;
    readonly receivedText: string;
    readonly removed: (product: string) => string;
    readonly removedFrom: (name: string) => string;
    readonly removedText: (name: string) => string;
    /** In the place of a card that Teams does not take. */
    readonly tooLong: string;
    readonly adminLost: (name: string) => string;
    readonly adminLostText: (name: string) => string;
  };

  readonly subscriptionNotifications: SubscriptionNotificationStrings;
  readonly notificationSettings: NotificationSettingsStrings;
  readonly digest: DigestStrings;
  readonly lifecycleNotifications: LifecycleNotificationStrings;
  readonly page: PageStrings;

  readonly paying: PayingStrings;

  /** What a "no" is about; with the product’s name where it is about one. */
  readonly refusalTitles: {
    readonly [Code in RefusalCode]: RefusalOf<Code> extends { readonly product: string }
      ? string | ((product: string) => string)
      : string;
  };
  /** One sentence for every "no": the rule, the date on which it changes, the next step. */
  readonly refusals: { readonly [Code in RefusalCode]: (facts: RefusalOf<Code>, words: RefusalWords) => string };
}
