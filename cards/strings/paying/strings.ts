import type { Agreement } from '../../../domain/account/account.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Billing accounts, billing profiles and payment methods, by the names of the admin center. */
export interface PayingStrings {
  readonly journeys: { readonly methods: JourneyStrings; readonly billing: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'method-added' | 'method-edited' | 'method-replaced' | 'method-removed', string>>;
  readonly accountsText: string;
  readonly accountLabel: string;
  readonly agreementLabel: string;
  readonly agreement: Readonly<Record<Agreement, string>>;
  readonly profiles: (count: number) => string;
  readonly noAccount: string;
  /** The title of the card that offers to open one, and its button. */
  readonly openAccount: string;
  readonly openPays: string;
  readonly openNothingYet: string;
  /** The account is open: the title of the card that says so, or a word above another card. */
  readonly opened: string;
  readonly openedNext: string;
  readonly profilesText: string;
  readonly profileLabel: string;
  readonly notifications: string;
  readonly expirationDate: string;
  /** The value beside the label of an expiration date: the month at whose end it is. */
  readonly monthsEnd: (month: string) => string;
  readonly expiry: (month: string) => string;
  /** Of a row: what should be done about it. */
  readonly expiredNext: (month: string) => string;
  readonly expiresNext: (month: string) => string;
  readonly expiredWarning: (card: string, month: string) => string;
  readonly expiresWarning: (card: string, month: string, day: string) => string;
  readonly noMethod: string;
  readonly charged: string;
  readonly chargedNothing: string;
  readonly charge: (price: string, day: string) => string;
  readonly noCharge: string;
  /** After a few of a longer list. */
  readonly more: (count: number) => string;
  readonly edit: string;
  readonly replace: string;
  /** Above the saved cards that could take the place of a profile's. */
  readonly replaceWith: string;
  readonly remove: string;
  readonly add: string;
  readonly replaceText: (profile: string, card: string) => string;
  /** Instead, where none stands on the profile yet. */
  readonly replaceFirst: (profile: string) => string;
  readonly replaceNone: string;
  readonly newCard: string;
  readonly reviewTitle: (to: string, profile: string) => string;
  readonly reviewText: (from: string) => string;
  readonly chargedFromNow: string;
  readonly retried: (amount: string) => string;
  readonly changed: string;
  readonly replaced: (to: string, profile: string) => string;
  readonly methodsText: string;
  readonly methodsEmpty: string;
  readonly usedBy: (names: string) => string;
  readonly unused: string;
  readonly nameOnCard: string;
  readonly removeTitle: (card: string) => string;
  readonly removeText: string;
  readonly removed: (card: string) => string;
  readonly kindLabel: string;
  readonly kindText: string;
  readonly creditCard: string;
  readonly linkText: string;
  readonly editText: string;
  readonly linkRules: (minutes: number) => string;
  readonly openPage: string;
  readonly newLink: string;
  /** Of a choice that cannot be used. */
  readonly expiredChoice: (card: string) => string;
  readonly numberTitle: string;
  readonly numberText: string;
  readonly numberWhy: string;
}

export const paying: InEveryLanguage<PayingStrings> = { en, it, pl, es };
