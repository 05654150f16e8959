import { expect } from 'chai';
import { normalised } from '../../domain/normalised.js';

describe('A text as it is compared', () => {
  it('has no accents, case, punctuation and mentions', () => {
    expect(normalised('<at>Seatkeeper</at> Zażółć  GĘŚLĄ, jaźń!')).to.equal('zazolc gesla jazn');
  });

  it('is heard up to its 2,000th character, however long it is', () => {
    expect(normalised(`${'x'.repeat(1_995)} menu`)).to.equal(`${'x'.repeat(1_995)} menu`);
    expect(normalised(`${'x'.repeat(1_996)} menu`)).to.equal(`${'x'.repeat(1_996)} men`);
  });

  it('loses a mention that is not closed like any other sign', () => {
    expect(normalised('<at><at>Ana</at> menu <at>')).to.equal('at menu at');
  });

  it('is the same whether accents stand alone or not', () => {
    expect(normalised('Żółw\u0323\u0301')).to.equal(normalised('Z\u0307o\u0301łw'));
  });
});
