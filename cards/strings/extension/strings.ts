import type { InEveryLanguage } from '../inEveryLanguage.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';

/** What can be looked up in the message extension, by its command's id. */
export const lookups = ['subscriptions', 'products', 'invoices', 'holders', 'customers'] as const;
export type Lookup = (typeof lookups)[number];

/** Why somebody in a message was not picked. */
export type NotPickedReason = 'app' | 'group' | 'guest' | 'disabled' | 'outside' | 'unknown';

/** What is said outside of the chat: in the message extension's results and dialogs. */
export interface ExtensionStrings {
  /** The title of a card that was inserted into a conversation: what was looked up, without a number in it. */
  readonly shared: Readonly<Record<Lookup, (about: string) => string>>;
  /** Below it: each person sees only their own. */
  readonly sharedText: string;
  readonly openInChat: string;
  /** What a result shows about a licence to the buyer who looks it up. */
  readonly held: (product: string, since: string) => string;
  readonly narrow: { readonly title: (most: number) => string; readonly text: string };
  readonly nothingFound: (text: string, hint: string) => string;
  /** What can be typed instead. */
  readonly searchHint: Readonly<Record<Lookup, string>>;
  readonly nothingHeld: Readonly<Record<Lookup, string>>;
  /** The title of a dialog that says why it cannot go on. */
  readonly noticeTitle: string;
  /** The answer is not there in time. */
  readonly late: string;
  readonly checkAgain: string;
  /** At the end of a receipt in a dialog. */
  readonly alsoInChat: string;
  readonly notInChat: string;
  readonly notPicked: (names: string) => string;
  readonly reasons: Readonly<Record<NotPickedReason, string>>;
  /** What a message's author or a mention is called that has no name. */
  readonly nameless: string;
  readonly nobodyInMessage: string;
  /** For more products than a card can carry the picked people with. */
  readonly pickLater: (names: string) => string;
  readonly onlyInTeams: string;
  readonly notOffered: string;
}

export const extension: InEveryLanguage<ExtensionStrings> = { en, it, pl, es };
