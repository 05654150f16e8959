import { expect } from 'chai';
import { temporaryFolders } from '../support/storeFolders.js';
import { fuzz } from './fuzzing.js';

const activities = Number(process.env.ACTIVITIES ?? 300);
const seed = Number(process.env.SEED ?? 20_260_310);

describe('A bot that is sent rubbish', () => {
  const aFolder = temporaryFolders();

  it(`answers all of it below 500 and works on (seed ${seed}, ${activities} activities)`, async () => {
    const report = await fuzz({ folder: await aFolder(), seed, activities });

    expect(report.problems).to.deep.equal([]);
    expect(report.statuses).to.include.keys('200', '400');
  }).timeout(120_000 + activities * 20);
});
