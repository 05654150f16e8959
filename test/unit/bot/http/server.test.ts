import { Metrics } from '../../../../bot/metrics.js';
import sinon from 'sinon';
import { expect } from 'chai';
import { openConnector, type ConnectorDouble } from '../../../support/connectorDouble.js';
import {
  anActivity,
  exchange,
  get,
  openBot,
  post,
  production,
  type BotParts,
  type Reply,
  type RunningBot,
} from '../../../support/http.js';

describe('the server', () => {
  let channel: ConnectorDouble;
  const opened: RunningBot[] = [];
  const open = async (parts: BotParts = {}) => {
    const bot = await openBot(parts);
    opened.push(bot);
    return bot;
  };

  before(async () => {
    channel = await openConnector();
  });
  afterEach(() => Promise.all(opened.splice(0).map((bot) => bot.close())));
  after(() => channel.close());

  it('answers a message through the channel', async () => {
    channel.forget();
    const bot = await open();

    const reply = await post(bot.messages, anActivity(channel.url), {
      'Content-Type': 'application/json; charset=utf-8',
    });

    expect(reply.status).to.equal(200);
    expect(channel.calls.map(({ activity }) => activity.text)).to.deep.equal(['you said hello']);
  });

  it('counts no more of a turn’s time than its caller waited, and not less than it ran', async () => {
    const metrics = new Metrics();
    const turn = sinon.spy(metrics, 'turn');
    const run = () => new Promise<void>((resolve) => setTimeout(resolve, 60));
    const bot = await open({ metrics, run });
    const begun = performance.now();
    await post(bot.messages, anActivity(channel.url));
    const waited = (performance.now() - begun) / 1_000;
    await new Promise(setImmediate);

    expect(turn.callCount).to.equal(1);
    expect(turn.firstCall.args[0]).to.equal('answered');
    expect(turn.firstCall.args[1]).to.be.at.least(0.05).and.at.most(waited);
  });

  it('gives every request an own id and one line in the log, without names or texts', async () => {
    const bot = await open();

    const reply = await post(bot.messages, anActivity(channel.url), { 'X-Request-Id': 'theirs' });
    await get(`${bot.url}/private/path?q=Anna`);

    const id = reply.headers.get('X-Request-Id');
    expect(id).to.match(/^[\da-f-]{36}$/);
    await new Promise(setImmediate);
    expect(bot.lines.map(({ time: _time, ms: _ms, ...line }) => line)).to.deep.equal([
      { level: 'info', request: id, method: 'POST', route: '/api/messages', status: 200, msg: 'request' },
      { level: 'info', request: bot.lines[1]?.request, method: 'GET', route: '-', status: 404, msg: 'request' },
    ]);
  });

  it('answers nothing but a status to what it does not understand', async () => {
    const bot = await open();
    const bodies = ['{"type":', '{}', '[]', 'null', '', { ...anActivity(channel.url), type: undefined }];
    const replies = await Promise.all(bodies.map((body) => post(bot.messages, body)));

    expect(replies.map(({ status, text }) => [status, text])).to.deep.equal(bodies.map(() => [400, '']));
    expect(await get(`${bot.url}/nowhere`)).to.include({ status: 404, text: '' });
    expect(await get(bot.messages)).to.include({ status: 405, text: '' });
  });

  it('refuses other channels, other machines’ serviceUrls and tunnels without a word', async () => {
    const bot = await open();
    const refused = [
      await post(bot.messages, anActivity(channel.url, { channelId: 'directline' })),
      await post(bot.messages, anActivity('https://smba.trafficmanager.net/emea/')),
      await post(bot.messages, anActivity(channel.url), { 'X-Forwarded-For': '10.0.0.1' }),
    ];

    expect(refused.map(({ status, text }) => [status, text])).to.deep.equal([
      [403, ''],
      [403, ''],
      [403, ''],
    ]);
  });

  it('runs the turns of one conversation one after another, and those of others beside them', async () => {
    const state = { running: 0, most: new Map<string, number>(), total: 0 };
    const running = new Map<string, number>();
    const bot = await open({
      run: async ({ activity: { conversation } }) => {
        running.set(conversation.id, (running.get(conversation.id) ?? 0) + 1);
        state.running += 1;
        state.total = Math.max(state.total, state.running);
        state.most.set(
          conversation.id,
          Math.max(state.most.get(conversation.id) ?? 0, running.get(conversation.id) ?? 0),
        );
        await new Promise((resolve) => setTimeout(resolve, 5));
        running.set(conversation.id, (running.get(conversation.id) ?? 0) - 1);
        state.running -= 1;
      },
    });

    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        post(bot.messages, anActivity(channel.url, { conversation: { id: `c${turn % 2}` } })),
      ),
    );

    expect([...state.most.values()]).to.deep.equal([1, 1]);
    expect(state.total).to.equal(2);
  });

  it('turns away what a conversation has no room for', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const bot = await open({ run: () => released });

    const posted = Array.from({ length: 60 }, () => post(bot.messages, anActivity(channel.url)));
    const answered: Reply[] = [];
    for (const reply of posted) void reply.then((one) => answered.push(one));
    while (answered.length < 9) await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    const statuses = (await Promise.all(posted)).map(({ status }) => status);

    expect(answered[0]).to.include({ status: 429, text: '' });
    expect(statuses.filter((status) => status === 429)).to.have.length(9);
  });

  it('is alive while it runs, and ready when nothing is in the way', async () => {
    const problems: string[] = [];
    const bot = await open({ ready: () => Promise.resolve(problems) });

    expect(await get(`${bot.url}/healthz`)).to.include({ status: 200, text: '{"alive":true}' });
    expect(await get(`${bot.url}/readyz`)).to.include({ status: 200, text: '{"ready":true,"problems":[]}' });
    problems.push('the data folder is locked');
    expect(await get(`${bot.url}/readyz`)).to.include({
      status: 503,
      text: '{"ready":false,"problems":["the data folder is locked"]}',
    });
  });

  it('is not ready, and says no more, when the check itself fails', async () => {
    const bot = await open({ ready: () => Promise.reject(new Error('inner words')) });

    const reply = await get(`${bot.url}/readyz`);

    expect(reply.status).to.equal(503);
    expect(reply.text).not.to.contain('inner words');
  });

  it('asks browsers for https alone in production, also where it refuses, and not at home', async () => {
    const live = await open({ env: production('https://keys.example', 'https://issuer.test') });
    const local = await open();
    const asked = (bot: RunningBot) =>
      Promise.all(['healthz', 'nowhere', '%zz'].map((path) => get(`${bot.url}/${path}`)));
    const header = 'Strict-Transport-Security';

    expect((await asked(live)).map(({ headers }) => headers.get(header))).to.deep.equal(
      Array.from({ length: 3 }, () => 'max-age=31536000'),
    );
    expect((await asked(local)).map(({ headers }) => headers.get(header))).to.deep.equal([null, null, null]);
  });

  it('keeps what a further route throws to itself', async () => {
    const bot = await open();
    bot.routes.get('/broken', async () => Promise.reject(new Error('inner words')));

    expect(await get(`${bot.url}/broken`)).to.include({ status: 500, text: '' });
  });

  it('gives nobody endless time or headers', async () => {
    const bot = await open();
    const { server } = bot.routes as unknown as { server: object }; // not in the types

    expect(server).to.include({ headersTimeout: 10_000, requestTimeout: 30_000, maxHeadersCount: 64 });
  });

  it('lets a running turn end before it closes, and takes no new one', async () => {
    const ended: string[] = [];
    let begun: () => void = () => undefined;
    const begins = new Promise<void>((resolve) => (begun = resolve));
    const bot = await openBot({
      run: async () => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, 50));
        ended.push('turn');
      },
    });
    const answered = post(bot.messages, anActivity(channel.url));
    await begins;

    await bot.close();
    ended.push('closed');

    expect((await answered).status).to.equal(200);
    expect(ended).to.deep.equal(['turn', 'closed']);
    expect(await exchange(bot.url, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')).to.equal('');
  });

  it('lets a turn end also when nobody waits for its answer', async () => {
    const ended: string[] = [];
    const gone = new AbortController();
    const bot = await openBot({
      run: async () => {
        gone.abort();
        await new Promise((resolve) => setTimeout(resolve, 50));
        ended.push('turn');
      },
    });
    const body = JSON.stringify(anActivity(channel.url));
    const headers = { 'Content-Type': 'application/json' };
    await fetch(bot.messages, { method: 'POST', headers, body, signal: gone.signal }).catch(() => 'gone');

    await bot.close();

    expect(ended).to.deep.equal(['turn']);
  });

  it('does not wait for ever for a turn that never ends', async () => {
    const bot = await openBot({ run: () => new Promise(() => undefined), closeTimeout: 30 });
    const answered = post(bot.messages, anActivity(channel.url)).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 100));

    await bot.close();

    expect(await answered).to.equal('cut off');
  });

  it('says when its port is taken', async () => {
    const bot = await open();
    const failure = await openBot({ env: { PORT: new URL(bot.url).port } }).catch((error: unknown) => error);

    expect(failure).to.have.property('code', 'EADDRINUSE');
  });
});
