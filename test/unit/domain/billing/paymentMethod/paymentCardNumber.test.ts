import { expect } from 'chai';
import fc from 'fast-check';
import { hasPaymentCardNumber } from '../../../../../domain/billing/paymentMethod/paymentCardNumber.js';
import { always, tried } from '../../../../support/property.js';

/** Written the slow way, from the end. */
function withCheckDigit(digits: string): string {
  for (let check = 0; check <= 9; check++) {
    let sum = 0;
    for (const [at, digit] of Array.from(`${digits}${check}`).reverse().entries()) {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
    }
    if (sum % 10 === 0) return `${digits}${check}`;
  }
  throw new Error('There is always one');
}

describe('A card’s number in a text', () => {
  it(`is found in any length and with what people put between its digits (${tried})`, async () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
      .map((all) => all.join(''));
    await always(
      fc.property(
        digits,
        fc.constantFrom('', ' ', '-', '.'),
        fc.constantFrom('', 'Via Roma ', 'x'),
        (some, gap, before) => {
          const number = withCheckDigit(some);
          expect(hasPaymentCardNumber(`${before}${Array.from(number).join(gap)}`)).to.equal(true);
        },
      ),
    );
  });

  it('is none with another check digit, too few digits or words between', () => {
    for (const text of ['4222 2222 2222 3', '4242 4242 4242', 'Via Roma 42, 20121 Milano, tel. 02 1234567', ''])
      expect(hasPaymentCardNumber(text), text).to.equal(false);
  });

  it('is found in wide digits and among more digits', () => {
    expect(hasPaymentCardNumber('４２４２ ４２４２ ４２４２ ４２４２')).to.equal(true);
    expect(hasPaymentCardNumber('9 4242424242424242')).to.equal(true);
  });

  it('is found however its groups are kept apart, and in the digits of any script', () => {
    const written = [
      '4111/1111/1111/1111',
      '4111, 1111, 1111, 1111',
      '4111 – 1111 – 1111 – 1111',
      '4111_1111_1111_1111',
    ];
    for (const text of [...written, '4111\u200b1111\u200b1111\u200b1111', '٤١١١ ١١١١ ١١١١ ١١١١']) {
      expect(hasPaymentCardNumber(text), text).to.equal(true);
    }
  });
});
