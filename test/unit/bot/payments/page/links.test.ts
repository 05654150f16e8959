import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { anAccount, anActor, aMethod, aPerson, buyer } from '../../../../support/builders.js';
import type { Reply } from '../../../../support/http.js';
import { everythingIn, PayServer, rightFields, tokenIn } from '../../../../support/payServer.js';
import { HandClock } from '../../../../support/ports.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

const add = { purpose: 'add', account: 'account-1' } as const;
const edit = { purpose: 'edit', account: 'account-1', method: 'visa-4242' } as const;
const luis = aPerson('Luis Herrera');

/** All that an answer shows, but for what is new in every answer. */
function shownIn({ status, text, headers }: Reply) {
  const { date: _, 'x-request-id': __, ...rest } = Object.fromEntries(headers);
  return { status, text, headers: rest };
}

describe('A link to the page for card details', () => {
  const newFolder = temporaryFolders();
  const servers: PayServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  async function serve(options: Partial<Parameters<typeof PayServer.open>[0]> = {}): Promise<PayServer> {
    const server = await PayServer.open({ folder: await newFolder(), ...options });
    servers.push(server);
    return server;
  }

  it('carries 256 random bits, and only behind the #', async () => {
    const server = await serve();

    const links = await Promise.all(Array.from({ length: 20 }, () => server.link()));

    const tokens = links.map(({ url }) => {
      const { origin, pathname, search, hash } = new URL(url);
      expect([origin, pathname, search]).to.deep.equal([server.url, '/pay/', '']);
      return hash.slice(1);
    });
    expect(new Set(tokens).size).to.equal(tokens.length);
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).to.equal(32);
  });

  it('is kept as a hash, from which it cannot be made; so is its use', async () => {
    const folder = await newFolder();
    const server = await serve({ folder });
    const link = await server.link();
    const used = await server.token();
    await server.ask('open', { token: tokenIn(link) });
    await server.ask('save', { token: used, ...rightFields });

    const kept = (await everythingIn(folder)) + server.logged.join('');

    expect(link.id).to.equal(createHash('sha256').update(tokenIn(link)).digest('hex'));
    expect(kept).to.contain(link.id);
    for (const token of [tokenIn(link), used])
      expect(kept).not.to.contain(token).and.not.to.contain(token.slice(0, 16));
  });

  it('works until its fifteenth minute, and not in it', async () => {
    const server = await serve({ clock: new HandClock('2026-03-10T09:00:00.000Z') });
    const token = await server.token();

    server.clock.time = '2026-03-10T09:14:59.999Z';
    const before = await server.ask('open', { token });
    expect(before.status).to.equal(200);
    expect(JSON.parse(before.text)).to.deep.include({ kind: 'form', seconds: 0 });
    server.clock.time = '2026-03-10T09:15:00.000Z';
    expect((await server.ask('open', { token })).status).to.equal(403);
    expect((await server.ask('save', { token, ...rightFields })).status).to.equal(403);
    expect((await server.account()).methods).to.have.length(1);
  });

  it('saves once', async () => {
    const server = await serve();
    const token = await server.token();

    const answers = [];
    for (let time = 0; time < 3; time++) answers.push((await server.ask('save', { token, ...rightFields })).status);

    expect(answers).to.deep.equal([200, 403, 403]);
    expect((await server.account()).methods).to.have.length(2);
  });

  it('that is wrong, over, used, of somebody else or made up is refused the same way, whatever it asks', async () => {
    const mine = anAccount([], { methods: [aMethod(), aMethod({ id: 'gone' })] });
    const server = await serve({ account: mine, trustedProxies: 1 });
    const { pages } = server;
    const over = await server.token();
    server.clock.time = '2026-03-10T09:16:00.000Z';
    const used = await server.token();
    expect((await server.ask('save', { token: used, ...rightFields })).status).to.equal(200);
    const wrong = {
      over,
      used,
      'made up': Buffer.alloc(32, 7).toString('base64url'),
      short: 'abc',
      none: undefined,
      'no text': { $ne: '' },
      'of a disabled or unknown person': tokenIn(await pages.card(anActor(luis), add, 'en')),
      'of another tenant': tokenIn(await pages.card(anActor(buyer, 'other'), add, 'pl')),
      'for another account': await server.token({ ...add, account: 'account-9' }),
      'for an unknown profile': await server.token({ ...add, profile: 'profile-9' }),
      'for an unknown method': await server.token({ ...edit, method: 'unknown' }),
      'its id instead of itself': (await server.link()).id,
    };

    let asked = 0;
    const answers: ReturnType<typeof shownIn>[] = [];
    for (const token of Object.values(wrong)) {
      for (const [what, more] of [
        ['open', {}],
        ['save', rightFields],
        ['confirm', { approved: true }],
      ] as const) {
        const from = { 'X-Forwarded-For': `192.0.2.${asked++}`, 'Accept-Language': 'en' };
        answers.push(shownIn(await server.ask(what, { token, ...more }, from)));
      }
    }

    expect(answers[0]).to.deep.include({ status: 403 });
    expect(answers).to.deep.equal(answers.map(() => answers[0]));
    expect((await server.account()).methods).to.have.length(3);
  });

  it('cannot be guessed for long; whoever has one gets in all the same', async () => {
    const server = await serve();
    const token = await server.token();
    const guess = async (at: number) => {
      const made = Buffer.alloc(32, at).toString('base64url');
      return (await server.ask('open', { token: made })).status;
    };

    const statuses = [];
    for (let at = 0; at < 25; at++) statuses.push(await guess(at));

    expect(statuses).to.deep.equal([...Array.from({ length: 20 }, () => 403), ...Array.from({ length: 5 }, () => 429)]);
    expect((await server.ask('open', { token })).status).to.equal(200);
    const pretending = await server.ask('open', { token: 'x' }, { 'X-Forwarded-For': '198.51.100.7' });
    expect(pretending.status).to.equal(429);
  });

  for (const [trustedProxies, same, other] of [
    [1, '198.51.100.1, 9.9.9.9', '9.9.9.9, 198.51.100.1'],
    [2, '198.51.100.1, 9.9.9.9, 10.0.0.1', '9.9.9.9, 198.51.100.1, 10.0.0.1'],
    [2, '9.9.9.9', '198.51.100.1'],
  ] as const) {
    it(`is guessed by whom ${trustedProxies} of our proxies saw, in “${same}”, whatever else is said`, async () => {
      const server = await serve({ trustedProxies });
      const guess = async (forwarded: string) =>
        (await server.ask('open', {}, { 'X-Forwarded-For': forwarded })).status;
      for (let at = 0; at < 20; at++)
        expect(await guess(same.includes(',') ? same.replace('51.100.1', `51.100.${at}`) : same)).to.equal(403);

      expect([await guess(same), await guess(other)]).to.deep.equal([429, 403]);
    });
  }

  it('counts one network, whichever of its addresses guesses', async () => {
    const server = await serve({ trustedProxies: 1 });

    const statuses = [];
    for (let at = 0; at < 22; at++)
      statuses.push(
        (await server.ask('open', {}, { 'X-Forwarded-For': `9.9.9.9, 2001:db8::${at.toString(16)}` })).status,
      );

    expect(statuses.slice(19)).to.deep.equal([403, 429, 429]);
    expect((await server.ask('open', {}, { 'X-Forwarded-For': '2001:db8:0:1::1' })).status).to.equal(403);
  });

  it('is of no use to somebody who has been disabled since', async () => {
    const folder = await newFolder();
    const before = await PayServer.open({ folder });
    const token = await before.token();
    expect((await before.ask('open', { token })).status).to.equal(200);
    await before.close();

    const server = await serve({ folder, person: { ...buyer, enabled: false } });

    expect((await server.ask('save', { token, ...rightFields })).status).to.equal(403);
    expect((await server.account()).methods).to.have.length(1);
  });

  it('still works after a restart between opening and saving, and stays used after the next', async () => {
    const folder = await newFolder();
    const before = await PayServer.open({ folder });
    const token = await before.token();
    await before.ask('open', { token });
    await before.close();
    const between = await PayServer.open({ folder });
    expect((await between.ask('save', { token, ...rightFields })).status).to.equal(200);
    await between.close();

    const server = await serve({ folder });

    expect((await server.ask('save', { token, ...rightFields })).status).to.equal(403);
    expect((await server.account()).methods.map(({ lastFour }) => lastFour)).to.deep.equal(['4242', '4242']);
  });

  it('is forgotten when it is over', async () => {
    const folder = await newFolder();
    const server = await serve({ folder });
    const { id } = await server.link();
    server.clock.time = '2026-03-10T09:16:00.000Z';

    await server.pages.tidy();

    await server.close();
    servers.splice(0);
    expect(await everythingIn(folder)).not.to.contain(`"page/${id}"`);
  });
});
