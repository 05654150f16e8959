import { expect } from 'chai';
import { productsIn } from '../../../../dialogs/understanding/parseRequest.js';

const named = (said: string) => productsIn(said).map(({ name }) => name);

describe('The products that a sentence means', () => {
  it('are known without the maker, and without its 365', () => {
    for (const said of ['Microsoft 365 F3', '365 F3', 'F3', 'a licence of f3, please'])
      expect(named(said), said).to.deep.equal(['Microsoft 365 F3']);
    expect(named('Purview Discovery')).to.deep.equal(['Microsoft Purview Discovery']);
  });

  it('are none where only the maker is named, or nothing', () => {
    expect([named('Microsoft'), named('')]).to.deep.equal([[], []]);
  });
});
