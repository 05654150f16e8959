import type { Language } from '../language.js';

export type InEveryLanguage<Sentences> = Readonly<Record<Language, Sentences>>;
