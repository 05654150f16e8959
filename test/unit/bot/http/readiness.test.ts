import { expect } from 'chai';
import { createLog } from '../../../../bot/log.js';
import { Readiness } from '../../../../bot/http/readiness.js';

describe('Whether the bot is ready', () => {
  const disk = { writes: 0, isFull: false };
  const state = {
    write: () => {
      disk.writes += 1;
      return disk.isFull ? Promise.reject(new RangeError('no space left')) : Promise.resolve();
    },
  };
  const newReadiness = () => new Readiness(state, createLog('silent'));

  it('is not known before it has been tried', () => {
    expect(newReadiness().problems).to.have.length(1);
  });

  it('is what was last tried, and costs nothing to ask', async () => {
    const readiness = newReadiness();
    await readiness.begin();
    disk.isFull = true;
    const { writes } = disk;

    expect(Array.from({ length: 1_000 }, () => readiness.problems).flat()).to.deep.equal([]);
    expect(disk.writes).to.equal(writes);

    await readiness.check();
    expect(readiness.problems).to.deep.equal(['RangeError']);
    disk.isFull = false;
    await readiness.check();
    expect(readiness.problems).to.deep.equal([]);
    await readiness.close();
  });
});
