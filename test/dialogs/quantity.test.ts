import { expect } from 'chai';
import { quantityIn } from '../../dialogs/quantity.js';

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
