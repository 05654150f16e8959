import type { Fact } from './frame.js';

export const sentencesTemplate = 'layouts/sentences.json';

/** Several sentences below the title, and a table below them. */
export function sentences(all: readonly string[], fields: readonly Fact[] = []) {
  return { sentences: all, fields, hasFields: fields.length > 0 };
}
