import { expect } from 'chai';
import { live, withPrices } from './lives.js';

/** `npm run lives` lives 960; LIVES and SEED ask for others. */
const lives = Number(process.env.LIVES ?? 25);
const seed = Number(process.env.SEED ?? 20_261_130);

describe(`${lives} lives of a buyer with two accounts, held against a ledger of their own (seed ${seed})`, () => {
  it('agree in review, receipt, invoice, bank and ledger: to the last minor unit, to the card and to the tax rate', async () => {
    const restore = withPrices();
    const wrong: string[] = [];
    const happened = new Map<string, number>();
    try {
      for (let index = 0; index < lives; index++) {
        const story = await live(seed, index);
        wrong.push(...story.problems.map((problem) => `${index}: ${problem}`));
        for (const [what, times] of Object.entries(story.happened))
          happened.set(what, (happened.get(what) ?? 0) + times);
      }
    } finally {
      restore();
    }

    expect(wrong).to.deep.equal([]);
    expect([...happened.keys()]).to.include.members([
      ...['bought', 'renewed', 'seats-changed', 'seats-scheduled', 'purchase-undone', 'subscription-cancelled'],
      ...['several charges', 'several cards', 'several tax rates'],
    ]);
  }).timeout(120_000 + lives * 2_000);
});
