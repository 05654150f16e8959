import { expect } from 'chai';
import { buyerRefusal, productRefusal } from '../../../../domain/account/eligibility.js';
import { catalogue, productOf } from '../../../../domain/basics/product.js';
import type { Policy } from '../../../../domain/basics/tenant.js';
import { aPerson, aTenant, powerBi, visio } from '../../../support/builders.js';

const named = (name: string) => catalogue.find((product) => product.name === name) ?? expect.fail(name);

describe('A buyer', () => {
  it('is an enabled member of a business', () => {
    expect(buyerRefusal(aPerson('Bruna Rossi'), aTenant())).to.equal(undefined);
  });

  it('is not a guest', () => {
    expect(buyerRefusal(aPerson('Bruna Rossi', { kind: 'guest' }), aTenant())).to.deep.equal({ code: 'guest' });
  });

  it('is not somebody whose account is disabled', () => {
    const refusal = buyerRefusal(aPerson('Bruna Rossi', { enabled: false }), aTenant());

    expect(refusal).to.deep.equal({ code: 'account-disabled' });
  });

  for (const changes of [{ sector: 'government' }, { sector: 'education' }, { country: 'IN' }] as const) {
    it(`is not in ${Object.values(changes).join()}`, () => {
      const refusal = buyerRefusal(aPerson('Bruna Rossi'), aTenant(changes));

      expect(refusal).to.deep.equal({ code: 'tenant-not-eligible' });
    });
  }

  it('needs no role: an admin buys like anybody else', () => {
    expect(buyerRefusal(aPerson('Ada', { roles: ['global-admin'] }), aTenant())).to.equal(undefined);
  });
});

describe('A product', () => {
  const product = productOf(powerBi) ?? expect.fail(powerBi);

  it('may be bought unless an admin has said otherwise', () => {
    const other = aTenant({ policies: { [visio]: 'disabled' } });

    expect([productRefusal(product, aTenant()), productRefusal(product, other)]).to.deep.equal([undefined, undefined]);
  });

  const answers: Record<Policy, unknown> = {
    enabled: undefined,
    'trials-only': { code: 'policy', product: powerBi, policy: 'trials-only' },
    disabled: { code: 'policy', product: powerBi, policy: 'disabled' },
  };
  for (const policy of Object.keys(answers) as Policy[]) {
    it(`that is ${policy} ${answers[policy] === undefined ? 'may' : 'may not'} be bought`, () => {
      expect(productRefusal(product, aTenant({ policies: { [powerBi]: policy } }))).to.deep.equal(answers[policy]);
    });
  }

  for (const country of ['BR', 'CD']) {
    it(`of Project and Visio is not sold in ${country}, others are`, () => {
      const unsold = catalogue.filter((one) => one.offers.length > 0 && productRefusal(one, aTenant({ country })));

      expect(unsold.map(({ name }) => name)).to.deep.equal(['Project Plan 3', 'Visio Plan 1', 'Visio Plan 2']);
    });
  }

  it('that can only be tried is not sold', () => {
    const { id } = named('Viva Goals');

    expect(productRefusal(named('Viva Goals'), aTenant())).to.deep.equal({ code: 'product-not-offered', product: id });
  });

  it('is not sold in a currency that has no price', () => {
    const refusal = productRefusal(product, aTenant({ currency: 'JPY' }));

    expect(refusal).to.deep.equal({ code: 'no-price', product: powerBi, currency: 'JPY' });
  });

  it('without a payment method for its trial is one of Microsoft’s list', () => {
    const free = catalogue.filter(({ trial }) => trial?.needsPaymentMethod === false).map(({ name }) => name);

    expect(free.toSorted()).to.deep.equal([
      'Microsoft Purview Discovery',
      'Planner Plan 1',
      'Teams Exploratory',
      'Teams Premium Introductory Pricing',
      'Visio Plan 1',
      'Viva Goals',
    ]);
  });

  it('has prices in whole minor units, and an own id', () => {
    const prices = catalogue.flatMap(({ offers }) => offers.flatMap((offer) => Object.values(offer.prices)));

    expect(prices.every(Number.isSafeInteger)).to.equal(true);
    expect(new Set(catalogue.map(({ id }) => id)).size).to.equal(catalogue.length);
  });
});
