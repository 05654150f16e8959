import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import type { ConnectorDouble } from '../../../support/connectorDouble.js';
import { openConnector } from '../../../support/connectorDouble.js';
import type { RunningBot } from '../../../support/http.js';
import { anActivity, openBot, post } from '../../../support/http.js';

describe('A request from outside of the chat', () => {
  let channel: ConnectorDouble;
  let bot: RunningBot;
  let waiting: Promise<void> | undefined;
  const ran: { name: string | undefined; conversation: string }[] = [];

  before(async () => {
    channel = await openConnector();
    const run = async ({ activity }: TurnContext) => {
      ran.push({ name: activity.name, conversation: activity.conversation.id });
      await waiting;
    };
    bot = await openBot({ run, elsewhere: ({ name }) => ({ declined: name }) });
  });
  after(async () => {
    await bot.close();
    await channel.close();
  });
  beforeEach(() => {
    ran.length = 0;
    waiting = undefined;
  });

  const sent = (name: string, fields: object = {}) =>
    post(bot.messages, anActivity(channel.url, { type: 'invoke', name, value: {}, ...fields }));

  it('may come without a conversation, as Teams sends it from a chat between two people', async () => {
    for (const name of ['composeExtension/query', 'composeExtension/fetchTask', 'task/fetch']) {
      expect((await sent(name, { conversation: undefined })).status, name).to.equal(501);
    }
    expect((await sent('composeExtension/query', { conversation: null })).status).to.equal(501);
    expect(ran.map(({ conversation }) => conversation)).to.deep.equal(Array(4).fill('nowhere'));
  });

  it('which no other activity may', async () => {
    expect((await sent('adaptiveCard/action', { conversation: undefined, value: { action: {} } })).status).to.equal(
      400,
    );
    expect((await post(bot.messages, anActivity(channel.url, { conversation: undefined }))).status).to.equal(400);
    expect(ran).to.deep.equal([]);
  });

  it('waits for nobody who is in the same conversation', async () => {
    let release = (): void => undefined;
    waiting = new Promise((resolve) => (release = resolve));
    const conversation = { id: '19:general@thread.tacv2', conversationType: 'channel' };

    const all = Array.from({ length: 60 }, () => sent('composeExtension/query', { conversation }));
    while (ran.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    release();

    expect((await Promise.all(all)).map(({ status }) => status)).to.deep.equal(Array(60).fill(501));
  });

  it('on a channel other than Teams is declined politely, and anything else there refused', async () => {
    const { status, text } = await sent('composeExtension/query', { channelId: 'outlook' });

    expect({ status, body: JSON.parse(text) as unknown }).to.deep.equal({
      status: 200,
      body: { declined: 'composeExtension/query' },
    });
    expect((await post(bot.messages, anActivity(channel.url, { channelId: 'outlook' }))).status).to.equal(403);
    expect(ran).to.deep.equal([]);
  });
});
