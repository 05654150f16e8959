import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What is said in group chats and channels, where everybody reads it: never what somebody wants, has or pays. */
export interface GroupStrings {
  readonly introTitle: string;
  readonly introText: string;
  readonly example: string;
  /** The person's wish has been answered in their own chat. */
  readonly continued: string;
  /** Their own chat is not known, so they have to open it. */
  readonly ownTitle: string;
  readonly ownText: string;
  readonly openInChat: string;
  /** A button was pressed where others read along. */
  readonly pressed: string;
}

export const groups: InEveryLanguage<GroupStrings> = { en, it, pl, es };
