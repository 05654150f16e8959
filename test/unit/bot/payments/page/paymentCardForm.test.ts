import { expect } from 'chai';
import { inGroups, readPaymentCardForm } from '../../../../../bot/payments/page/paymentCardForm.js';

const month = '2026-03';
const right = { number: '4242424242424242', expires: '08/29', code: '737', name: 'Bruna Rossi', address: 'Via Roma 1' };

function faultsIn(fields: object, saved?: { readonly brand: string; readonly lastFour: string }) {
  const reading = readPaymentCardForm({ ...right, ...fields }, { month, saved });
  return reading.isRight ? {} : reading.faults;
}

describe('The fields of a card', () => {
  it('are read as people write them', () => {
    const fields = {
      ...right,
      number: ' 5555-5555 5555.4444 ',
      code: ' 7 37',
      name: ' Bruna\n Rossi ',
      address: 'Via Roma 1\n Milano',
    };

    expect(readPaymentCardForm(fields, { month })).to.deep.equal({
      isRight: true,
      form: {
        number: '5555555555554444',
        brand: 'Mastercard',
        lastFour: '4444',
        expires: '2029-08',
        securityCode: '737',
        nameOnCard: 'Bruna Rossi',
        address: 'Via Roma 1, Milano',
      },
    });
  });

  it('have a number with the right check digit, of a card that is taken', () => {
    for (const [number, fault] of [
      ['', 'number-missing'],
      ['4242 4242 4242 4241', 'number-wrong'],
      ['4242', 'number-wrong'],
      ['abc', 'number-wrong'],
      ['6011 1111 1111 1117', 'number-brand'],
    ])
      expect(faultsIn({ number }), number).to.deep.equal({ number: fault });
    expect(faultsIn({ number: '４２４２ ４２４２ ４２４２ ４２４２' })).to.deep.equal({});
  });

  it('have a month that has not passed, in any usual form', () => {
    for (const expires of ['8/29', '08.2029', '0829', '08 / 29', '03/26'])
      expect(faultsIn({ expires }), expires).to.deep.equal({});
    for (const [expires, fault] of [
      [' ', 'expires-missing'],
      ['02/26', 'expires-past'],
      ['13/29', 'expires-wrong'],
      ['00/29', 'expires-wrong'],
      ['08/52', 'expires-wrong'],
      ['soon', 'expires-wrong'],
    ])
      expect(faultsIn({ expires }), expires).to.deep.equal({ expires: fault });
  });

  it('have a security code as long as the card’s brand has it', () => {
    const amex = { number: '378282246310005' };

    expect(faultsIn({ ...amex, code: '7373' })).to.deep.equal({});
    expect(faultsIn(amex)).to.deep.equal({ code: 'code-four' });
    expect(faultsIn({ code: '7373' })).to.deep.equal({ code: 'code-three' });
    expect(faultsIn({ code: 'abc' })).to.deep.equal({ code: 'code-three' });
    expect(faultsIn({ code: '' })).to.deep.equal({ code: 'code-missing' });
    expect(faultsIn({ number: '' }, { brand: 'American Express', lastFour: '0005' })).to.deep.equal({
      code: 'code-four',
    });
  });

  it('have a name and an address of bearable length, without a card number in them', () => {
    for (const [name, most] of [
      ['name', 100],
      ['address', 300],
    ] as const) {
      expect(faultsIn({ [name]: 'x'.repeat(most) })).to.deep.equal({});
      expect(faultsIn({ [name]: 'x'.repeat(most + 1) })).to.deep.equal({ [name]: `${name}-long` });
      expect(faultsIn({ [name]: ' \n' })).to.deep.equal({ [name]: `${name}-missing` });
      expect(faultsIn({ [name]: 'A 4242 4242 4242 4242' })).to.deep.equal({ [name]: `${name}-number` });
    }
  });

  it('show the number in the groups of its card', () => {
    expect(inGroups('378282246310005')).to.equal('3782 822463 10005');
    expect(inGroups('42424')).to.equal('4242 4');
    expect(inGroups('x')).to.equal('');
  });
});
