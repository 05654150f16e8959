import { expect } from 'chai';
import type { Language } from '../../../cards/language.js';
import { languages } from '../../../cards/language.js';
import { isNode } from '../../support/cardSchema.js';
import { everyRendering } from '../../support/samples.js';

/** What a phone shows without scrolling; the other languages need more words to say the same. */
const most: Readonly<Record<Language, number>> = { en: 60, it: 75, pl: 75, es: 75 };

/** Lists, forms and choices: the limits are for reviews, receipts and notices. */
const others: readonly string[] = [
  'admin/overviewDetails',
  'admin/overviewList',
  'history/historyList',
  'invoices/invoiceDetails',
  'menu/help',
  'sales/suspensionReview', // D14, R55–R57: all that it means stands there before Save
  'policy/policyChoice',
  'policy/policyList',
  'recurring/recurringChoice', // each of its choices says what it means, with its dates
  'trials/trialPicker',
];

/** What is read before anything is pressed: no buttons, fields, rows, and nothing of the details. */
function wordsOn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOn);
  if (!isNode(node)) return [];
  const { type, id, text, facts, items, body } = node;
  if (id === 'details' || 'selectAction' in node) return [];
  if (type === 'TextBlock') return wordsIn(text);
  if (type === 'FactSet' && Array.isArray(facts))
    return facts.filter(isNode).flatMap(({ title, value }) => [...wordsIn(title), ...wordsIn(value)]);
  return [body, items].flatMap(wordsOn);
}

function wordsIn(text: unknown): readonly string[] {
  return typeof text === 'string' ? text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)) : [];
}

describe('A review, a receipt and a notice', () => {
  for (const language of languages)
    it(`says what it has to say in ${most[language]} words, in ${language}`, () => {
      const counted = everyRendering()
        .filter((one) => one.language === language && one.title.includes('(usual)') && !others.includes(one.module))
        .map(({ module, json }) => ({ module, words: wordsOn(json).length }));

      expect(counted.filter(({ words }) => words > most[language])).to.deep.equal([]);
    });
});
