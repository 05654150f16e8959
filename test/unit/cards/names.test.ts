import { expect } from 'chai';
import { stringsOf } from '../../../cards/language.js';
import { namesUpTo, shortened } from '../../../cards/names.js';

describe('A name on a card', () => {
  it('stays whole with 120 characters, and is cut to 120 from the next one on', () => {
    expect(shortened('x'.repeat(120))).to.equal('x'.repeat(120));
    expect(shortened('x'.repeat(121))).to.equal(`${'x'.repeat(119)}…`);
  });
});

describe('Names in one line', () => {
  it('are all there where there is room for all, and the rest is counted from one more on', () => {
    expect(namesUpTo(3, ['Ana', 'Bo', 'Cy'], stringsOf.en)).to.equal('Ana, Bo, Cy');
    expect(namesUpTo(2, ['Ana', 'Bo', 'Cy'], stringsOf.en)).to.equal(`Ana, Bo ${stringsOf.en.common.andMore(1)}`);
  });
});
