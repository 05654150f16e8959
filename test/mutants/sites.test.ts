import { expect } from 'chai';
import { changed, described, sitesIn } from './sites.js';

const allOf = (text: string) => sitesIn('a.js', text).map((site) => changed(text, site));

describe('small changes to the code', () => {
  it('move a bound by one', () => {
    expect(allOf('a <= b;')).to.deep.equal(['a < b;']);
    expect(allOf('const most = 20;')).to.deep.equal(['const most = (20 + 1);']);
  });

  it('join two reasons the other way', () => {
    expect(allOf('a && b;')).to.deep.equal(['a || b;']);
  });

  it('turn a condition round', () => {
    expect(allOf('if (a) b = c;')).to.deep.equal(['if (!(a)) b = c;']);
    expect(allOf('a ? b : c;')).to.deep.equal(['!(a) ? b : c;']);
  });

  it('leave out a call, a step and a default', () => {
    expect(allOf('save(a);')).to.deep.equal([';']);
    expect(allOf('b = a.filter(c);')).to.deep.equal(['b = a;']);
    expect(allOf('b = a ?? c;')).to.deep.equal(['b = a;']);
  });

  it('leave joined texts alone, for they are no arithmetic', () => {
    expect(allOf("b = 'a' + c;")).to.deep.equal([]);
  });

  it('are told with their line as it was and as it became', () => {
    const text = 'first;\n  a < b;\n';
    const [site] = sitesIn('a.js', text);

    expect(site && described(text, site)).to.equal('a.js:2\n    - a < b;\n    + a <= b;');
  });
});
