import { expect } from 'chai';
import type { Reader } from '../../../cards/language.js';
import { isPriced } from '../../../cards/pricedJourneys.js';
import { withoutPrices } from '../../../cards/withoutPrices.js';
import { faultsOf, isNode, nodesOf, textsOf } from '../../support/cardSchema.js';
import type { Rendered } from '../../support/samples.js';
import { renderingAs, saidInSamples } from '../../support/samples.js';

describe('A card where prices are hidden', () => {
  const amounts = new Set<string>();
  let renderings: readonly Rendered[];
  before('is drawn with every sample in every language', () => {
    renderingAs((reader) => ({ ...reader, money: recorded(reader, amounts) }));
    renderings = renderingAs(withoutPrices);
  });

  it('names no amount, in no part of it and in no language', () => {
    const named = renderings.flatMap(({ title, json }) =>
      [json.speak, json.fallbackText, ...textsOf(json).map(({ text }) => text)]
        .filter((text) => text.includes('\uE000') || [...amounts].some((amount) => text.includes(amount)))
        .map((text) => `${title}: ${text}`),
    );

    expect(amounts.size).to.be.greaterThan(100);
    expect(named).to.deep.equal([]);
  });

  it('has no button or row that leads to a price, an offer or a payment', () => {
    const leading = renderings.flatMap(({ title, json }) =>
      nodesOf(json, { withTwins: true })
        .filter(({ data }) => isNode(data) && isPriced(data))
        .map((action) => `${title}: ${String(action.title)}`),
    );

    expect(leading).to.deep.equal([]);
  });

  it('is still one that Teams draws as it is meant, with a title and a way on', function () {
    this.timeout(120_000);
    // Invoices are not shown at all: without amounts some of their rows are alike.
    const shown = renderings.filter(({ module }) => !module.startsWith('invoices/'));
    const faulty = shown.flatMap(({ title, json }) =>
      faultsOf(json, { said: saidInSamples }).map((fault) => `${title}: ${fault}`),
    );

    expect(faulty).to.deep.equal([]);
  });
});

function recorded({ money }: Reader, amounts: Set<string>): Reader['money'] {
  return (amount) => {
    const written = money(amount);
    amounts.add(written);
    return written;
  };
}
