import { expect } from 'chai';
import fc from 'fast-check';
import { isBearable } from '../../../../bot/http/jsonBody.js';

const bearable = (text: string) => isBearable(Buffer.from(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('A body that is to be parsed', () => {
  it('is at most 64 deep', () => {
    expect(bearable(nested(64))).to.equal(true);
    expect(bearable(nested(65))).to.equal(false);
    expect(bearable('{"a":'.repeat(65))).to.equal(false);
    expect(bearable(`[${nested(63)},${nested(63)}]`)).to.equal(true);
  });

  it('has at most 20,000 values', () => {
    const list = (commas: number) => `[${','.repeat(commas)}]`;

    expect(bearable(list(19_999))).to.equal(true);
    expect(bearable(list(20_000))).to.equal(false);
    expect(bearable(`[${'{}'.repeat(20_000)}]`)).to.equal(false);
  });

  it('may have any signs in its texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', '{', ']', '"', '\\', ',', '\\"', 'x'), { minLength: 70 }), (signs) => {
        expect(bearable(JSON.stringify({ text: signs.join(''), key: '['.repeat(100) }))).to.equal(true);
      }),
    );
  });

  it('is looked at as it is where it is no JSON', () => {
    for (const text of ['', '"', '"\\', ']]]]', '{"a":', 'null']) expect(bearable(text)).to.equal(true);
  });
});
