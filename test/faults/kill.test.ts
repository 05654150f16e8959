import { expect } from 'chai';
import { temporaryFolders } from '../support/storeFolders.js';
import { killAgain, quickMethods } from './killAgain.js';

const kills = Number(process.env.KILLS ?? 3);
const seed = Number(process.env.SEED ?? 20_260_310);

describe('A bot that is killed', () => {
  const aFolder = temporaryFolders();

  it(`keeps every receipt that was seen, and money and seats agree (seed ${seed}, ${kills} kills)`, async () => {
    const report = await killAgain({ folder: await aFolder(), seed, kills, methods: quickMethods });

    expect(report.problems).to.deep.equal([]);
    expect(report.charges).to.be.greaterThan(0);
  }).timeout(120_000 + kills * 10_000);
});
