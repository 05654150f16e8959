import { expect } from 'chai';
import { catalogue, priceOf } from '../../../../domain/basics/product.js';

const sold = catalogue.filter(({ offers }) => offers.length > 0);

describe('The catalogue', () => {
  it('has an id and a name of its own for each product', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).to.equal(catalogue.length);
    expect(new Set(catalogue.map(({ name }) => name)).size).to.equal(catalogue.length);
  });

  it('has for each product that is sold the same three offers, in whole minor units of three currencies', () => {
    for (const { name, offers } of sold) {
      expect(
        offers.map(({ term, billing }) => `${term} ${billing}`),
        name,
      ).to.deep.equal(['P1M monthly', 'P1Y monthly', 'P1Y yearly']);
      for (const offer of offers)
        for (const currency of ['EUR', 'PLN', 'USD'])
          expect(Number.isInteger(priceOf(offer, currency)?.minor), `${name} ${currency}`).to.equal(true);
    }
  });

  it('charges a fifth more by the month without a year, and twelve months for a year paid at once', () => {
    for (const { name, offers } of sold) {
      const [month, ofYear, year] = offers.map((offer) => priceOf(offer, 'EUR')?.minor ?? 0);

      expect([month, year], name).to.deep.equal([((ofYear ?? 0) * 6) / 5, (ofYear ?? 0) * 12]);
    }
  });

  it('costs in złoty and dollars what it costs in euros, within what prices are rounded to', () => {
    for (const { name, offers } of sold) {
      const [, offer] = offers;
      const [eur, pln, usd] = ['EUR', 'PLN', 'USD'].map((currency) => (offer && priceOf(offer, currency)?.minor) ?? 0);

      expect((pln ?? 0) / (eur ?? 1), name).to.be.within(4.2, 4.4);
      expect((usd ?? 0) / (eur ?? 1), name).to.be.within(1, 1.25);
    }
  });
});
