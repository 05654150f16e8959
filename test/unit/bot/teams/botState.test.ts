import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { forgetConversations, BotState } from '../../../../bot/teams/botState.js';

const address = { serviceUrl: 'https://x.example', conversation: 'a:1', channel: 'msteams', bot: '28:b', user: '29:u' };

/** Memory whose writes are counted. */
function aMemory(items: Record<string, string> = {}) {
  const storage = new MemoryStorage(items);
  const writes: string[] = [];
  const botState = new BotState({
    read: (keys) => storage.read(keys),
    write: (changes) => {
      writes.push(...Object.keys(changes));
      return storage.write(changes);
    },
    delete: (keys) => storage.delete(keys),
  });
  return { botState, writes };
}

describe('What the bot remembers', () => {
  it('of a person and a conversation comes back as it was', async () => {
    const { botState } = aMemory();
    const person = { language: 'pl', welcomed: true, address } as const;
    const conversation = { open: { journey: 'buy', data: { product: 'x' }, by: 'p' }, actAs: 'luis' };
    await botState.rememberPerson('t', 'p', {}, person);
    await botState.rememberConversation('a:1', {}, conversation);

    expect(await botState.person('t', 'p')).to.deep.equal(person);
    expect(await botState.conversation('a:1')).to.deep.equal(conversation);
  });

  it('is each person’s and each tenant’s own', async () => {
    const { botState } = aMemory();
    await botState.rememberPerson('t', 'p', {}, { language: 'pl' });

    for (const [tenant, id] of [
      ['t', 'q'],
      ['u', 'p'],
      ['t', '__proto__'],
      ['t/p', ''],
    ] as const)
      expect(await botState.person(tenant, id), `${tenant} ${id}`).to.deep.equal({});
  });

  it('is not written again where nothing has changed', async () => {
    const { botState, writes } = aMemory();
    await botState.rememberPerson('t', 'p', { language: 'pl' }, { language: 'pl' });
    await botState.rememberConversation('a:1', {}, {});

    expect(writes).to.deep.equal([]);
  });

  it('loses what is taken out of it', async () => {
    const { botState } = aMemory();
    await botState.rememberPerson('t', 'p', {}, { language: 'pl', address });
    await botState.rememberPerson('t', 'p', { language: 'pl', address }, { language: 'pl' });

    expect(await botState.person('t', 'p')).to.deep.equal({ language: 'pl' });
  });

  for (const [what, item] of [
    ['a language that is no longer spoken', { language: 'la', eTag: '1' }],
    ['an address without a conversation', { address: { serviceUrl: 'x' }, eTag: '1' }],
    ['another shape', { people: [], language: 7, eTag: '1' }],
  ] as const) {
    it(`and does not understand, like ${what}, counts as forgotten`, async () => {
      const { botState } = aMemory({ 'person/t/p': JSON.stringify(item) });

      expect(await botState.person('t', 'p')).to.deep.equal({});
    });
  }
});

describe('Conversations', () => {
  it('are forgotten after 90 days, and dialogs after one', async () => {
    const asked: unknown[] = [];
    const state = { forget: (...given: unknown[]) => Promise.resolve(void asked.push(given)) };

    await forgetConversations(state, new Date('2026-11-30T12:00:00Z'));

    expect(asked).to.deep.equal([
      ['conversation/', new Date('2026-09-01T12:00:00Z')],
      ['dialog/', new Date('2026-11-29T12:00:00Z')],
    ]);
  });
});
