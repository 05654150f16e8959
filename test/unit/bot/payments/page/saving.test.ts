import { expect } from 'chai';
import { languages, stringsOf } from '../../../../../cards/language.js';
import { addPaymentMethod, mostMethods } from '../../../../../domain/commands/addPaymentMethod.js';
import type { PaymentCardVault } from '../../../../../domain/application/ports.js';
import { aMethod, anAccount, anActor, aSubscription, buyer } from '../../../../support/builders.js';
import { PayServer, rightFields } from '../../../../support/payServer.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

const words = stringsOf.en.page;
const replace = { purpose: 'add', account: 'account-1', profile: 'profile-1' } as const;
const edit = { purpose: 'edit', account: 'account-1', method: 'visa-4242' } as const;
const asksBank = { ...rightFields, number: '4000 0000 0000 3220' };

describe('The page for card details', () => {
  const newFolder = temporaryFolders();
  const servers: PayServer[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  async function serve(options: Partial<Parameters<typeof PayServer.open>[0]> = {}): Promise<PayServer> {
    const server = await PayServer.open({ folder: await newFolder(), ...options });
    servers.push(server);
    return server;
  }

  async function save(server: PayServer, token: string, fields: object = rightFields) {
    const { status, text } = await server.ask('save', { token, ...fields });
    return { status, view: (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>> }; // told apart by the tests
  }

  it('adds a card, and attaches it to nothing', async () => {
    const server = await serve({ account: anAccount([aSubscription()]) });

    const { status, view } = await save(server, await server.token());

    expect([status, view.kind, view.title, view.card]).to.deep.equal([
      200,
      'done',
      words.doneTitles.add,
      'Visa ending in 4242',
    ]);
    const { methods, profiles, subscriptions } = await server.account();
    const { id, ...added } = methods[1] ?? aMethod();
    const { id: _, ...expected } = aMethod({ address: 'Via Roma 1, 20121 Milano' });
    expect(added).to.deep.equal(expected);
    expect(id).not.to.equal('visa-4242');
    expect([profiles[0]?.method, subscriptions[0]?.method]).to.deep.equal(['visa-4242', 'visa-4242']);
  });

  it('puts the first card of an account on its profile, and says so before', async () => {
    const profile = { id: 'profile-1', name: 'Bruna Rossi', method: '' };
    const bare = await serve({ account: anAccount([], { methods: [], profiles: [profile] }) });
    const token = await bare.token();
    expect((await bare.ask('open', { token })).text).to.contain(words.firstIntro);
    await save(bare, token);
    const { methods, profiles } = await bare.account();
    expect(profiles[0]?.method).to.equal(methods[0]?.id).and.be.a('string');

    const other = await serve({ account: anAccount() });
    expect((await other.ask('open', { token: await other.token() })).text).to.contain(words.intro.add);
  });

  it('replaces the card of a billing profile, with the live subscriptions that it paid, and keeps the old one', async () => {
    const server = await serve({
      account: anAccount([aSubscription(), aSubscription({ id: 'sub-2', status: 'disabled' })]),
    });

    const { view } = await save(server, await server.token(replace));

    expect(view.title).to.equal(words.doneTitles.replace);
    const { methods, profiles, subscriptions } = await server.account();
    const added = methods[1]?.id;
    expect(methods.map(({ id }) => id)).to.deep.equal(['visa-4242', added]);
    expect(profiles[0]?.method).to.equal(added);
    expect(subscriptions.map(({ method }) => method)).to.deep.equal([added, 'visa-4242']);
  });

  it('edits expiry date, name and address, and nothing else, whatever is sent', async () => {
    const server = await serve();
    const token = await server.token(edit);
    const form = JSON.parse((await server.ask('open', { token })).text) as {
      fields: { name: string; value: string }[];
    }; // as the page reads it
    expect(form.fields.map(({ name, value }) => [name, value])).to.deep.equal([
      ['expires', '12/30'],
      ['code', ''],
      ['name', 'Bruna Rossi'],
      ['address', 'Via Roma 1, Milano'],
    ]);

    const sent = {
      number: '5555555555554444',
      expires: '1/31',
      code: '737',
      name: ' Bruna\tVerdi ',
      address: 'Via Po 2',
    };
    const { view } = await save(server, token, { ...sent, brand: 'Mastercard', lastFour: '4444', id: 'x' });

    expect([view.kind, view.card]).to.deep.equal(['done', 'Visa ending in 4242']);
    expect((await server.account()).methods).to.deep.equal([
      aMethod({ expires: '2031-01', nameOnCard: 'Bruna Verdi', address: 'Via Po 2' }),
    ]);
  });

  it('wants the security code again before anything is changed', async () => {
    const server = await serve();

    const { status, view } = await save(server, await server.token(edit), { ...rightFields, code: '' });

    expect([status, view]).to.deep.equal([422, { kind: 'faults', faults: { code: 'code-missing' } }]);
    expect((await server.account()).methods).to.deep.equal([aMethod()]);
  });

  for (const language of languages) {
    it(`says what is wrong with each field in ${language}`, async () => {
      const server = await serve();
      const token = await server.token(undefined, language);
      const form = JSON.parse((await server.ask('open', { token }, { 'Accept-Language': 'fr' })).text) as {
        language: string;
        faults: Record<string, string>;
      }; // as the page reads it

      const { status, view } = await save(server, token, {
        number: '4242 4242 4242 4241',
        expires: '02/26',
        code: '12',
      });

      expect([form.language, status]).to.deep.equal([language, 422]);
      expect(view.faults).to.deep.equal({
        number: 'number-wrong',
        expires: 'expires-past',
        code: 'code-three',
        name: 'name-missing',
        address: 'address-missing',
      });
      expect(form.faults).to.deep.equal(stringsOf[language].page.faults);
      expect((await server.account()).methods).to.have.length(1);
    });
  }

  it('saves one card when it is sent twice at once', async () => {
    const server = await serve();
    const token = await server.token();

    const answers = await Promise.all([save(server, token), save(server, token), save(server, token)]);

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 403, 403]);
    expect((await server.account()).methods).to.have.length(2);
  });

  it('saves one card when the program fails between saving and noting it', async () => {
    let fails = true;
    const server = await serve({
      commands: (commands) => ({
        ...commands,
        execute: async (command, request, by) => {
          const outcome = await commands.execute(command, request, by);
          if (fails) throw new Error('The process has died');
          return outcome;
        },
      }),
    });
    const token = await server.token();
    expect((await save(server, token)).status).to.equal(500);
    fails = false;

    const { view } = await save(server, token);

    expect([view.kind, view.card]).to.deep.equal(['done', 'Visa ending in 4242']);
    expect((await server.account()).methods).to.have.length(2);
  });

  it('saves nothing before the bank has the holder’s confirmation, and then this card', async () => {
    const folder = await newFolder();
    const before = await PayServer.open({ folder });
    const token = await before.token(replace);
    const asked = await save(before, token, asksBank);
    expect([asked.status, asked.view.kind]).to.deep.equal([200, 'verify']);
    expect((await before.account()).methods).to.have.length(1);
    await before.close();

    const server = await serve({ folder });
    const again = JSON.parse((await server.ask('open', { token })).text) as { kind: string; text: string }; // as the page reads it
    expect([again.kind, again.text]).to.deep.equal(['verify', words.verifyText('Visa ending in 3220')]);
    const done = await server.ask('confirm', { token, approved: true });

    expect(JSON.parse(done.text)).to.deep.include({ kind: 'done', card: 'Visa ending in 3220' });
    const { methods, profiles } = await server.account();
    expect(profiles[0]?.method).to.equal(methods[1]?.id);
    expect((await server.ask('confirm', { token, approved: true })).status).to.equal(403);
  });

  it('saves nothing where the holder does not confirm, and lets another card be tried', async () => {
    const server = await serve();
    const token = await server.token();
    await save(server, token, asksBank);

    const failed = await server.ask('confirm', { token, approved: false });

    expect([failed.status, JSON.parse(failed.text)]).to.deep.equal([
      409,
      { kind: 'problem', text: words.notConfirmed },
    ]);
    const late = await server.ask('confirm', { token, approved: true });
    expect(JSON.parse(late.text)).to.deep.include({ kind: 'form' });
    expect((await server.account()).methods).to.have.length(1);
    expect((await save(server, token)).view.kind).to.equal('done');
  });

  it('forgets a card about which the bank was asked, when nobody comes back', async () => {
    const server = await serve();
    const token = await server.token();
    await save(server, token, asksBank);
    server.clock.time = '2026-03-10T09:15:00.000Z';

    expect((await server.ask('confirm', { token, approved: true })).status).to.equal(403);
    expect((await server.account()).methods).to.have.length(1);
  });

  it('says that the bank refuses a card, asks it ten times an hour for one person, and says when it may be asked again', async () => {
    const server = await serve();
    const refused = { ...rightFields, number: '4000000000000069' };
    const problem = (text: string) => ({ status: 409, view: { kind: 'problem', text } });

    for (const token of [await server.token(), await server.token()])
      for (let time = 0; time < 5; time++)
        expect(await save(server, token, refused)).to.deep.equal(problem(words.refused));

    const often = problem(words.tooManyTries('March 10, 2026 at 10:00 AM UTC'));
    expect(await save(server, await server.token())).to.deep.equal(often);
    expect((await server.account()).methods).to.have.length(1);
    server.clock.time = '2026-03-10T10:00:00.000Z';
    expect((await save(server, await server.token())).view.kind).to.equal('done');
  });

  it('answers a fault with 500, and more than waits for one link with 429, and says when to come back', async () => {
    let answer: (() => void) | undefined;
    const silent = new Promise<void>((resolve) => (answer = resolve));
    const keep = () => silent.then(() => ({ kind: 'kept', token: 'new' }) as const);
    const server = await serve({ vault: { keep, renew: keep, verified: keep } });
    const token = await server.token();
    const all = Array.from({ length: 7 }, () => server.ask('save', { token, ...rightFields }));

    const first = await Promise.race(all);
    expect([first.status, first.text, first.headers.get('retry-after')]).to.deep.equal([429, '', '5']);
    answer?.();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).to.deep.equal([200, 403, 403, 403, 403, 403, 429]);

    const broken = await serve({ commands: () => ({ preview: () => Promise.reject(new Error('broken')) }) as never }); // only this is asked
    const fault = await broken.ask('save', { token: await broken.token(), ...rightFields });
    expect([fault.status, fault.text, fault.headers.get('retry-after')]).to.deep.equal([500, '', '5']);
  });

  it('gets over a bank that fails', async () => {
    let isDown = true;
    const answer = () =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve({ kind: 'kept', token: 'new' } as const);
    const vault: PaymentCardVault = { keep: answer, renew: answer, verified: answer };
    const server = await serve({ vault });
    const token = await server.token();

    expect(await save(server, token)).to.deep.equal({ status: 409, view: { kind: 'problem', text: words.noAnswer } });
    isDown = false;
    expect((await save(server, token)).view.kind).to.equal('done');
  });

  it('says what the rules refuse, before the bank is asked', async () => {
    const asked: string[] = [];
    const note = () => {
      asked.push('asked');
      return Promise.resolve({ kind: 'kept', token: 'new' } as const);
    };
    const full = Array.from({ length: mostMethods }, (_one, at) => aMethod({ id: `m-${at}` }));
    const server = await serve({
      account: anAccount([], { methods: full }),
      vault: { keep: note, renew: note, verified: note },
    });

    const { status, view } = await save(server, await server.token());

    expect([status, view.kind]).to.deep.equal([409, 'problem']);
    expect(view.text).to.contain(String(mostMethods));
    expect(asked).to.deep.equal([]);
    expect((await server.account()).methods).to.have.length(mostMethods);
  });

  it('says what the rules refuse while the holder is at the bank', async () => {
    const server = await serve();
    const token = await server.token();
    await save(server, token, asksBank);
    const { id: _, ...card } = aMethod();
    for (let at = 1; at < mostMethods; at++)
      await server.commands.execute(
        addPaymentMethod,
        { account: 'account-1', input: { card }, operation: `op-${at}` },
        anActor(),
      );

    const { status, text } = await server.ask('confirm', { token, approved: true });

    expect(status).to.equal(409);
    expect(text).to.contain(String(mostMethods));
    expect((await server.account()).methods).to.have.length(mostMethods);
  });

  it('has something overdue paid at once', async () => {
    const unpaid = { payment: 'p', since: '2026-03-01T09:00:00.000Z', tries: 1, nextTry: '2026-03-15T09:00:00.000Z' };
    const server = await serve({ account: anAccount([aSubscription({ unpaid })]) });

    await save(server, await server.token(replace));

    expect((await server.account()).subscriptions[0]?.unpaid).to.deep.include({ nextTry: server.clock.time });
    expect(server.woken).to.deep.equal([buyer.id]);
  });
});
