import { expect } from 'chai';
import fc from 'fast-check';
import { namesOnPage, overviewDetails } from '../../../../cards/admin/overviewDetails.js';
import { overviewFind } from '../../../../cards/admin/overviewFind.js';
import { overviewList, overviewPageSize } from '../../../../cards/admin/overviewList.js';
import { overviewLoading } from '../../../../cards/admin/overviewLoading.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Person } from '../../../../domain/basics/person.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import { chartsOn } from '../../../support/charts.js';
import { openChat } from '../../../support/chat.js';
import { impatient } from '../../../support/ports.js';
import { always, tried } from '../../../support/property.js';
import { saying } from '../../../support/said.js';
import { anEntry, aStanding } from '../../../support/samplesHistory.js';
import { euros, hostileNames } from '../../../support/sampling.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const bruna = aPerson('Bruna Rossi');
const anna = aPerson('Anna Kowalska');
const { overview: words, refusals, subscriptions: said } = stringsOf.en;
const adminsOnly = refusals['admins-only'];

const owned = (owner: Person, ...sketches: readonly SubscriptionSketch[]): Account =>
  anAccount(
    sketches.map((sketch, index) => aSubscription({ id: `sub-${owner.id}-${index}`, ...sketch })),
    { owner: owner.id, name: owner.name },
  );

const usual = [
  owned(bruna, { seats: 5, assigned: ['Luis Herrera', 'Ana Nowak'] }, { product: visio, seats: 3, recurring: 'off' }),
  owned(anna, { product: visio, seats: 10, term: 'P1Y', billing: 'yearly', boughtAt: '2025-12-01T09:00:00.000Z' }),
];
const opened = (accounts = usual, person = marta) => openChat({ person, accounts, colleagues: [bruna, anna] });
const one = { start: 'admin', view: 'one', owner: bruna.id, account: 'account-1', subscription: `sub-${bruna.id}-0` };
const from = (person: Person) => ({ card: menu.id, for: person.id });

describe('All self-service subscriptions', () => {
  for (const language of languages)
    it(`say at once that they are still being read, and then take that card’s place, in ${language}`, async () => {
      const { overview, words: spoken } = stringsOf[language];
      const options = { person: marta, accounts: usual, colleagues: [bruna], patience: impatient, language };
      const chat = openChat(options);

      const progress = await chat.say(spoken.admin[0] ?? '');

      expect(progress.text).to.contain(overview.loading).and.not.contain('Bruna Rossi');
      expect((await chat.later()).shows(overviewList)).to.equal(true);
      await chat.pressOn(progress, overviewLoading, { start: 'admin' });
      expect((await chat.later()).shows(overviewList)).to.equal(true);
    });

  it('are asked for again as they were: one of them, from the card that says that they are still being read', async () => {
    const chat = openChat({ person: marta, accounts: usual, colleagues: [bruna], patience: impatient });
    await chat.send({ ...from(marta), ...one });
    expect((await chat.later()).shows(overviewDetails)).to.equal(true);

    const { subscription, ...rest } = one;
    const byItsId = { ...from(marta), start: rest.start, view: rest.view, subscription };
    const progress = await chat.send(byItsId);
    await chat.pressOn(progress, overviewLoading, { start: 'admin' });

    expect((await chat.later()).shows(overviewDetails)).to.equal(true);
  });

  for (const language of languages) {
    it(`are listed with all that can be told in a row, and their totals in words and as a chart, in ${language}`, async () => {
      const { overview, words: spoken, titles } = stringsOf[language];
      const chat = openChat({ person: marta, accounts: usual, colleagues: [bruna], language });

      const list = await chat.say(spoken.admin[0] ?? '');

      expect(list.text).to.contain(overview.title).and.contain(overview.readOnly).and.contain(overview.count(3));
      expect(list.text).to.contain(overview.totals(3, 18, 2, 16));
      expect(list.text).to.contain('Bruna Rossi').and.contain('Anna Kowalska').and.contain('Power BI Pro');
      expect(list.text).to.contain(overview.rowSeats(5, 2));
      expect(chartsOn(list.card)).to.deep.equal([
        [
          ['Visio Plan 1', 63.92],
          ['Power BI Pro', 50.4],
        ],
      ]);
      const amounts = [63.92, 50.4].map((amount) => readerFor('', language, undefined).money(euros(amount * 100)));
      for (const amount of amounts) expect(list.text).to.contain(`: ${amount}`);
      expect(list.titles).to.include(overview.find);
      expect((await chat.say('menu')).titles).to.include(stringsOf[language].menu.organization);
      expect((await chat.press(menu, { start: 'menu', group: 'organization' })).titles).to.include(titles.admin);
    });
  }

  it('open with the six fields, status, recurring billing, and two ways out: to the buyer and to the admin center', async () => {
    const chat = opened();
    await chat.say('all subscriptions');

    const details = await chat.press(overviewList, { action: 'open' });

    expect(details.text.split('\n')).to.include.members([
      `${words.product}: Power BI Pro`,
      `${words.purchaser}: Bruna Rossi`,
      `${words.purchased}: 5 licenses`,
      `${words.expiryDate}: renews on April 10, 2026`,
      `${words.purchasePrice}: €50.40 a month plus tax (€10.08 per license)`,
      `${words.assignedUsers}: 2 of 5`,
      `${said.status_}: Active, since March 10, 2026`,
      `${said.recurringLabel}: On`,
      'Ana Nowak, Luis Herrera',
    ]);
    expect(details.links).to.deep.equal([
      'https://teams.microsoft.com/l/chat/0/0?users=bruna-rossi%40contoso.example',
      'https://go.microsoft.com/fwlink/p/?linkid=842054',
    ]);
    expect(details.titles).to.deep.equal([words.back, 'Menu']);
    expect((await chat.press(overviewDetails, { start: 'admin' })).text).to.contain(words.count(3));
  });

  it('lead to 21Vianet’s Teams and admin center in its cloud', async () => {
    const chat = openChat({ person: marta, accounts: usual, colleagues: [bruna], tenant: { cloud: '21vianet' } });

    expect((await chat.send({ ...from(marta), ...one })).links).to.deep.equal([
      'https://teams.microsoftonline.cn/l/chat/0/0?users=bruna-rossi%40contoso.example',
      'https://portal.partner.microsoftonline.cn/',
    ]);
  });

  it('tell the latest changes and the reason of a cancellation, but not with which card somebody pays', async () => {
    const before = aStanding();
    const account = {
      ...owned(bruna, {
        recurring: 'off',
        cancellation: {
          ...{ at: '2026-03-12T09:00:00.000Z', reason: 'too-expensive', feedback: 'secret' },
          endsOn: '2026-04-10',
        },
      }),
      history: [1, 2, 3, 4].map((seats) =>
        anEntry({
          ...{ id: `op-${seats}`, at: `2026-03-1${seats}T09:00:00.000Z`, subscription: one.subscription },
          ...{ before, after: aStanding({ seats: seats * 11, method: 'other' }), charged: euros(seats * 100) },
        }),
      ),
    };

    const { text } = await opened([account]).send({ ...from(marta), ...one });

    expect(text).to.contain('Too expensive').and.contain('→ 44').and.contain('→ 22').and.not.contain('→ 11');
    expect(text).to.contain('€4.00').and.not.contain('4242').and.not.contain('secret');
    expect(text).not.to.contain(stringsOf.en.history.field.method);
  });

  it('name all assigned users, page by page', async () => {
    const people = Array.from({ length: 200 }, (_, i) => `No${i} ${hostileNames[i % hostileNames.length] ?? ''}`);
    const chat = opened([owned(bruna, { seats: 300, assigned: people })]);

    let screen = await chat.send({ ...from(marta), ...one });
    const seen = [screen.text];
    while (screen.titles.includes(words.nextNames)) {
      screen = await chat.press(overviewDetails, { start: 'admin' }, words.nextNames);
      seen.push(screen.text);
    }

    expect(seen).to.have.length(Math.ceil(200 / namesOnPage));
    const missing = people.filter((_, i) => !seen.some((text) => text.includes(`No${i} `)));
    expect(missing).to.deep.equal([]);
    expect(seen.at(-1)).to.contain(words.names(176, 200, 200));
    expect((await chat.press(overviewDetails, { start: 'admin' }, words.previousNames)).text).to.contain(
      words.names(151, 175, 200),
    );
  });

  it('show the name of somebody who has left, and offer no chat with them', async () => {
    const left = { ...aPerson('Left Long Ago'), name: 'Left **Long** Ago' };
    const chat = opened([owned(left, {})]);
    await chat.say('all subscriptions');

    const details = await chat.press(overviewList, { action: 'open' });

    expect(details.text)
      .to.contain(String.raw`Left \*\*Long\*\* Ago`)
      .and.contain(words.gone);
    expect(details.links).to.have.length(1);
  });

  it('come in pages, with what was looked for on each', async () => {
    const sums = saying(words.totals(14, 105, 0, 105));
    const chat = opened([owned(bruna, ...Array.from({ length: 14 }, (_, i) => ({ seats: i + 1, id: `sub-${i}` })))]);
    await chat.say('all subscriptions');
    await chat.press(overviewList, { start: 'admin' }, words.find);
    const first = await chat.press(overviewFind, { action: 'show', sort: 'seats', text: 'power' });
    expect(first.text).to.contain('Page 1 of 3').and.contain('14 licenses, 0 assigned').and.match(sums);

    const second = await chat.press(overviewList, { start: 'admin' }, 'Next');
    expect(second.text).to.contain('Page 2 of 3').and.contain('8 licenses, 0 assigned').and.contain('“power”');
    expect(second.text).not.to.match(sums);
    const third = await chat.press(overviewList, { start: 'admin' }, 'Next');
    expect(third.titles).to.include('Previous').and.not.include('Next');
    const details = await chat.press(overviewList, { action: 'open' });
    expect(details.text).to.contain(`${words.purchased}: 4 licenses`);
    expect((await chat.press(overviewDetails, { start: 'admin' })).text)
      .to.contain('Page 3 of 3')
      .and.contain('“power”');
    expect((await chat.send({ ...from(marta), start: 'admin', state: { page: 77 } })).text).to.contain('Page 3 of 3');
    expect(overviewPageSize).to.equal(5);
  });

  it('are searched by what is written below the list, which no wish is taken for', async () => {
    const chat = opened();
    await chat.say('all subscriptions');

    const found = await chat.say('kowals');
    expect(found.text).to.contain(words.count(1)).and.contain('Anna Kowalska').and.contain('“kowals”');
    expect((await chat.say('rossi')).text).to.contain(words.count(2));
    expect((await chat.say('nothing like it')).text).to.contain(words.emptyFiltered);
    expect((await chat.press(overviewList, { start: 'admin' }, words.showAll)).text).to.contain(words.count(3));
    expect((await chat.say('please show me the help')).text).to.contain(stringsOf.en.help.title);
  });

  it('are filtered by product, status and end', async () => {
    const chat = opened();
    const show = async (entries: Record<string, string>) => {
      await chat.send({ ...from(marta), start: 'admin', view: 'find' });
      return (await chat.press(overviewFind, { action: 'show', ...entries })).text;
    };

    expect(await show({ product: powerBi }))
      .to.contain(words.count(1))
      .and.contain('Shown: Power BI Pro');
    expect(await show({ status: 'disabled' })).to.contain(words.emptyFiltered);
    expect(await show({ ending: '30' }))
      .to.contain(words.count(1))
      .and.contain('3 licenses, 0 assigned');
    expect(await show({ ending: '90', sort: 'ends' })).to.contain(words.count(1));
    expect(await show({ sort: 'price' })).to.match(/Power BI Pro\n.*50\.40[^]*Visio Plan 1\n.*564[^]*16\.92/);
  });

  it('are filtered by a purchaser who is found by name, asked about where several have it', async () => {
    const other = { ...aPerson('Anna Kowalska 2'), name: 'Anna Kowalska', mail: 'other@contoso.example' };
    const accounts = [...usual, owned(other, { seats: 77 }), owned(aPerson('Anna Maria Nowak'), { seats: 66 })];
    const chat = openChat({ person: marta, accounts, colleagues: [bruna, anna, other] });
    const find = async (entries: Record<string, string>) => chat.press(overviewFind, { action: 'show', ...entries });

    await chat.send({ ...from(marta), start: 'admin', view: 'find' });
    expect((await find({ name: '**Nobody**' })).text).to.contain(words.nobodyCalled(String.raw`\*\*Nobody\*\*`));
    expect((await find({ name: 'nowak' })).text)
      .to.contain('66 licenses')
      .and.contain('Shown: Anna Maria Nowak');

    await chat.press(overviewList, { start: 'admin' }, words.find);
    expect(chat.screen.inputs.get('name')).to.equal('Anna Maria Nowak');
    expect((await find({ sort: 'seats' })).text, 'kept when it is not touched').to.contain(words.count(1));

    await chat.press(overviewList, { start: 'admin' }, words.find);
    expect((await find({ name: 'anna kowalska' })).text).to.contain(words.severalCalled(2));
    expect([...chat.screen.choicesOf('who').keys()]).to.deep.equal([
      'Anna Kowalska (anna-kowalska@contoso.example)',
      'Anna Kowalska (other@contoso.example)',
    ]);
    expect((await find({ who: other.id })).text)
      .to.contain('77 licenses')
      .and.contain(words.count(1));

    await chat.press(overviewList, { start: 'admin' }, words.find);
    expect((await find({ name: '' })).text).to.contain(words.count(5));
  });

  it('may be none yet', async () => {
    const list = await opened([]).say('all subscriptions');

    expect(list.text).to.contain(words.none);
    expect(list.titles).to.deep.equal(['Menu']);
  });

  it('are exported by a link that carries what is shown', async () => {
    expect((await opened().say('all subscriptions')).links).to.deep.equal(['https://pages.example/en/subscriptions/']);
  });

  it('are there for admins of the directory only, at this very turn', async () => {
    const refused: readonly Person[] = [
      aPerson('Petra', { roles: ['partner-agent'] }),
      aPerson('Gus', { kind: 'guest', roles: ['global-admin'] }),
      aPerson('Carlo', { enabled: false, roles: ['global-admin'] }),
      bruna,
    ];
    for (const person of refused) {
      const chat = opened(usual, person);
      const list = { card: overviewList.id, for: person.id };
      const answers = [
        await chat.say('all subscriptions'),
        await chat.send({ ...from(person), start: 'admin' }),
        await chat.send({ ...from(person), start: 'admin', view: 'find' }),
        await chat.send({ ...from(person), ...one }),
        await chat.send({ ...list, action: 'open', pick: 'bruna-rossi account-1 sub-bruna-rossi-0' }),
        await chat.send({ card: overviewFind.id, for: person.id, action: 'show' }),
      ];

      for (const { text, titles } of answers) {
        expect(text, person.name).to.contain(adminsOnly({ code: 'admins-only' }, spoken));
        expect(text).not.to.contain('Anna Kowalska');
        expect(titles).to.include(said.title);
      }
      expect((await chat.say('menu')).titles)
        .to.include(stringsOf.en.titles.subscriptions)
        .and.not.include('Organization');
      expect((await chat.send({ ...from(person), start: 'help', group: 'more' })).text).not.to.contain(
        'all subscriptions',
      );
    }
  });

  it('are gone for an admin who has just lost the role, from an old card too', async () => {
    const chat = opened();
    const list = await chat.say('all subscriptions');
    const demoted = chat.as({ ...marta, roles: [] });

    expect((await demoted.pressOn(list, overviewList, { action: 'open' })).shows(refusalCard)).to.equal(true);
    expect((await demoted.pressOn(list, overviewList, { start: 'admin' }, words.find)).text).to.contain(
      'Only global and billing',
    );
    expect((await demoted.say('kowals')).text).not.to.contain('Anna Kowalska');
  });

  it('are not somebody’s of another tenant, nor what was bought centrally, nor what is not there', async () => {
    const foreign = { ...owned(bruna, {}), tenant: 'another', id: 'foreign' };
    const central = { ...owned(anna, { channel: 'organization' as const }), id: 'central' };
    const chat = opened([foreign, central]);

    expect((await chat.say('all subscriptions')).text).to.contain(words.none);
    for (const forged of [
      { account: 'foreign' },
      { account: 'central', owner: anna.id, subscription: `sub-${anna.id}-0` },
      { account: '../../another/bruna-rossi/foreign' },
      { owner: '../bruna-rossi' },
      { owner: undefined, account: undefined },
      { owner: { $ne: '' } },
    ]) {
      expect((await chat.send({ ...from(marta), ...one, ...forged })).text).to.contain(
        refusals['not-found']({ code: 'not-found' }, spoken),
      );
    }
  });

  it(`show nothing of another tenant, whatever a button claims (50 tenants, ${tried})`, async () => {
    const tenants = Array.from({ length: 50 }, (_, i) => `tenant-${i}`);
    const everybody = tenants.flatMap((tenant) =>
      [0, 1, 2].map((i) => ({
        ...owned(bruna, { id: `sub-${tenant}-${i}` }),
        tenant,
        id: `account-${i}`,
        name: `Of ${tenant}.`,
      })),
    );
    const chats = new Map(tenants.map((id) => [id, openChat({ person: marta, accounts: everybody, tenant: { id } })]));
    const text = fc.oneof(fc.constantFrom(...tenants.map((id) => `Of ${id}`), 'sub-tenant', ''), fc.string());
    await always(
      fc.asyncProperty(
        fc.constantFrom(...tenants),
        fc.constantFrom(...tenants),
        fc.nat(2),
        fc.constantFrom('list', 'one', 'find'),
        text,
        async (mine, theirs, i, view, said_) => {
          const chat = chats.get(mine) ?? opened();
          const forged = {
            ...{ start: 'admin', view, tenant: theirs, owner: bruna.id, account: `account-${i}` },
            subscription: `sub-${theirs}-${i}`,
            state: { text: said_, tenant: theirs, page: i },
          };
          const open = {
            card: overviewList.id,
            action: 'open',
            pick: `${bruna.id} account-${i} sub-${theirs}-${i}`,
            tenant: theirs,
          };
          const seen = [
            await chat.send({ ...from(marta), ...forged }),
            await chat.send({ ...open, for: marta.id }),
            await chat.send({
              ...from(marta),
              start: 'cancel',
              account: `account-${i}`,
              subscription: `sub-${theirs}-${i}`,
            }),
          ].map((screen) => JSON.stringify(screen.card ?? screen.text));

          const named = seen.flatMap((card) => [...card.matchAll(/Of (tenant-\d+)\./g)].map(([, tenant]) => tenant));
          expect(named.filter((tenant) => tenant !== mine)).to.deep.equal([]);
          if (mine === theirs && view === 'one') expect(named).to.include(mine);
        },
      ),
      500,
    );
  }).timeout(120_000);

  it('open by their id alone, as a card that only tells of one knows it', async () => {
    const details = await opened().send({
      ...from(marta),
      start: 'admin',
      view: 'one',
      subscription: one.subscription,
    });

    expect(details.text).to.contain(`${words.purchaser}: Bruna Rossi`);
  });
});

const spoken = { product: String, day: String, moment: String, month: String, text: String };
