import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What people type that names no journey. */
export interface WordStrings {
  readonly stop: readonly string[];
  readonly greeting: readonly string[];
  /** Says that something is needed, and not what. */
  readonly need: readonly string[];
}

export const words: InEveryLanguage<WordStrings> = { en, it, pl, es };
