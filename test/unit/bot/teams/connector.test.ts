import type { Activity } from 'botbuilder';
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core/lib/configurationServiceClientCredentialFactory.js';
import { expect } from 'chai';
import sinon from 'sinon';
import { MockAgent } from 'undici';
import { readConfig } from '../../../../bot/config.js';
import { Connector } from '../../../../bot/teams/connector.js';
import { openConnector, type Answer, type ConnectorDouble } from '../../../support/connectorDouble.js';
import { anActivity, production } from '../../../support/http.js';

const message: Partial<Activity> = { type: 'message', text: 'hello' };
const smba = 'https://smba.trafficmanager.net/emea/';

describe('sending', () => {
  let channel: ConnectorDouble;
  let connector: Connector;

  before(async () => {
    channel = await openConnector();
    connector = new Connector(readConfig({}), { timeout: 400 });
    await connector.prepare();
  });
  beforeEach(() => {
    channel.forget();
  });
  after(async () => {
    await connector.close();
    await channel.close();
  });
  const place = (activity?: string) => ({
    serviceUrl: `${channel.url}/`,
    conversation: '19:a/b?c@thread.v2;messageid=1',
    activity,
  });

  it('posts once, with ids encoded, and returns the id', async () => {
    expect(await connector.post(place(), message)).to.deep.equal({ sent: true, id: 'activity-1' });
    expect(channel.calls).to.deep.equal([
      {
        method: 'POST',
        path: ['v3', 'conversations', '19:a/b?c@thread.v2;messageid=1', 'activities'],
        authorization: undefined,
        activity: message,
      },
    ]);
  });

  it('answers, replaces and removes an activity, and opens a conversation', async () => {
    await connector.post(place('1;2'), message);
    await connector.put(place('1;2'), message);
    await connector.delete(place('1;2'));
    await connector.createConversation(channel.url, { isGroup: false, tenantId: 't' });

    expect(channel.calls.map(({ method, path }) => `${method} ${path.slice(3).join(' ')}`)).to.deep.equal([
      'POST activities 1;2',
      'PUT activities 1;2',
      'DELETE activities 1;2',
      'POST ',
    ]);
  });

  it('reads the size of a team, and nobody’s name', async () => {
    channel.sendReply({ status: 200, body: { id: '19:team', memberCount: 101 } });
    expect(await connector.teamSize(channel.url, '19:team')).to.equal(101);
    expect(channel.calls.map(({ method, path }) => `${method} ${path.join('/')}`)).to.deep.equal([
      'GET v3/teams/19:team',
    ]);

    for (const answer of [{ status: 200, body: { memberCount: 'many' } }, { status: 404 }]) {
      channel.sendReply(answer);
      expect(await connector.teamSize(channel.url, '19:team')).to.equal(undefined);
    }
  });

  const failures: readonly (readonly [Answer, object])[] = [
    [{ status: 300 }, { failed: 300, retryAfter: undefined }],
    [{ status: 500 }, { failed: 500, retryAfter: undefined }],
    [{ status: 502 }, { failed: 502, retryAfter: undefined }],
    [
      { status: 429, headers: { 'Retry-After': '3600' } },
      { failed: 429, retryAfter: 3600 },
    ],
    [{ status: 429 }, { failed: 429, retryAfter: undefined }],
    [{ status: 403 }, { failed: 403, retryAfter: undefined }],
    [{ status: 413 }, { failed: 413, retryAfter: undefined }],
    [
      { status: 400, body: { error: { code: 'BadArgument', message: 'inner words' } } },
      { failed: 400, retryAfter: undefined, code: 'BadArgument' },
    ],
    [
      { status: 307, headers: { Location: '/elsewhere' } },
      { failed: 307, retryAfter: undefined },
    ],
    ['hangUp', { failed: 'no-answer', retryAfter: undefined }],
    ['silence', { failed: 'no-answer', retryAfter: undefined }],
  ];
  for (const [answer, outcome] of failures) {
    it(`makes one attempt, and says so, when the answer is ${JSON.stringify(answer)}`, async () => {
      channel.sendReply(answer);

      const delivery = await connector.post(place(), message);

      expect(delivery).to.deep.include({ sent: false, ...outcome });
      expect(channel.calls).to.have.length(1);
    });
  }

  it('reads a Retry-After that is a date', async () => {
    channel.sendReply({ status: 429, headers: { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() } });

    const delivery = await connector.post(place(), message);

    expect(delivery).to.have.property('retryAfter').that.is.within(55, 60);
  });

  it('knows what cannot have arrived from what may have', async () => {
    const nobody = await connector.post({ ...place(), serviceUrl: 'http://127.0.0.1:1/' }, message);
    const nowhere = await connector.post({ ...place(), conversation: '..' }, message);

    expect([nobody, nowhere].map((delivery) => !delivery.sent && delivery.failed)).to.deep.equal([
      'not-sent',
      'not-sent',
    ]);
    expect(channel.calls).to.deep.equal([]);
  });

  it('reads no answer beyond a sensible size', async () => {
    channel.sendReply({ status: 200, body: { id: 'x'.repeat(100_000) } });

    expect(await connector.post(place(), message)).to.include({ sent: false, failed: 'no-answer' });
  });
});

describe('the bot’s token', () => {
  let agent: MockAgent;
  let connector: Connector;
  const getToken = sinon.stub();

  beforeEach(() => {
    agent = new MockAgent();
    agent.disableNetConnect();
    getToken.reset();
    getToken.resolves('the-token');
    const credentials = { getToken } as never; // as much of them as the connector uses
    sinon.stub(ConfigurationServiceClientCredentialFactory.prototype, 'createCredentials').resolves(credentials);
    connector = new Connector(readConfig(production('https://keys.example/', 'issuer')), {
      dispatcher: agent,
      timeout: 50,
    });
  });
  afterEach(async () => {
    sinon.restore();
    await connector.close();
  });

  const path = '/emea/v3/conversations/a%3A1/activities';
  const intercept = (status: number) =>
    agent
      .get('https://smba.trafficmanager.net')
      .intercept({ path, method: 'POST', headers: { authorization: 'Bearer the-token' } })
      .reply(status, { id: 'a1' });
  const send = (serviceUrl = smba) => connector.post({ serviceUrl, conversation: 'a:1' }, message);

  it('goes to the hosts of Teams', async () => {
    intercept(200);

    expect(await send()).to.deep.equal({ sent: true, id: 'a1' });
  });

  it('is not even fetched for any other address', async () => {
    for (const serviceUrl of [
      'https://evil.trafficmanager.net/',
      'http://smba.trafficmanager.net/',
      'http://127.0.0.1/',
      'x',
    ]) {
      expect(await send(serviceUrl)).to.include({ sent: false, failed: 'not-sent' });
    }
    expect(getToken.callCount).to.equal(0);
  });

  it('is fetched again after it was refused', async () => {
    intercept(401);
    intercept(200);

    expect(await send()).to.include({ failed: 401 });
    expect(await send()).to.include({ sent: true });
    expect(getToken.args).to.deep.equal([[false], [true]]);
  });

  it('is not waited for without end', async () => {
    getToken.returns(new Promise(() => undefined));

    expect(await send()).to.include({ sent: false, failed: 'not-sent' });
  });
});

describe('the SDK’s own client', () => {
  const attempts = async (answer: Answer) => {
    const channel = await openConnector();
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    channel.sendReply(answer, answer, answer, answer);
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const state = { done: false };
    const request = { method: 'POST', body: anActivity(channel.url), headers: {} };
    const response = { status: sinon.stub(), send: sinon.stub(), end: sinon.stub(), header: sinon.stub() };
    const printed = sinon.stub(console, 'error');
    try {
      const turn = adapter
        .process(request, response as never, async (context) => {
          await context.sendActivity('hi');
        }) // as much of them as it uses
        .finally(() => (state.done = true));
      while (!state.done) {
        await clock.tickAsync(500);
        await new Promise(setImmediate);
      }
      await turn;
      return {
        calls: channel.calls.length,
        status: response.status.firstCall.args[0] as unknown,
        said: response.send.args,
      };
    } finally {
      printed.restore();
      clock.restore();
      await channel.close();
    }
  };

  it('posts a message four times when the answer is 502', async () => {
    expect((await attempts({ status: 502 })).calls).to.equal(4);
  });

  it('obeys Retry-After inside the turn', async () => {
    expect((await attempts({ status: 429, headers: { 'Retry-After': '1' } })).calls).to.equal(4);
  });

  it('puts the message of an error into the answer to the request', async () => {
    const { status, said } = await attempts({ status: 403, body: { error: { code: 'x', message: 'inner words' } } });

    expect(status).to.equal(500);
    expect(JSON.stringify(said)).to.contain('inner words');
  });
});
