import { expect } from 'chai';
import fc from 'fast-check';
import { filterInPieces, mergeInPieces, sortInPieces } from '../../../../../domain/stores/indexes/inPieces.js';

interface Item {
  readonly rank: number;
  readonly at: number;
}
const byRank = (a: Item, b: Item) => a.rank - b.rank;
const items = (most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), { maxLength: most })
    .map((ranks) => ranks.map((rank, at): Item => ({ rank, at })));

describe('What is done in pieces', () => {
  it('is sorted as at once, what is alike in its order', async () => {
    await fc.assert(
      fc.asyncProperty(items(3_000), async (all) => {
        expect(await sortInPieces(all, byRank)).to.deep.equal(all.toSorted(byRank));
      }),
      { numRuns: 20 },
    );
  });

  it('is filtered as at once', async () => {
    const all = Array.from({ length: 2_001 }, (_, i) => i);
    const isEven = (one: number) => one % 2 === 0;

    expect(await filterInPieces(all, isEven)).to.deep.equal(all.filter(isEven));
  });

  it('is merged as if sorted together', async () => {
    await fc.assert(
      fc.asyncProperty(items(1_500), items(1_500), async (some, others) => {
        const [many, few] = [some.toSorted(byRank), others.toSorted(byRank)];

        expect(await mergeInPieces(many, few, byRank)).to.deep.equal([...many, ...few].toSorted(byRank));
      }),
      { numRuns: 20 },
    );
  });

  it('lets others have their turn where it takes long', async () => {
    const state = { turns: 0, isDone: false };
    const goOn = () => {
      state.turns += 1;
      if (!state.isDone) setImmediate(goOn);
    };
    setImmediate(goOn);
    const slowly = (one: number) => {
      const until = performance.now() + 0.01;
      while (performance.now() < until);
      return one >= 0;
    };

    await filterInPieces(
      Array.from({ length: 5_000 }, (_, i) => i),
      slowly,
    );
    state.isDone = true;

    expect(state.turns).to.be.greaterThan(2);
  });
});
