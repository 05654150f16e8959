import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { forgetConversations, Memory } from '../../../../bot/teams/botState.js';

const address = { serviceUrl: 'https://x.example', conversation: 'a:1', channel: 'msteams', bot: '28:b', user: '29:u' };

/** Memory whose writes are counted. */
function aMemory(items: Record<string, string> = {}) {
  const storage = new MemoryStorage(items);
  const writes: string[] = [];
  const memory = new Memory({
    read: (keys) => storage.read(keys),
    write: (changes) => {
      writes.push(...Object.keys(changes));
      return storage.write(changes);
    },
    delete: (keys) => storage.delete(keys),
  });
  return { memory, writes };
}

describe('What the bot remembers', () => {
  it('of a person and a conversation comes back as it was', async () => {
    const { memory } = aMemory();
    const person = { language: 'pl', welcomed: true, address } as const;
    const conversation = { open: { journey: 'buy', data: { product: 'x' }, by: 'p' }, actAs: 'luis' };
    await memory.rememberPerson('t', 'p', {}, person);
    await memory.rememberConversation('a:1', {}, conversation);

    expect(await memory.person('t', 'p')).to.deep.equal(person);
    expect(await memory.conversation('a:1')).to.deep.equal(conversation);
  });

  it('is each person’s and each tenant’s own', async () => {
    const { memory } = aMemory();
    await memory.rememberPerson('t', 'p', {}, { language: 'pl' });

    for (const [tenant, id] of [
      ['t', 'q'],
      ['u', 'p'],
      ['t', '__proto__'],
      ['t/p', ''],
    ] as const)
      expect(await memory.person(tenant, id), `${tenant} ${id}`).to.deep.equal({});
  });

  it('is not written again where nothing has changed', async () => {
    const { memory, writes } = aMemory();
    await memory.rememberPerson('t', 'p', { language: 'pl' }, { language: 'pl' });
    await memory.rememberConversation('a:1', {}, {});

    expect(writes).to.deep.equal([]);
  });

  it('loses what is taken out of it', async () => {
    const { memory } = aMemory();
    await memory.rememberPerson('t', 'p', {}, { language: 'pl', address });
    await memory.rememberPerson('t', 'p', { language: 'pl', address }, { language: 'pl' });

    expect(await memory.person('t', 'p')).to.deep.equal({ language: 'pl' });
  });

  for (const [what, item] of [
    ['a language that is no longer spoken', { language: 'la', eTag: '1' }],
    ['an address without a conversation', { address: { serviceUrl: 'x' }, eTag: '1' }],
    ['another shape', { people: [], language: 7, eTag: '1' }],
  ] as const) {
    it(`and does not understand, like ${what}, counts as forgotten`, async () => {
      const { memory } = aMemory({ 'person/t/p': JSON.stringify(item) });

      expect(await memory.person('t', 'p')).to.deep.equal({});
    });
  }
});

describe('Conversations', () => {
  it('are forgotten after 90 days', async () => {
    const asked: unknown[] = [];
    const state = { forget: (...given: unknown[]) => Promise.resolve(void asked.push(given)) };

    await forgetConversations(state, new Date('2026-11-30T12:00:00Z'));

    expect(asked).to.deep.equal([['conversation/', new Date('2026-09-01T12:00:00Z')]]);
  });
});
