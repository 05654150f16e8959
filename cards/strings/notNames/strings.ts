import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What people type while they are asked for names, and is none: answers ("no, wait"), what stands for a name ("her"), and what stands before it ("to"). */
export type NotNameStrings = Readonly<Record<'answers' | 'pronouns' | 'before', readonly string[]>>;

export const notNames: InEveryLanguage<NotNameStrings> = { en, it, pl, es };
