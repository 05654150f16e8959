import { expect } from 'chai';
import { amountIn } from '../../dialogs/amount.js';

describe('An amount', () => {
  it('is understood as people write it', () => {
    const written = ['500', ' 49,90 ', '49.9', '５００', '0,01', '999999999,99'];

    expect(written.map((text) => amountIn(text, 'EUR'))).to.deep.equal([
      50_000, 4_990, 4_990, 50_000, 1, 99_999_999_999,
    ]);
  });

  it('has the decimals of its currency', () => {
    expect([amountIn('500', 'JPY'), amountIn('500,5', 'JPY'), amountIn('1,234', 'KWD')]).to.deep.equal([
      500,
      undefined,
      1_234,
    ]);
    expect(amountIn('1,234', 'EUR')).to.equal(undefined);
  });

  it('is nothing that could be meant in two ways, or in none', () => {
    const bad = ['', '0', '0,00', '-5', '+5', '1e3', '1 000', '1.000,00', '€5', '5€', 'NaN', '5,', ',5', '1234567890'];

    expect(bad.filter((text) => amountIn(text, 'EUR') !== undefined)).to.deep.equal([]);
  });
});
