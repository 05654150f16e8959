import { expect } from 'chai';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { unfinishedIn } from '../support/storeContract.js';
import { filesBelow, temporaryFolders } from '../support/storeFolders.js';
import { StoreProcess } from './storeProcess.js';

const kills = Number(process.env.KILLS ?? 3);
const seed = Number(process.env.SEED ?? 20_260_310);

describe('A process that is killed while it saves', () => {
  const aFolder = temporaryFolders();

  it(`has lost nothing that it had answered, and torn nothing (seed ${seed}, ${kills} kills)`, async () => {
    const folder = await aFolder();
    const random = randomFrom(seed);
    const promised = new Map<string, number>();
    for (let kill = 0; kill < kills; kill++) {
      const writer = new StoreProcess('writes', folder);
      await writer.said(50 + Math.floor(random() * 500));
      await writer.kill();
      for (const [account = '', times] of writer.lines.slice(1).map((line) => line.split(' '))) {
        promised.set(account, Math.max(promised.get(account) ?? 0, Number(times)));
      }
      await check(folder, promised);
    }
    expect(promised.size).to.equal(20);
  }).timeout(120_000 + kills * 2_000);
});

async function check(folder: string, promised: ReadonlyMap<string, number>): Promise<void> {
  const torn: object[] = [];
  const store = await openJsonStore({ folder, log: { warn: (facts) => torn.push(facts) } });
  try {
    const unfinished = new Set(await unfinishedIn(store));
    for (const [number, times] of promised) {
      const id = `account-${number}`;
      const account = await store.read({ tenant: 't', owner: `owner-${Number(number) % 4}`, account: id });
      expect(Number(account?.name), id).to.be.at.least(times);
      expect(account?.outbox.map((notice) => notice.id) ?? ['lost'], id).to.deep.equal(
        Number(account?.name) % 2 === 1 ? [account?.name] : [],
      );
      expect(unfinished.has(id), id).to.equal(Number(account?.name) % 2 === 1);
    }
    expect(torn).to.deep.equal([]);
  } finally {
    await store.close();
  }
  expect((await filesBelow(folder)).filter((path) => !path.endsWith('.json'))).to.deep.equal([]);
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
