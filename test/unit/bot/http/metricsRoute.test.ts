import { expect } from 'chai';
import sinon from 'sinon';
import { Metrics } from '../../../../bot/metrics.js';
import { Authentication } from '../../../../bot/teams/authentication.js';
import { openConnector, type ConnectorDouble } from '../../../support/connectorDouble.js';
import { anActivity, openBot, post, production, type BotParts, type RunningBot } from '../../../support/http.js';

const token = 'a-token-of-the-operator';
// Local mode refuses what comes through a proxy before any route is asked.
const behindProxy = production('https://login.botframework.com/metadata', 'https://api.botframework.com');

describe('The figures for Prometheus', () => {
  let channel: ConnectorDouble;
  let bot: RunningBot;
  const open = async (parts: BotParts = {}) => (bot = await openBot({ metrics: new Metrics(), ...parts }));
  const ask = (headers: Record<string, string> = {}) => fetch(`${bot.url}/metrics`, { headers });

  before(async () => {
    channel = await openConnector();
  });
  afterEach(() => bot.close());
  after(() => channel.close());

  it('are for this machine alone where no token is set', async () => {
    await open();

    const answer = await ask();

    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.contain('text/plain').and.contain('version=0.0.4');
    const text = await answer.text();
    expect(text).to.contain('# TYPE seatkeeper_cards_waiting gauge\nseatkeeper_cards_waiting 0');
    expect(text).to.contain('# TYPE seatkeeper_card_lag_seconds histogram');
  });

  for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via']) {
    it(`are nowhere for others who come through a proxy that says ${header}`, async () => {
      await open({ env: behindProxy });
      const answer = await ask({ [header]: '127.0.0.1' });
      expect([answer.status, await answer.text()]).to.deep.equal([404, '']);
    });
  }

  it('are for whoever brings the token where one is set, and for nobody else', async () => {
    await open({ env: { ...behindProxy, METRICS_TOKEN: token } });

    const statuses = [
      await ask(),
      await ask({ Authorization: token }),
      await ask({ Authorization: `Basic ${token}` }),
      await ask({ Authorization: `Bearer ${token}x` }),
      await ask({ Authorization: `Bearer ${token.slice(1)}` }),
      await ask({ Authorization: `Bearer ${token}`, 'X-Forwarded-For': '198.51.100.7' }),
    ].map(({ status }) => status);

    expect(statuses).to.deep.equal([401, 401, 401, 401, 401, 200]);
  });

  it('count turns by how they end, and name nobody', async () => {
    const run = { breaks: false };
    await open({ run: () => (run.breaks ? Promise.reject(new Error('no')) : Promise.resolve()) });
    await post(bot.messages, anActivity(channel.url));
    await post(bot.messages, anActivity(channel.url));
    run.breaks = true;
    await post(bot.messages, anActivity(channel.url));
    await post(bot.messages, '{}');

    const text = await (await ask()).text();

    expect(['answered', 'broken', 'refused'].map((outcome) => countIn(text, outcome))).to.deep.equal([2, 1, 1]);
    expect(text).not.to.match(/alex|bruna|personal;chat/i);
  });

  it('count a request that fails before its turn as broken', async () => {
    const admit = sinon.stub(Authentication.prototype, 'admit').rejects(new Error('no keys'));
    await open();
    expect((await post(bot.messages, anActivity(channel.url))).status).to.equal(500);
    admit.restore();

    expect(countIn(await (await ask()).text(), 'broken')).to.equal(1);
  });
});

function countIn(text: string, outcome: string): number {
  const line = new RegExp(`^seatkeeper_turn_seconds_count\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec(text);
  return Number(line?.[1] ?? 0);
}

describe('The process’s own figures', () => {
  it('are there once they are watched', async () => {
    const metrics = new Metrics();
    metrics.watchProcess();
    expect(await metrics.text()).to.contain('nodejs_eventloop_lag_seconds');
  });
});
