import { expect } from 'chai';
import { beginsWithNumber, isZero, quantityIn, typedNumber } from '../../../../dialogs/understanding/parseQuantity.js';

describe('A quantity', () => {
  for (const [typed, quantity] of [
    ['1', 1],
    ['300', 300],
    ['  12\t', 12],
    ['007', 7],
    ['１０', 10],
    ['²', 2],
    [25, 25],
  ] as const) {
    it(`${JSON.stringify(typed)} is ${quantity}`, () => {
      expect(quantityIn(typed, 300)).to.equal(quantity);
    });
  }

  const none = ['', ' ', '0', '-5', '+5', '1.5', '1,5', '1e9', '0x10', '301', '1 000', '5 seats', 'five', '½', '١٠'];
  for (const typed of [...none, '123456789012345678901', '9'.repeat(10_000), 0, -1, 1.5, 301, NaN, Infinity]) {
    it(`${JSON.stringify(typed).slice(0, 30)} is none`, () => {
      expect(quantityIn(typed, 300)).to.equal(undefined);
    });
  }
});

describe('What is typed for a number', () => {
  it('is looked at as long as it has 64 characters at most, without the spaces around it', () => {
    const most = '1'.repeat(64);

    expect([most, ` ${most} `, `${most}1`].map(typedNumber)).to.deep.equal([most, most, '']);
  });

  it('begins with a number where the first word has a digit', () => {
    expect(['5 seats', '  5', 'x5', '-5', '５'].map(beginsWithNumber)).to.deep.equal([true, true, true, true, true]);
    expect(['seats', 'buy 5', '', `${'x'.repeat(64)}5`].map(beginsWithNumber)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is zero whatever the number of its digits', () => {
    expect(['0', ' 00 ', '０', 0].map(isZero)).to.deep.equal([true, true, true, true]);
    expect(['', '01', '-0', 10].map(isZero)).to.deep.equal([false, false, false, false]);
  });
});
