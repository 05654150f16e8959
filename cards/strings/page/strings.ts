import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What can be wrong with a field of the card page. */
export type FieldFault =
  | 'number-missing'
  | 'number-wrong'
  | 'number-brand'
  | 'expires-missing'
  | 'expires-wrong'
  | 'expires-past'
  | 'code-missing'
  | 'code-three'
  | 'code-four'
  | 'name-missing'
  | 'name-long'
  | 'name-number'
  | 'address-missing'
  | 'address-long'
  | 'address-number';

/** What the page is for: a new card, a new one for a billing profile, other details of a saved one (R34). */
export type PagePurpose = 'add' | 'replace' | 'edit';

/** The page on which card details are entered, and the card that tells the chat of it. */
export interface PageStrings {
  /** Before the page knows what it is for. */
  readonly heading: string;
  readonly opening: string;
  readonly noScript: string;

  readonly titles: Readonly<Record<PagePurpose, string>>;
  readonly organization: string;
  readonly account: string;
  readonly profile: string;
  readonly card: string;
  /** For the first card of an account. */
  readonly firstIntro: string;
  /** What will happen. */
  readonly intro: Readonly<Record<PagePurpose, string>>;
  readonly privacy: string;
  readonly required: string;

  readonly number: string;
  readonly numberHint: string;
  readonly expires: string;
  /** How an expiry date is written: MM/YY. */
  readonly expiresHint: string;
  readonly code: string;
  readonly codeHint: string;
  readonly name: string;
  readonly address: string;
  readonly addressHint: string;
  readonly faults: Readonly<Record<FieldFault, string>>;
  readonly faultsTitle: (count: number) => string;

  readonly replace: string;
  readonly saving: string;
  readonly timeLeft: (minutes: number) => string;

  readonly sandboxTitle: string;
  readonly sandboxText: string;
  readonly sandboxCards: Readonly<Record<'approve' | 'decline' | 'silent' | 'slow' | 'verify' | 'refuse', string>>;

  readonly verifyTitle: string;
  readonly verifyText: (card: string) => string;
  readonly verifySandbox: string;
  readonly approve: string;
  readonly fail: string;

  /** The bank does not take this card. */
  readonly refused: string;
  readonly notConfirmed: string;
  readonly noAnswer: string;
  /** The person has shown the bank as many cards as one may in an hour; with the moment from which on there is another try. */
  readonly tooManyTries: (again: string) => string;
  /** The page could not reach the bot. */
  readonly offline: string;

  readonly doneTitles: Readonly<Record<PagePurpose, string>>;
  readonly chatUpdated: string;
  readonly chatNotUpdated: string;

  readonly goneTitle: string;
  readonly gone: string;

  /** On the card in the chat. */
  readonly usedFor: string;
  readonly usedForNothing: string;
  readonly usedForProfile: (name: string) => string;
  /** Back to what the card was missing for, by its name or without. */
  readonly useFor: (what: string) => string;
  readonly useNow: string;
  readonly attach: string;
  readonly retried: string;
}

export const page: InEveryLanguage<PageStrings> = { en, it, pl, es };
