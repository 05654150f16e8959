import { expect } from 'chai';
import { readerFor, stringsOf } from '../../../cards/language.js';
import { policyHistory } from '../../../cards/policy/policyHistory.js';
import { productOf } from '../../../domain/basics/product.js';
import { powerBi } from '../../support/builders.js';
import { Screen } from '../../support/screen.js';

const { policy: words } = stringsOf.en;
const reader = readerFor('someone', 'en', undefined);
const change = {
  id: 'change-1',
  product: powerBi,
  before: 'enabled',
  policy: 'disabled',
  by: 'marta',
  byName: 'Marta Bianchi',
  at: '2026-03-10T09:00:00.000Z',
} as const;

function textWith(count: number): string {
  const product = productOf(powerBi) ?? expect.fail('no product');
  const changes = Array.from({ length: count }, () => change);
  return new Screen({ card: policyHistory.render({ product, changes }, reader) }).text;
}

describe('The history of a policy', () => {
  it('says that there is none, that this is all of it, or how many older changes there are', () => {
    expect(textWith(0)).to.contain(words.historyEmpty);
    expect(textWith(20)).to.contain(words.text).and.not.contain(words.historyOlder(1));
    expect(textWith(21)).to.contain(words.historyOlder(1));
    expect(textWith(22)).to.contain(words.historyOlder(2));
  });
});
