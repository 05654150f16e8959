import type { Activity } from 'botbuilder';
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder-core/lib/configurationBotFrameworkAuthentication.js';
import { ConnectorClient } from 'botframework-connector/lib/connectorApi/connectorClient.js';
import { MicrosoftAppCredentials } from 'botframework-connector/lib/auth/microsoftAppCredentials.js';
import { expect } from 'chai';
import sinon from 'sinon';
import type { Origin } from '../../../../bot/teams/authentication.js';
import { Authentication } from '../../../../bot/teams/authentication.js';
import { readConfig } from '../../../../bot/config.js';
import { createLog } from '../../../../bot/log.js';
import {
  anActivity,
  appId,
  exchange,
  openBot,
  post,
  production,
  statusOf,
  tenant,
  type RunningBot,
} from '../../../support/http.js';
import { issuer, openIssuer, type Issuer } from '../../../support/openId.js';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const now = () => Math.floor(Date.now() / 1000);
const good = () => ({ iss: issuer, aud: appId, exp: now() + 3600, nbf: now() - 60, serviceurl: serviceUrl });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const invoke = anActivity(serviceUrl, {
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { verb: 'x' } },
});
/** Both looks at a request: at its headers, then at what it brings. */
async function identified(by: Authentication, activity: Activity, origin: Origin) {
  const proof = await by.admit(origin);
  return proof && by.accepts(activity, proof) ? proof : undefined;
}
const nothing = () => Promise.resolve();
const asActivity = (body: object) => body as Activity; // as it comes over the wire

describe('who may speak to the bot', () => {
  let keys: Issuer;
  let bot: RunningBot;
  const seen: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const open = async <T extends { close(): Promise<void> }>(opening: Promise<T>) => {
    const one = await opening;
    opened.unshift(one);
    return one;
  };

  before(async () => {
    keys = await openIssuer();
    bot = await openBot({
      env: production(keys.metadataUrl, issuer),
      run: async (context) => {
        seen.push(context.activity.id ?? '');
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200 } } });
      },
    });
  });
  beforeEach(() => void seen.splice(0));
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  after(async () => {
    await bot.close();
    await keys.close();
  });

  it('is the channel, with a genuine token', async () => {
    expect(await post(bot.messages, invoke, bearer(keys.token(good())))).to.include({
      status: 200,
      text: '{"statusCode":200}',
    });
    expect(seen).to.have.length(1);
  });

  it('is let in within five minutes of its clock', async () => {
    const slow = { ...good(), exp: now() - 200, nbf: now() + 200 };

    expect((await post(bot.messages, invoke, bearer(keys.token(slow)))).status).to.equal(200);
  });

  const { exp: _exp, ...noExp } = good();
  const { serviceurl: _serviceUrl, ...noServiceUrl } = good();
  const wrong: Readonly<Record<string, () => Record<string, string>>> = {
    'no token': () => ({}),
    'an empty header': () => ({ Authorization: '' }),
    'another scheme': () => ({ Authorization: 'Basic YTpi' }),
    'no JWT': () => bearer('rubbish'),
    'a JWT of rubbish': () => bearer('a.b.c'),
    'a forged token': () => bearer(keys.forgery(good())),
    'a token without signature': () => bearer(keys.token(good()).replace(/[^.]+$/, '')),
    'an expired token': () => bearer(keys.token({ ...good(), exp: now() - 301 })),
    'a token from the future': () => bearer(keys.token({ ...good(), nbf: now() + 301 })),
    'a token that never expires': () => bearer(keys.token(noExp)),
    'a token for another bot': () => bearer(keys.token({ ...good(), aud: tenant })),
    'a token of another issuer': () => bearer(keys.token({ ...good(), iss: 'https://sts.windows.net/x/' })),
    'a token for another serviceUrl': () => bearer(keys.token({ ...good(), serviceurl: `${serviceUrl}x` })),
    'a token for no serviceUrl': () => bearer(keys.token(noServiceUrl)),
    'a token signed with no algorithm': () => bearer(keys.tokenWith({ alg: 'none' }, good())),
    'a token signed with a shared secret': () => bearer(keys.tokenWith({ alg: 'HS256' }, good())),
    'a token of an unknown key': () => bearer(keys.tokenWith({ alg: 'RS256', kid: 'unknown' }, good())),
  };
  for (const [name, headers] of Object.entries(wrong)) {
    it(`is not whoever has ${name}: an empty 401, and nothing printed`, async () => {
      const printed = sinon.stub(console, 'error');
      try {
        const reply = await post(bot.messages, invoke, headers());

        expect(reply).to.include({ status: 401, text: '' });
        expect(printed.callCount).to.equal(0);
        expect(seen).to.deep.equal([]);
      } finally {
        printed.restore();
      }
    });
  }

  it('is nobody whose tenant is not served, even with a genuine token', async () => {
    const stranger = {
      ...invoke,
      conversation: { id: 'a:x', tenantId: appId },
      channelData: { tenant: { id: appId } },
    };

    expect(await post(bot.messages, stranger, bearer(keys.token(good())))).to.include({ status: 403, text: '' });
  });

  it('needs a key that is endorsed for the channel', async () => {
    const others = await open(openIssuer({ endorsements: ['directline'] }));
    const elsewhere = await open(openBot({ env: production(others.metadataUrl, issuer) }));

    expect((await post(elsewhere.messages, invoke, bearer(others.token(good())))).status).to.equal(401);
  });

  it('is refused, and the operator told, while the channel’s keys cannot be fetched', async () => {
    const gone = await open(openIssuer());
    const elsewhere = await open(openBot({ env: production(gone.metadataUrl, issuer) }));
    await opened.pop()?.close();

    const replies = [
      await post(elsewhere.messages, invoke, bearer(gone.token(good()))),
      await post(elsewhere.messages, invoke, bearer(gone.token(good()))),
    ];

    expect(replies.map(({ status }) => status)).to.deep.equal([401, 401]);
    expect(elsewhere.lines.filter(({ level }) => level === 'error')).to.have.length(1);
  });

  for (const endorsements of [[], undefined]) {
    it(`takes a key for every channel where it names none (${JSON.stringify(endorsements)})`, async () => {
      const plain = await open(openIssuer({ endorsements }));
      const elsewhere = await open(openBot({ env: production(plain.metadataUrl, issuer), run: nothing }));

      expect((await post(elsewhere.messages, invoke, bearer(plain.token(good())))).status).not.to.equal(401);
    });
  }

  it('is nobody without a genuine token, before a body has come', async () => {
    const head = (token: string) =>
      `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 250000\r\n\r\n';

    const refused = await exchange(bot.url, head(keys.forgery(good())));
    expect(statusOf(refused)).to.equal(401);
    expect(refused, 'the body that is still to come is nobody’s').to.match(/^connection: close\r$/im);
    expect(await exchange(bot.url, head(keys.token(good())), 300)).to.equal('');
  });

  describe('with keys that change', () => {
    const hour = 3_600_000;
    let rotating: Issuer;
    let elsewhere: RunningBot;
    let clock: sinon.SinonFakeTimers | undefined;

    beforeEach(async () => {
      rotating = await open(openIssuer());
      elsewhere = await open(openBot({ env: production(rotating.metadataUrl, issuer), run: nothing }));
    });
    afterEach(() => clock?.restore());

    const isLetIn = async (token = rotating.token(good())) =>
      (await post(elsewhere.messages, invoke, bearer(token))).status !== 401;
    const after = (time: number) => {
      clock?.restore();
      clock = sinon.useFakeTimers({ now: Date.now() + time, toFake: ['Date'] });
    };
    const invented = (kid: number) => rotating.tokenWith({ alg: 'RS256', kid: `invented-${kid}` }, good());

    it('fetches them once for many', async () => {
      expect(await Promise.all([isLetIn(), isLetIn(), isLetIn()])).to.deep.equal([true, true, true]);
      expect(rotating.fetches()).to.equal(1);
    });

    it('lets a new one in at once, also after somebody has invented one', async () => {
      await isLetIn();
      expect(await isLetIn(invented(1))).to.equal(false);
      rotating.rotate();

      expect(await isLetIn()).to.equal(true);
    });

    it('fetches six times a minute at most, whoever invents keys, and again in the next', async () => {
      for (let kid = 0; kid < 20; kid++) expect(await isLetIn(invented(kid))).to.equal(false);
      expect(rotating.fetches()).to.equal(6);

      rotating.rotate();
      expect(await isLetIn()).to.equal(false);
      after(60_000);
      expect(await isLetIn()).to.equal(true);
    });

    it('uses a known one while newer ones are fetched beside, from a host that stays silent too', async () => {
      await isLetIn();
      rotating.silence();
      for (const time of [hour / 2 + 1_000, 2 * hour]) {
        after(time);

        expect(await isLetIn()).to.equal(true);
        expect(rotating.waiting()).to.be.greaterThan(0);
      }
    });

    it('does not fetch within half an hour', async () => {
      await isLetIn();
      after(hour / 2 - 1_000);
      await isLetIn();

      expect(rotating.fetches()).to.equal(1);
    });

    it('drops one within the hour after a newer document no longer lists it', async () => {
      const old = rotating.token(good());
      await isLetIn(old);
      rotating.rotate();
      after(hour + 1_000);

      expect(await isLetIn(old)).to.equal(false);
    });

    it('keeps known ones for 24 hours while none can be had, and no longer', async () => {
      const token = rotating.token({ ...good(), exp: now() + 48 * 3600 });
      await isLetIn(token);
      rotating.break();

      after(24 * hour - 60_000);
      expect(await isLetIn(token)).to.equal(true);
      after(24 * hour + 1_000);
      expect(await isLetIn(token)).to.equal(false);
    });

    it('takes a document without keys for none', async () => {
      await isLetIn();
      rotating.empty();
      after(2 * hour);

      expect(await isLetIn()).to.equal(true);
      expect(elsewhere.lines.some(({ level }) => level === 'error')).to.equal(true);
    });
  });
});

describe('in local mode', () => {
  const authentication = new Authentication(readConfig({}), createLog('silent'));
  const activity = asActivity(anActivity('http://localhost:56150/_connector'));
  const from = (address: string | undefined, forwarded = false) =>
    identified(authentication, activity, { authorization: undefined, address, forwarded });

  it('anyone on this machine is let in, and nobody else', async () => {
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(await from(address)).to.equal('local');
    for (const address of ['10.0.0.7', '::ffff:10.0.0.7', '2001:db8::1', undefined]) {
      expect(await from(address)).to.equal(undefined);
    }
  });

  it('nobody is let in through a tunnel that ends here', async () => {
    expect(await from('127.0.0.1', true)).to.equal(undefined);
  });
});

describe('the SDK alone', () => {
  const respond = () => {
    const response = { status: sinon.stub(), send: sinon.stub(), end: sinon.stub(), header: sinon.stub() };
    return response;
  };

  it('answers a forged token with 500 and its own words, and prints them', async () => {
    const keys = await openIssuer();
    const { MicrosoftAppId, MicrosoftAppPassword, ...rest } = production(keys.metadataUrl, issuer);
    const adapter = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication({ ...rest, MicrosoftAppId, MicrosoftAppPassword }),
    );
    const printed = sinon.stub(console, 'error');
    const response = respond();
    try {
      const headers = { authorization: `Bearer ${keys.forgery(good())}` };
      const request = { method: 'POST', body: structuredClone(invoke), headers };
      await adapter.process(request, response as never, () => Promise.resolve()); // as much of them as it uses
    } finally {
      printed.restore();
      await keys.close();
    }

    expect(response.status.firstCall.args).to.deep.equal([500]);
    expect(response.send.firstCall.args).to.deep.equal(['invalid signature']);
    expect(printed.callCount).to.be.greaterThan(0);
  });

  it('accepts a token that never expires', async () => {
    const keys = await openIssuer();
    const sdk = new ConfigurationBotFrameworkAuthentication(production(keys.metadataUrl, issuer));
    const { exp: _exp, ...noExp } = good();

    const result = await sdk.authenticateRequest(asActivity(invoke), `Bearer ${keys.token(noExp)}`);
    await keys.close();

    expect(result.claimsIdentity.isAuthenticated).to.equal(true);
  });

  it('rejects an empty activity before it looks at any token', async () => {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const request = { method: 'POST', body: {}, headers: {} };

    const failure = await adapter
      .process(request as never, respond() as never, () => Promise.resolve()) // as much of them as it uses
      .catch((error: unknown) => error);

    expect(failure).to.be.instanceOf(Error).with.property('message').that.contains('missing activity type');
  });

  it('sends to api.botframework.com where an activity has no serviceUrl', () => {
    const client = new ConnectorClient(MicrosoftAppCredentials.Empty, {});

    expect((client as unknown as { baseUri: string }).baseUri).to.equal('https://api.botframework.com'); // protected
  });
});
