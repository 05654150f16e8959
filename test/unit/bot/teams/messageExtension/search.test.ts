import { expect } from 'chai';
import { languages, stringsOf } from '../../../../../cards/language.js';
import { lookups } from '../../../../../cards/strings/extension/strings.js';
import type { Account } from '../../../../../domain/account/account.js';
import { newCustomerAccount } from '../../../../../domain/partner/customerAccount.js';
import { catalogue } from '../../../../../domain/basics/product.js';
import { anAccount, aPerson, aSubscription, powerBi, visio, aTenant } from '../../../../support/builders.js';
import { openCustomersChat } from '../../../../support/partnerChat.js';
import { aRelationship, aSoldSubscription, otherPartner, partnerTenant } from '../../../../support/partnerWorld.js';
import { wordsIn } from '../../../../support/appPackage.js';
import { openChat } from '../../../../support/chat.js';
import type { ExtensionBody } from '../../../../support/extensionWorld.js';
import { openExtension, titlesOf } from '../../../../support/extensionWorld.js';
import { aPayment, invoiced } from '../../../../support/invoices.js';

const { extension: words } = stringsOf.en;
const luis = aPerson('Luis Herrera');

function aHouse() {
  return anAccount([
    aSubscription({ seats: 5, assigned: ['Luis Herrera', 'Ana Nowak'] }),
    aSubscription({ id: 's2', product: visio, trial: true, seats: 25, method: '' }),
    aSubscription({ id: 's3', status: 'expired' }),
  ]);
}

/** An account with one issued invoice, of March. */
function billed() {
  return invoiced([aPayment({ at: '2026-03-02T09:00:00.000Z' })], '2026-04-05');
}

function textsOf({ composeExtension }: ExtensionBody): readonly string[] {
  return (composeExtension?.attachments ?? []).map(({ preview }) => preview.content.text);
}

describe('A search of the message extension', () => {
  it('shows the likeliest first, before anything is typed and however often it is asked', async () => {
    const world = openExtension({ accounts: [aHouse()] });
    const all = ['Power BI Pro', 'Visio Plan 1', 'Power BI Pro'];

    for (const parameters of [[{ name: 'initialRun', value: 'true' }], [], [{ name: 'query', value: '' }]]) {
      const body = await world.invoke('composeExtension/query', { commandId: 'subscriptions', parameters });

      expect(titlesOf(body)).to.deep.equal(all);
    }
    expect(textsOf(await world.query('subscriptions'))[0])
      .to.contain('2 of 5')
      .and.contain('€');
  });

  for (const [commandId, text, first] of [
    ['subscriptions', 'vis', 'Visio Plan 1'],
    ['subscriptions', 'visoi', 'Visio Plan 1'],
    ['subscriptions', 'my power bi', 'Power BI Pro'],
    ['subscriptions', 'scaduta', 'Power BI Pro'],
    ['subscriptions', 'wygasła power', 'Power BI Pro'],
    ['products', 'kup visio plan 2', 'Visio Plan 2'],
    ['products', 'comprar copi', 'Microsoft 365 Copilot'],
    ['products', 'powerbi premium', 'Power BI Premium (standalone)'],
    ['holders', 'herr', 'Luis Herrera'],
    ['holders', 'herera', 'Luis Herrera'],
    ['holders', 'power bi', 'Luis Herrera'],
  ] as const) {
    it(`finds “${text}” among ${commandId}`, async () => {
      const world = openExtension({ accounts: [aHouse()] });

      expect(titlesOf(await world.query(commandId, text))[0]).to.equal(first);
    });
  }

  it('finds invoices by month in any language, and by number', async () => {
    const world = openExtension({ accounts: [billed()] });
    const all = titlesOf(await world.query('invoices'));
    expect(all).to.have.length(1);

    for (const text of ['march', 'marzo', 'marzec', 'factura de marzo', 'power bi']) {
      expect(titlesOf(await world.query('invoices', text)), text).to.deep.equal(all);
    }
    expect((await world.query('invoices', 'july')).composeExtension?.text).to.equal(
      words.nothingFound('july', words.searchHint.invoices),
    );
  });

  for (const [commandId, options] of Object.entries({
    subscriptions: {},
    invoices: {},
    holders: {},
    products: { tenant: { country: 'IN' } },
  })) {
    it(`says what to do next where there are no ${commandId}`, async () => {
      for (const language of languages) {
        const world = openExtension(options);

        const { composeExtension } = await world.query(commandId, '', {}, { locale: language });

        const { nothingHeld } = stringsOf[language].extension;
        const typed = await world.query(commandId, 'vis', {}, { locale: language });

        expect(typed).to.deep.equal({ composeExtension });
        expect(composeExtension).to.deep.equal({
          type: 'message',
          text: nothingHeld[commandId as keyof typeof nothingHeld],
        });
      }
    });
  }

  it('shows everybody their own only', async () => {
    const world = openExtension({ accounts: [aHouse()], colleagues: [luis] });
    const asLuis = { from: { id: '29:luis', aadObjectId: luis.id } };

    for (const lookup of ['subscriptions', 'invoices', 'holders'] as const) {
      const { composeExtension } = await world.query(lookup, '', {}, asLuis);
      expect(composeExtension?.text, lookup).to.equal(words.nothingHeld[lookup]);
    }
  });
});

describe('A search for customers', () => {
  const petra = aPerson('Petra Zielska', { roles: ['partner-agent'] });
  const asPetra = { from: { id: '29:petra', aadObjectId: petra.id } };
  const named = (name: string, domain: string) => aRelationship({ customer: `c-${name}`, name, domain });
  const customers = [named('Adatum Corporation', 'adatum.example'), named('Wingtip Toys', 'toys.example')];
  /** To Wingtip, to Adatum, and to somebody whom the partner no longer serves. */
  const soldTo = (name: string, subscriptions: Account['subscriptions']) => ({
    ...newCustomerAccount(aTenant().id, { id: `c-${name}`, name }),
    subscriptions,
  });
  const accounts = [
    soldTo('Wingtip Toys', [
      aSoldSubscription({ id: 's1', product: visio, status: 'suspended', recurring: 'off' }),
      aSoldSubscription({ id: 's2', seats: 7, assigned: ['Luis Herrera'] }),
      aSoldSubscription({ id: 's3', product: visio, status: 'deleted' }),
    ]),
    soldTo('Adatum Corporation', [aSoldSubscription({ id: 's4' })]),
    soldTo('Former Customer', [aSoldSubscription({ id: 's5' })]),
    { ...soldTo('Adatum Corporation', [aSoldSubscription({ id: 's6', product: visio })]), owner: otherPartner.id },
    anAccount([aSubscription({ id: 's7', product: visio })], { tenant: 'c-Adatum Corporation', owner: 'o' }),
  ];
  const open = (sold: readonly Account[] = accounts) =>
    openExtension({ accounts: sold, colleagues: [petra], partners: [{ tenant: aTenant().id, offers: [], customers }] });

  it('shows an agent the customers of the partner, by company or domain, with slips', async () => {
    for (const [text, found] of [
      ['', ['Adatum Corporation', 'Wingtip Toys']],
      ['wing', ['Wingtip Toys']],
      ['wingtpi', ['Wingtip Toys']],
      ['toys.example', ['Wingtip Toys']],
      ['contoso', []],
    ] as const)
      expect(titlesOf(await open([]).query('customers', text, {}, asPetra)), text).to.deep.equal(found);
  });

  it('shows what was sold to them, by company and product in any order, with slips, after the customers', async () => {
    const all = ['Adatum Corporation · Power BI Pro', 'Wingtip Toys · Power BI Pro', 'Wingtip Toys · Visio Plan 1'];
    for (const [text, found] of [
      ['wing', ['Wingtip Toys', ...all.slice(1)]],
      ['power', all.slice(0, 2)],
      ['powr bi', all.slice(0, 2)],
      ['visio wingtip', all.slice(2)],
      ['toys.example pro', all.slice(1, 2)],
      ['wingtip copilot', []],
      ['visoi', all.slice(2)],
      ['adatum visio', []],
      ['former', []],
      ['former power', []],
    ] as const)
      expect(titlesOf(await open().query('customers', text, {}, asPetra)), text).to.deep.equal(found);
    expect(textsOf(await open().query('customers', 'wing', {}, asPetra))).to.deep.equal([
      'toys.example',
      '1 of 7 licenses used · renews on April 10, 2026',
      'Suspended · 0 of 5 licenses used · ends on April 9, 2026',
    ]);
  });

  it('shows nobody else what was sold, and nothing once the relationship has ended', async () => {
    const ended = customers.map((one) => ({ ...one, until: '2026-03-01T00:00:00.000Z' }));
    const after = openExtension({
      ...{ accounts, colleagues: [petra] },
      partners: [{ tenant: aTenant().id, offers: [], customers: ended }],
    });

    for (const answer of [open().query('customers', 'power'), after.query('customers', 'power', {}, asPetra)])
      expect(await answer).to.deep.equal({
        composeExtension: { type: 'message', text: words.nothingHeld.customers },
      });
  });

  it('inserts a card for what was sold that names its product alone, and leads to who has it', async () => {
    for (const locale of languages) {
      const { composeExtension } = await open().query('customers', 'visio power', {}, { ...asPetra, locale });
      expect(composeExtension?.attachments).to.equal(undefined);
      for (const [text, product] of [
        ['visio', 'Visio Plan 1'],
        ['power', 'Power BI Pro'],
      ] as const) {
        const body = await open().query('customers', text, {}, { ...asPetra, locale });
        const cards = new Set((body.composeExtension?.attachments ?? []).map(({ content }) => JSON.stringify(content)));
        expect(cards.size).to.equal(1);
        const card = decodeURIComponent([...cards][0] ?? '');

        expect(card).to.contain(`${stringsOf[locale].titles.customers}: ${product}`);
        const bare = card.replaceAll(product, '').replaceAll(/"\$schema":"[^"]*"|"version":"1\.5"|28:bot|\/0\/0/g, '');
        expect(bare).not.to.match(/\d|€|adatum|wingtip|toys|Luis|Herrera|Action\.(?:Execute|Submit)/i);
        const link = /"url":"([^"]*)"/.exec([...cards][0] ?? '')?.[1] ?? '';
        const chat = openCustomersChat({ accounts: accountsOf(customers), customers, language: locale });
        const list = await chat.say(new URL(link).searchParams.get('message') ?? '');
        expect(list.rows.map(({ data }) => data.customer)).to.deep.equal(
          customers.map(({ customer }) => customer).slice(text === 'visio' ? 1 : 0),
        );
      }
    }
  });

  /** The same, sold by the partner of the usual agent. */
  const accountsOf = (served: typeof customers) =>
    accounts
      .filter(({ tenant, owner }) => owner === aTenant().id && served.some(({ customer }) => customer === tenant))
      .map((one) => ({ ...one, owner: partnerTenant.id }));

  it('inserts a card that names no customer', async () => {
    for (const locale of languages) {
      const { composeExtension } = await open().query('customers', '', {}, { ...asPetra, locale });
      const cards = JSON.stringify((composeExtension?.attachments ?? []).map(({ content }) => content));

      expect(cards).to.contain(stringsOf[locale].titles.customers);
      expect(decodeURIComponent(cards)).not.to.match(/adatum|wingtip|toys/i);
    }
  });

  it('shows nobody else any', async () => {
    const { composeExtension } = await open().query('customers', 'adatum');

    expect(composeExtension?.text).to.equal(words.nothingHeld.customers);
  });
});

describe('A search that finds nothing', () => {
  it('says what can be typed there, in every language', async () => {
    for (const language of languages) {
      const { extension } = stringsOf[language];
      const world = openExtension({ accounts: [{ ...billed(), subscriptions: aHouse().subscriptions }] });
      // Customers are for agents alone.
      for (const lookup of lookups.filter((one) => one !== 'customers')) {
        const { composeExtension } = await world.query(lookup, 'qqqq', {}, { locale: language });
        expect(composeExtension?.text).to.equal(extension.nothingFound('qqqq', extension.searchHint[lookup]));
      }
    }
  });

  it('says again the beginning of what was typed, as it can be seen', async () => {
    const world = openExtension({ accounts: [aHouse()] });

    const long = await world.query('subscriptions', `qq\n\u202Eqq\uD800${'q'.repeat(5_000)}`);

    const said = `qq qq${'q'.repeat(54)}…`;
    expect(long.composeExtension?.text).to.equal(words.nothingFound(said, words.searchHint.subscriptions));
  });

  it('names the commands as the app package does', () => {
    for (const language of languages) {
      const quoted = Object.values(stringsOf[language].extension.nothingHeld).flatMap(
        (text) => /[“«„](.*?)[”»]/.exec(text)?.[1] ?? [],
      );
      expect(quoted).to.have.length(3);
      const titles = Object.entries(wordsIn(language))
        .filter(([place]) => /^composeExtensions.*\]\.title$/.test(place))
        .map(([, title]) => title.replace(' (Seatkeeper)', ''));
      expect(titles).to.include.members(quoted);
    }
  });
});

describe('Many results', () => {
  const many = (count: number) =>
    anAccount(
      Array.from({ length: count }, (_, index) =>
        aSubscription({ id: `s${index}`, product: catalogue[index % 10]?.id ?? powerBi, seats: 1 + index }),
      ),
    );
  const pagesOf = async (count: number) => {
    const world = openExtension({ accounts: [many(count)] });
    const pages: ExtensionBody[] = [];
    for (const skip of [0, 25, 50, 75, 100]) pages.push(await world.query('subscriptions', '', { skip, count: 25 }));
    return pages;
  };

  it('come in pages of 25, none twice, and the hundredth line says how to narrow them down', async () => {
    const pages = await pagesOf(101);

    expect(pages.map((page) => titlesOf(page).length)).to.deep.equal([25, 25, 25, 25, 0]);
    const shown = pages.flatMap((page) => textsOf(page).map((text, at) => `${titlesOf(page)[at] ?? ''} ${text}`));
    expect(new Set(shown).size).to.equal(100);
    expect(titlesOf(pages[3] ?? {}).at(-1)).to.equal(words.narrow.title(99));
  });

  it('are all shown where they are a hundred', async () => {
    const pages = await pagesOf(100);

    expect(pages.flatMap(titlesOf)).to.have.length(100).and.not.include(words.narrow.title(99));
  });

  for (const [what, queryOptions, count] of [
    ['a negative start', { skip: -1, count: 25 }, 25],
    ['a start beyond the end', { skip: 1e9, count: 25 }, 0],
    ['no results wanted', { skip: 0, count: 0 }, 25],
    ['a thousand results wanted', { skip: 0, count: 1_000 }, 25],
    ['numbers as text', { skip: '25', count: '5' }, 5],
    ['no numbers', { skip: 'x', count: {} }, 25],
    ['nothing', undefined, 25],
  ] as const) {
    it(`bear ${what}`, async () => {
      const world = openExtension({ accounts: [many(60)] });

      const body = await world.invoke('composeExtension/query', { commandId: 'subscriptions', queryOptions });

      expect(body.composeExtension?.type).to.equal('result');
      expect(titlesOf(body)).to.have.length(count);
    });
  }
});

describe('A search that asks for nothing we have', () => {
  for (const value of [undefined, 7, [], {}, { commandId: 'all-subscriptions' }, { commandId: ['subscriptions'] }]) {
    it(`is answered with a sentence: ${JSON.stringify(value)}`, async () => {
      const { composeExtension } = await openExtension().invoke('composeExtension/query', value);

      expect(composeExtension).to.deep.equal({ type: 'message', text: words.notOffered });
    });
  }

  it('bears parameters of any type, and refuses too long ones', async () => {
    const world = openExtension({ accounts: [aHouse()] });
    for (const parameters of ['x', 7, [null, 7, {}], [{ name: 'query', value: { a: 1 } }]]) {
      const body = await world.invoke('composeExtension/query', { commandId: 'subscriptions', parameters });
      expect(titlesOf(body), JSON.stringify(parameters)).to.have.length(3);
    }
    const { composeExtension } = await world.query('subscriptions', 'x'.repeat(100_000));
    expect(composeExtension?.text).to.equal(stringsOf.en.menu.tooLong);
  });

  it('gives each other name of request an answer of its own kind', async () => {
    const world = openExtension();
    for (const [name, kind] of [
      ['composeExtension/selectItem', 'composeExtension'],
      ['composeExtension/queryLink', 'composeExtension'],
      ['composeExtension/anonymousQueryLink', 'composeExtension'],
      ['composeExtension/querySettingUrl', 'composeExtension'],
      ['composeExtension/setting', 'composeExtension'],
      ['composeExtension/onCardButtonClicked', 'task'],
      ['task/fetch', 'task'],
      ['task/submit', 'task'],
      ['config/fetch', 'config'],
      ['config/submit', 'config'],
    ] as const) {
      expect(Object.keys(await world.invoke(name, {})), name).to.deep.equal([kind]);
    }
    const own = {
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: '11111111-1111-4111-8111-111111111111' },
    };
    for (const name of ['signin/verifyState', 'signin/tokenExchange', 'fileConsent/invoke', 'message/submitAction']) {
      expect(await world.invoke(name, {}, own), name).to.deep.include({ value: words.notOffered });
    }
  });
});

describe('A card that is inserted', () => {
  const inserted = async () => {
    const world = openExtension({ accounts: [{ ...billed(), subscriptions: aHouse().subscriptions }] });
    const found = await Promise.all(
      lookups.flatMap((lookup) => languages.map((locale) => world.query(lookup, '', {}, { locale }))),
    );
    return found.flatMap(({ composeExtension }) => (composeExtension?.attachments ?? []).map(({ content }) => content));
  };

  it('has no price, amount, count, person, number or id in it, in any language', async () => {
    const cards = await inserted();
    expect(cards.length).to.be.greaterThan(40);

    for (const card of cards) {
      // What products and months are called may have digits in it, and the link names the bot.
      const names = catalogue.reduce(
        (text, { name }) => text.replaceAll(name, ''),
        decodeURIComponent(JSON.stringify(card)),
      );
      const text = names.replaceAll(/"\$schema":"[^"]*"|"version":"1\.5"|\b20\d\d\b|28:bot|\/l\/chat\/0\/0/g, '');
      expect(text).not.to.match(/\d/);
      expect(text).not.to.match(/€|%|CFQ7|SK-/);
      expect(text).not.to.match(/Luis|Herrera|Nowak|Bruna|Rossi|bruna/);
      expect(text).not.to.contain('Action.Execute').and.not.to.contain('Action.Submit');
    }
  });

  it('opens the reader’s own chat with a sentence that shows theirs, or how to get some', async () => {
    const links = (await inserted()).map((card) => /"url":"([^"]*)"/.exec(JSON.stringify(card))?.[1] ?? '');
    for (const url of new Set(links)) {
      const link = new URL(url);
      expect(link.origin + link.pathname).to.equal('https://teams.microsoft.com/l/chat/0/0');
      expect(link.searchParams.get('users')).to.equal('28:bot');
      const sentence = link.searchParams.get('message') ?? '';

      const chat = openChat({ person: luis, account: anAccount([], { owner: luis.id }) });
      const screen = await chat.say(sentence);
      expect(screen.text, sentence).not.to.contain(stringsOf.en.menu.notUnderstood).and.not.contain('Ana Nowak');
      expect(screen.buttons.length, sentence).to.be.greaterThan(0);
    }
  });
});
