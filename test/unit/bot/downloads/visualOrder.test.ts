import { expect } from 'chai';
import fc from 'fast-check';
import { visualOrder } from '../../../../bot/downloads/visualOrder.js';
import { always } from '../../../support/property.js';

describe('A text on a page that is written from left to right', () => {
  for (const [said, seen] of [
    ['Łódź 5 (a)', 'Łódź 5 (a)'],
    ['王小明', '王小明'],
    ['דוד', 'דוד'],
    ['דוד כהן', 'כהן דוד'],
    ['محمد علي', 'علي محمد'],
    ['Cohen דוד כהן Ltd', 'Cohen כהן דוד Ltd'],
    ['שלום (abc) 123 עולם', 'עולם 123 (abc) שלום'],
    ['כהן ושות׳', 'ושות׳ כהן'],
  ] as const) {
    it(`is ${seen} where ${said} is said`, () => {
      expect(visualOrder(said)).to.equal(seen);
    });
  }

  it('begins a line that is broken with its first words', () => {
    const words = Array.from({ length: 12 }, (_, index) => 'א'.repeat(index + 1));

    const lines = visualOrder(words.join(' ')).split('\n');

    expect(lines.length).to.be.greaterThan(1);
    expect(lines.flatMap((line) => line.split(' ').toReversed())).to.deep.equal(words);
  });

  it('keeps all that is said', async () => {
    const sorted = (text: string) =>
      Array.from(text.replaceAll(/[\s()<>[\]{}«»]/g, ''))
        .toSorted()
        .join('');
    const text = fc
      .array(fc.constantFrom('א', 'ב', 'ع', 'a', '1', ' ', '(', ')', '"', '.'))
      .map((parts) => parts.join(''));

    await always(
      fc.property(text, (said) => {
        expect(sorted(visualOrder(said))).to.equal(sorted(said));
      }),
    );
  });
});
