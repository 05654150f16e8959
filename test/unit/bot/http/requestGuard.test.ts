import { gzipSync } from 'node:zlib';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { readConfig } from '../../../../bot/config.js';
import { isTrusted, maxBodySize, objectionTo, readActivity } from '../../../../bot/http/requestGuard.js';
import {
  anActivity,
  exchange,
  get,
  openBot,
  openStockRestify,
  production,
  statusOf,
  tenant,
  type RunningBot,
  type StockServer,
} from '../../../support/http.js';

const jsonHead = (rest: string) => `POST /api/messages HTTP/1.1\r\nContent-Type: application/json\r\n${rest}`;
const rubbish = jsonHead('Host: localhost\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nrubbish');
const deadly: Readonly<Record<string, string>> = {
  'a body said to be gzip that is not': rubbish,
  'Host: [': 'GET /healthz HTTP/1.1\r\nHost: [\r\n\r\n',
  'Host: x:99999': 'GET /healthz HTTP/1.1\r\nHost: x:99999\r\n\r\n',
  'GET http://[/': 'GET http://[/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
};
const upgrade = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

function bomb(): Buffer {
  const body = gzipSync(JSON.stringify({ a: ' '.repeat(8 * maxBodySize) }));
  const head = jsonHead(`Host: localhost\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
  return Buffer.concat([Buffer.from(head), body]);
}

describe('a stock restify server', function () {
  this.timeout(120_000);
  let stock: readonly StockServer[] = [];

  before(async () => {
    stock = await Promise.all(Array.from({ length: 5 }, openStockRestify));
  });
  after(() => Promise.all(stock.map((server) => server.close())));

  Object.entries(deadly).forEach(([name, bytes], index) => {
    it(`dies of ${name}`, async () => {
      const server = stock[index];
      await exchange(server?.url ?? '', bytes, 2_000);

      expect(await server?.fate()).to.equal(1);
    });
  });

  it('unpacks a bomb that is over its limit, and leaves an upgraded socket open', async () => {
    const server = stock[4];

    expect(await exchange(server?.url ?? '', bomb())).to.contain(`{"size":${8 * maxBodySize + 8}}`);
    expect(await exchange(server?.url ?? '', upgrade, 300)).to.equal('');
    expect(await server?.fate(0)).to.equal('alive');
  });
});

describe('the request guard', () => {
  let bot: RunningBot;
  const turns: string[] = [];

  before(async () => {
    bot = await openBot({ run: ({ activity }) => Promise.resolve(void turns.push(activity.type)) });
  });
  after(() => bot.close());
  afterEach(async () => {
    expect(turns).to.deep.equal([]);
    expect((await get(`${bot.url}/healthz`)).status).to.equal(200);
  });

  const refusals: readonly (readonly [name: string, bytes: string | Buffer, status: number])[] = [
    ...Object.entries(deadly).map(([name, bytes]) => [name, bytes, name.startsWith('a body') ? 415 : 400] as const),
    ['a gzip bomb', bomb(), 415],
    [
      'another kind of content',
      jsonHead('').replace('json', 'xml') + 'Host: localhost\r\nContent-Length: 2\r\n\r\n{}',
      415,
    ],
    [
      'a form',
      jsonHead('').replace('application/json', 'multipart/form-data; boundary=a') + 'Host: localhost\r\n\r\n',
      415,
    ],
    ['a body declared over 256 KB', jsonHead(`Host: localhost\r\nContent-Length: ${maxBodySize + 1}\r\n\r\n`), 413],
    ['a path that does not decode', 'GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a name of the web that leads to this machine', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
    ...[
      'X-Forwarded-For: 192.0.2.1',
      'X-Forwarded-Host: a.example',
      'X-Forwarded-Proto: https',
      'Forwarded: for=192.0.2.1',
      'Via: 1.1 proxy',
      'CF-Connecting-IP: 192.0.2.1',
      'CF-Ray: 1',
      'X-Real-IP: 192.0.2.1',
      'Origin: https://evil.example',
      'Origin: http://localhost:8080',
      'Origin: null',
    ].map((header) => [header, `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`, 403] as const),
    ['another method', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
  ];
  for (const [name, bytes, status] of refusals) {
    it(`answers ${status} and nothing else to ${name}`, async () => {
      const raw = await exchange(bot.url, bytes, 2_000);

      expect(statusOf(raw)).to.equal(status);
      expect(raw.split('\r\n\r\n')[1]).to.equal('');
      expect(raw).to.match(/^connection: close/im);
    });
  }

  it('lets in a page of its own', async () => {
    const raw = 'GET /healthz HTTP/1.1\r\nHost: localhost:3978\r\nOrigin: http://localhost:3978\r\n\r\n';

    expect(statusOf(await exchange(bot.url, raw))).to.equal(200);
  });

  it('cuts a body of undeclared length at 256 KB, however long it goes on', async () => {
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    const begun = Date.now();

    const raw = await exchange(
      bot.url,
      jsonHead('Host: localhost\r\nTransfer-Encoding: chunked\r\n\r\n') + chunk.repeat(5),
      30_000,
    );

    expect(Date.now() - begun).to.be.lessThan(25_000);
    // The connection may be gone before its answer is read.
    if (raw !== '') expect(statusOf(raw)).to.equal(413);
  });

  it('closes a connection that asks to be upgraded', async () => {
    const before = Date.now();

    expect(await exchange(bot.url, upgrade, 30_000)).to.equal('');
    expect(Date.now() - before).to.be.lessThan(25_000);
  });
});

const url = 'http://localhost:56150/_connector';
const shaped = (fields: Parameters<typeof anActivity>[1]) => readActivity(structuredClone(anActivity(url, fields)));

describe('an activity', () => {
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'save' } } };

  it('is read with its times as dates', () => {
    expect(shaped({})).to.deep.include({ text: 'hello', timestamp: new Date('2026-11-20T09:00:00Z') });
    expect(shaped(invoke)).to.deep.include({ name: 'adaptiveCard/action' });
  });

  it('is read as if what is null were left out, and as if a list without anything in it were empty', () => {
    const nothing = {
      id: null,
      text: null,
      locale: null,
      value: null,
      action: null,
      replyToId: null,
      expiration: null,
    };
    const activity = shaped({ ...nothing, membersAdded: null, membersRemoved: [null, { id: '29:x' }], entities: null });

    for (const key of [...Object.keys(nothing), 'membersAdded', 'entities'])
      expect((activity as Readonly<Record<string, unknown>> | undefined)?.[key], key).to.equal(undefined); // any field
    expect(activity?.membersRemoved).to.deep.equal([{ id: '29:x' }]);
  });

  const misshapen: Readonly<Record<string, Parameters<typeof anActivity>[1]>> = {
    'no type': { type: undefined },
    'a type that is no text': { type: 7 },
    'no channel': { channelId: undefined },
    'no serviceUrl': { serviceUrl: undefined },
    'a serviceUrl that is none': { serviceUrl: 'connector' },
    'no conversation': { conversation: undefined },
    'a conversation without id': { conversation: {} },
    'no sender': { from: undefined },
    'no recipient': { recipient: { name: 'bot' } },
    'more text than Teams lets anyone write': { text: 'x'.repeat(28 * 1024 + 1) },
    'a time that is none': { timestamp: 'yesterday' },
    'attachments that are no list': { attachments: { length: 1 } },
    'an invoke without name': { type: 'invoke' },
    'a card’s action without action': { ...invoke, value: {} },
    'a card’s action without value': { ...invoke, value: undefined },
    'a search without value': { ...invoke, name: 'application/search', value: 'x' },
  };
  for (const [name, fields] of Object.entries(misshapen)) {
    it(`is refused with ${name}`, () => {
      expect(shaped(fields)).to.equal(undefined);
    });
  }

  it('is refused if it is no object, or nested beyond all reason', () => {
    for (const body of [undefined, null, [], 'x', 7]) expect(readActivity(body)).to.equal(undefined);
    const text = JSON.stringify(anActivity(url, { value: 'deep' }));
    expect(readActivity(JSON.parse(text.replace('"deep"', '['.repeat(5_000) + ']'.repeat(5_000))))).to.equal(undefined);
  });

  it('loses the keys by which a body reaches into the program', () => {
    const text = JSON.stringify(anActivity(url, invoke)).replace(
      '"verb":"save"',
      '"verb":"save","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"deep":[{"__proto__":{}}]',
    );

    const activity = readActivity(JSON.parse(text));

    expect(activity?.value).to.deep.equal({ action: { verb: 'save', deep: [{}] } });
    expect(Object.keys((activity as { value: { action: object } }).value.action)).to.deep.equal(['verb', 'deep']); // shape seen above
  });
});

describe('where and from whom activities come', () => {
  const local = readConfig({});
  const live = readConfig({
    ...production('https://keys.example/', 'issuer'),
    SERVICE_HOSTS: 'smba.sovereign.example',
  });
  const smba = 'https://smba.trafficmanager.net/emea/';
  const objection = (fields: Parameters<typeof anActivity>[1], config = live) =>
    objectionTo(anActivity(smba, fields) as unknown as Activity, config); // as it comes over the wire

  it('trusts in production only the exact hosts of Teams, and those that are configured', () => {
    const trusted = [
      smba,
      'https://smba.infra.gcc.teams.microsoft.com/teams',
      'https://smba.infra.gov.teams.microsoft.us/teams',
      'https://smba.infra.dod.teams.microsoft.us/teams',
      'https://smba.sovereign.example/',
    ];
    const others = [
      'https://evil.trafficmanager.net/',
      'https://smba.trafficmanager.net.evil.example/',
      'https://smba.trafficmanager.net:8443/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user@smba.trafficmanager.net/',
      'http://smba.trafficmanager.net/',
      'http://127.0.0.1:3978/',
      'https://api.botframework.com/',
      'smba.trafficmanager.net',
    ];

    expect(trusted.filter((serviceUrl) => !isTrusted(serviceUrl, live))).to.deep.equal([]);
    expect(others.filter((serviceUrl) => isTrusted(serviceUrl, live))).to.deep.equal([]);
  });

  it('trusts in local mode only this machine', () => {
    const mine = ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'https://[::1]/', 'http://127.9.9.9/'];
    const others = [smba, 'http://127.0.0.1.evil.example/', 'http://10.0.0.1/', 'ftp://localhost/', 'http://0.0.0.0/'];

    expect(mine.filter((serviceUrl) => !isTrusted(serviceUrl, local))).to.deep.equal([]);
    expect(others.filter((serviceUrl) => isTrusted(serviceUrl, local))).to.deep.equal([]);
  });

  it('accepts Teams, and the emulator in local mode only', () => {
    expect(objection({})).to.equal(undefined);
    expect(objection({ channelId: 'directline' })).to.equal('channel');
    expect(objection({ channelId: 'emulator' })).to.equal('channel');
    expect(objection({ channelId: 'emulator', serviceUrl: url }, local)).to.equal(undefined);
    expect(objection({ serviceUrl: 'https://evil.trafficmanager.net/' })).to.equal('service-url');
  });

  it('accepts only allowed tenants, named at least once and never two', () => {
    const other = '00000000-0000-0000-0000-000000000001';
    const conversation = (tenantId?: string) => ({ id: 'a:chat', tenantId });

    expect(objection({ conversation: conversation(), channelData: { tenant: { id: tenant.toUpperCase() } } })).to.equal(
      undefined,
    );
    expect(objection({ conversation: conversation(tenant), channelData: undefined })).to.equal(undefined);
    expect(objection({ conversation: conversation(other), channelData: { tenant: { id: other } } })).to.equal('tenant');
    expect(objection({ conversation: conversation(tenant), channelData: { tenant: { id: other } } })).to.equal(
      'tenant',
    );
    expect(objection({ conversation: conversation(), channelData: {} })).to.equal('tenant');
    expect(objection({ conversation: conversation(), channelData: {}, serviceUrl: url }, local)).to.equal(undefined);
  });
});
