import type { NotificationKind, NotificationTime } from '../../../domain/account/notificationEvents.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What an admin is told, and when. */
export interface NotificationSettingsStrings {
  readonly journeys: { readonly notifications: JourneyStrings };
  readonly text: string;
  readonly whenLabel: string;
  readonly when: Readonly<Record<NotificationTime, string>>;
  readonly aboveLabel: (currency: string) => string;
  readonly aboveHint: string;
  readonly aboveError: (currency: string, decimals: number) => string;
  readonly kindsLabel: string;
  readonly kinds: Readonly<Record<NotificationKind, string>>;
  readonly kindsError: string;
  readonly savedTitle: string;
  /** What will happen from now on. */
  readonly means: Readonly<Record<Exclude<NotificationTime, 'above'>, string>>;
  readonly meansAbove: (amount: string) => string;
  readonly events: (names: string) => string;
  readonly waiting: string;
  readonly view: string;
  readonly changed: string;
  readonly change: string;
  readonly lastWeek: string;
}

export const notificationSettings: InEveryLanguage<NotificationSettingsStrings> = { en, it, pl, es };
