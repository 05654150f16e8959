import { expect } from 'chai';
import { temporaryFolders } from '../support/storeFolders.js';
import { fuzzExtension } from './extensionFuzzing.js';

const requests = Number(process.env.REQUESTS ?? 400);
const seed = Number(process.env.SEED ?? 20_261_201);

describe('The message extension, sent rubbish', () => {
  const aFolder = temporaryFolders();

  it(`answers all of it below 500 and changes nothing (seed ${seed}, ${requests} requests)`, async () => {
    const report = await fuzzExtension({ folder: await aFolder(), seed, requests });

    expect(report.problems).to.deep.equal([]);
    expect(report.kinds).to.include.keys('task', 'composeExtension');
  }).timeout(120_000 + requests * 20);
});
