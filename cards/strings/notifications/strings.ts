import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

export interface NotificationsStrings {
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
}

export const notifications: InEveryLanguage<NotificationsStrings> = { en, it, pl, es };
