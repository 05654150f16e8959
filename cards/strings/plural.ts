/** The forms of a word that a language's plural rules choose from; `other` serves where a form is missing. */
export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** Picks the form for a whole number: in Polish 1 licencja, 2 licencje, 5 licencji. */
export function pluralOf(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
