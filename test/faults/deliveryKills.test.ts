import { expect } from 'chai';
import { temporaryFolders } from '../support/storeFolders.js';
import { killedBot } from './deliveries/killedBot.js';

const purchases = Number(process.env.PURCHASES ?? 60);
const kills = Number(process.env.KILLS ?? 5);
const seed = Number(process.env.SEED ?? 20_260_310);

describe('The cards of a bot that is killed', () => {
  const aFolder = temporaryFolders();

  it(`all arrive, in order and once where that was clear (seed ${seed}, ${purchases} purchases, ${kills} kills)`, async () => {
    const report = await killedBot({ folder: await aFolder(), seed, purchases, kills });

    expect(report.problems).to.deep.equal([]);
    expect(report.cards).to.be.at.least(purchases - kills);
  }).timeout(120_000 + purchases * 500 + kills * 5_000);

  it(`reach the admin too, of every purchase (seed ${seed})`, async () => {
    const report = await killedBot({ folder: await aFolder(), seed, purchases: 12, kills: 2, hasAdmin: true });

    expect(report.problems).to.deep.equal([]);
  }).timeout(120_000);
});
