import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from 'botbuilder';
import { expect } from 'chai';
import type { JsonStore } from '../../../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../../../domain/stores/jsonStore.js';
import { StateConflict } from '../../../../domain/stores/jsonState.js';
import { strangeIds } from '../../../support/storeContract.js';
import { documentsBelow, filesBelow, rejection, temporaryFolders } from '../../../support/storeFolders.js';

interface Item {
  readonly eTag: string;
  readonly [field: string]: unknown;
}

describe('The bot’s own state', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  let store: JsonStore;
  beforeEach(async () => {
    folder = await aFolder();
    store = await openJsonStore({ folder });
  });
  afterEach(async () => {
    await store.close();
  });

  const item = async (key: string) => (await store.state.read([key]))[key] as Item | undefined; // the store does not know the bot's types

  it('serves as Bot Framework’s storage', async () => {
    const storage: Storage = store.state;

    await storage.write({ a: { step: 1 } });

    expect(await storage.read(['a', 'b']))
      .to.have.keys('a')
      .and.to.have.nested.property('a.step', 1);
  });

  it('reads after a restart what was written', async () => {
    await store.state.write({ a: { step: 1, list: [{ x: null }] } });
    const before = await item('a');
    await store.close();

    store = await openJsonStore({ folder });

    expect(await item('a')).to.deep.equal(before);
  });

  it('answers nothing for no keys and for unknown ones', async () => {
    expect(await store.state.read(null)).to.deep.equal({});
    expect(await store.state.read(undefined)).to.deep.equal({});
    expect(await store.state.read([])).to.deep.equal({});
    expect(await store.state.read(['unknown'])).to.deep.equal({});
  });

  it('gives each version an eTag of its own', async () => {
    await store.state.write({ a: { step: 1 } });
    const first = await item('a');
    await store.state.write({ a: { step: 1 } });
    const second = await item('a');

    expect(first?.eTag).to.be.a('string').that.is.not.equal(second?.eTag);
  });

  it('overwrites with the current eTag, with * and without one', async () => {
    await store.state.write({ a: { step: 1 } });
    await store.state.write({ a: { ...(await item('a')), step: 2 } });
    await store.state.write({ a: { step: 3, eTag: '*' } });
    await store.state.write({ a: { step: 4 } });

    expect(await item('a')).to.include({ step: 4 });
  });

  it('refuses a stale eTag and leaves the item as it is', async () => {
    await store.state.write({ a: { step: 1 } });
    const stale = await item('a');
    await store.state.write({ a: { step: 2 } });

    const error = await rejection(store.state.write({ a: { ...stale, step: 9 } }));

    expect(error).to.be.instanceOf(StateConflict).with.property('key', 'a');
    expect(await item('a')).to.include({ step: 2 });
  });

  it('refuses the eTag of an item that was deleted, also when another has taken its place', async () => {
    await store.state.write({ a: { step: 1 } });
    const stale = await item('a');
    await store.state.delete(['a']);

    expect(await rejection(store.state.write({ a: { ...stale } }))).to.be.instanceOf(StateConflict);
    await store.state.write({ a: { step: 2 } });
    expect(await rejection(store.state.write({ a: { ...stale } }))).to.be.instanceOf(StateConflict);
  });

  it('lets one of many who write with the same eTag succeed', async () => {
    await store.state.write({ a: { step: 0 } });
    const read = await item('a');

    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, step) => store.state.write({ a: { ...read, step } })),
    );

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.lengthOf(1);
  });

  it('has written the other items when it says that one is refused', async () => {
    const error = await rejection(store.state.write({ a: { eTag: 'stale' }, b: { step: 1 } }));

    expect(error).to.be.instanceOf(StateConflict);
    expect(await documentsBelow(folder)).to.deep.equal(['state/b.json']);
    expect(await store.state.read(['a', 'b'])).to.have.keys('b');
  });

  it('forgets what is deleted, for good', async () => {
    await store.state.write({ a: { step: 1 } });
    await store.state.delete(['a', 'unknown']);
    await store.state.delete(null);

    expect(await store.state.read(['a'])).to.deep.equal({});
    await store.close();
    store = await openJsonStore({ folder });
    expect(await store.state.read(['a'])).to.deep.equal({});
    expect(await documentsBelow(folder)).to.deep.equal([]);
  });

  it('keeps a key named __proto__ like any other, and nothing leaks from it', async () => {
    await store.state.write(
      JSON.parse('{"__proto__":{"polluted":true,"__proto__":{"deep":true}}}') as object as Record<string, unknown>,
    ); // JSON

    const read = await store.state.read(['__proto__']);

    expect(Object.keys(read)).to.deep.equal(['__proto__']);
    expect(JSON.stringify(read)).to.contain('{"__proto__":{"polluted":true,"__proto__":{"deep":true},"eTag":');
    expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
    expect({}).not.to.have.property('polluted');
  });

  it('keeps every kind of key apart', async () => {
    await store.state.write(Object.fromEntries(strangeIds.map((key) => [key, { key }])));
    await store.close();
    store = await openJsonStore({ folder });

    const read = await store.state.read(strangeIds);

    expect(Object.keys(read).sort()).to.deep.equal([...strangeIds].sort());
    for (const key of strangeIds) expect(read[key]).to.include({ key });
  });

  it('is not changed by who changes what he has written or read', async () => {
    const written = { list: [1] };
    const writing = store.state.write({ a: written });
    written.list.push(2);
    await writing;

    const read = await item('a');
    (read?.list as number[]).push(3); // the item's own type

    expect(await item('a')).to.deep.include({ list: [1] });
  });

  it('refuses what is not an object, before anything is written', async () => {
    expect(await rejection(store.state.write({ a: { step: 1 }, b: null }))).to.be.instanceOf(TypeError);
    expect(await store.state.read(['a'])).to.deep.equal({});
  });

  it('remembers many times what its memory holds', async () => {
    await store.close();
    store = await openJsonStore({ folder, cacheSize: 1_000 });
    const keys = Array.from({ length: 60 }, (_, i) => `conversation-${i}`);
    await store.state.write(Object.fromEntries(keys.map((key) => [key, { text: key.repeat(30) }])));

    expect(Object.keys(await store.state.read(keys))).to.have.lengthOf(60);
  });

  describe('that nobody has written for long', () => {
    const since = new Date('2026-09-01T00:00:00Z');
    const before = new Date('2026-08-31T23:59:59Z');
    const after = new Date('2026-09-01T00:00:00Z');
    const longId = `conversation/${'a:1_'.repeat(100)}`;

    /** Written long ago: its file has followed the log, and has that time. */
    async function written(key: string, time: Date): Promise<string> {
      const known = new Set(await filesBelow(folder));
      await store.state.write({ [key]: { step: 1 } });
      const path = [...(await filesBelow(folder))].find((one) => !known.has(one) && one.includes('state'));
      if (path === undefined) throw new Error(`No file for ${key}`);
      await utimes(join(folder, path), time, time);
      return join(folder, path);
    }

    it('is forgotten, and everything else is kept', async () => {
      await written('conversation/old', before);
      await written(longId, before);
      await written('conversation/new', after);
      await written('person/old', before);

      await store.state.forget('conversation/', since);

      const kept = await store.state.read(['conversation/old', longId, 'conversation/new', 'person/old']);
      expect(Object.keys(kept)).to.have.members(['conversation/new', 'person/old']);
      await store.close();
      store = await openJsonStore({ folder });
      expect(await item('conversation/old')).to.equal(undefined);
    });

    it('stays where it has been written again and its file does not say so yet', async () => {
      const path = await written('conversation/old', before);
      await store.state.write({ 'conversation/old': { step: 2 } });
      await utimes(path, before, before);

      await store.state.forget('conversation/', since);

      expect(await item('conversation/old')).to.include({ step: 2 });
    });

    it('stays where it cannot be read, and does not keep others from being forgotten', async () => {
      const path = await written('conversation/spoilt', before);
      await written('conversation/old', before);
      await writeFile(path, '{');
      await utimes(path, before, before);

      await store.state.forget('conversation/', since);

      expect(await readFile(path, 'utf8')).to.equal('{');
      expect(await item('conversation/old')).to.equal(undefined);
    });

    it('is nothing where nothing has been written', async () => {
      await store.state.forget('conversation/', since);
    });
  });
});
