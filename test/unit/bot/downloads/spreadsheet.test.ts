import { expect } from 'chai';
import fc from 'fast-check';
import { spreadsheet } from '../../../../bot/downloads/spreadsheet.js';
import { readerFor } from '../../../../cards/language.js';
import { money } from '../../../../domain/basics/money.js';
import { cellsOf } from '../../../support/csv.js';

const english = readerFor('x', 'en', undefined);
const cellOf = (text: string) => cellsOf(spreadsheet([[text]], english), ',')[0]?.[0];
const unseen = [
  '\n',
  '\r',
  '\t',
  '\0',
  ' ',
  '\u00A0',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u3164',
  '\u2800',
];

describe('A cell of a spreadsheet', () => {
  for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
    it(`is no formula where somebody has written one that begins with ${sign}`, () => {
      expect(cellOf(`${sign}1+1`)).to.equal(`'${sign}1+1`);
    });
  }

  it('is no formula whatever stands unseen before its sign', () => {
    const before = fc.array(fc.constantFrom(...unseen), { maxLength: 5 }).map((signs) => signs.join(''));

    fc.assert(
      fc.property(before, fc.constantFrom('=', '+', '-', '@'), (blank, sign) => {
        expect(cellOf(`${blank}${sign}cmd`)).to.equal(`'${blank}${sign}cmd`);
      }),
    );
  });

  it('is left as it was written where it is no formula', () => {
    for (const text of ['Anna', ' Anna', 'a=b', '2026-11-30', '1-2', '\u200Bx']) expect(cellOf(text)).to.equal(text);
  });

  it('stays a number where it is one, also below nothing', () => {
    expect(spreadsheet([[-5, money(-1_250, 'EUR')]], english, { bom: false })).to.equal('-5,-12.50\r\n');
  });
});
