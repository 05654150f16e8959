import { expect } from 'chai';
import { customerDetails } from '../../../../cards/customers/customerDetails.js';
import { customerList, customersOnPage } from '../../../../cards/customers/customerList.js';
import { soldSubscription } from '../../../../cards/customers/soldSubscription.js';
import { viewOnlySubscription } from '../../../../cards/customers/viewOnlySubscription.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import type { Account } from '../../../../domain/account/account.js';
import { newCustomerAccount } from '../../../../domain/partner/customerAccount.js';
import { anAccount, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Screen } from '../../../support/screen.js';
import { refusalText } from '../../../support/said.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import {
  aCustomerAccount,
  agent,
  aRelationship,
  aSoldSubscription,
  clerk,
  customer,
  otherPartner,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';

const { customers: words, common, menu } = stringsOf.en;
const from = { card: customerList.id, for: agent.id };

const sold = aCustomerAccount([
  aSoldSubscription({ id: 'sub-sold', seats: 5, assigned: ['Anna Kowalska'] }),
  { ...aSoldSubscription({ id: 'sub-stopped', seats: 2 }), product: visio, status: 'suspended' },
]);
const direct = anAccount([aSubscription({ id: 'sub-direct', product: visio, seats: 3 })]);
const others: Account = {
  ...newCustomerAccount(otherPartner.id, customer),
  subscriptions: [aSoldSubscription({ id: 'sub-others', seats: 7 })],
};
const usual = [sold, direct, others];

/** So many customers, named by a number. */
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aRelationship({ customer: `customer-${index}`, name: `Customer ${index}`, domain: `c${index}.example` }),
  );

describe('The customers of a partner', () => {
  it('are listed with how much the partner has sold to each, and how much is view only', async () => {
    const list = await openCustomersChat({ accounts: usual }).say('customers');

    expect(list.shows(customerList)).to.equal(true);
    expect(list.text)
      .to.contain(words.count(1, 1))
      .and.contain(`contoso.example · ${words.viewOnlyCount(2)}`);
    expect(list.text).to.contain(words.suspendedCount(1));
    expect(list.rows.map(({ title }) => title)).to.deep.equal([
      stringsOf.en.rows.open(`Contoso, contoso.example, ${words.subscriptions(2)}, ${words.viewOnlyCount(2)}`),
    ]);
  });

  it('have pages, each with its own way back to it', async () => {
    const chat = openCustomersChat({ customers: numbered(customersOnPage + 2) });
    await chat.say('customers');
    const second = await chat.press(customerList, { start: 'customers' }, common.next);

    expect(second.rows.map(({ data }) => data.customer)).to.deep.equal(['customer-6', 'customer-7']);
    const one = await chat.press(customerList, { start: 'customers', customer: 'customer-7' });
    const back = await chat.pressOn(one, customerDetails, { start: 'customers' }, words.back);
    expect(back.rows.map(({ data }) => data.customer)).to.deep.equal(['customer-6', 'customer-7']);
  });

  it('are none: the card says so', async () => {
    expect((await openCustomersChat({ customers: [] }).say('customers')).text).to.contain(words.none);
  });

  it('are found by company, domain or tenant id, and with slips of the keyboard', async () => {
    const adatum = aRelationship({ customer: stranger.id, name: 'Adatum Corporation', domain: 'adatum.example' });
    for (const text of ['adatum', 'ADATUM corp', 'Adatun', 'adatum.example', stranger.id.slice(0, 8), stranger.id]) {
      const chat = openCustomersChat({ customers: [...numbered(20), adatum] });
      await chat.say('customers');
      const found = await chat.press(customerList, { action: 'search', text });

      expect(found.shows(customerDetails), text).to.equal(true);
      expect(found.text, text).to.contain('Adatum Corporation');
      await chat.say('customers');
      expect((await chat.say(text)).text, text).to.contain('Adatum Corporation');
    }
  });

  it('that none is like: the card says what can be searched by, and shows the field with what was typed', async () => {
    const chat = openCustomersChat({ customers: numbered(3) });
    await chat.say('customers');
    const found = await chat.press(customerList, { action: 'search', text: 'Wingtip' });

    expect(found.text).to.contain(words.emptyFiltered).and.contain(words.wanted('Wingtip'));
    expect(found.inputs.get('text')).to.equal('Wingtip');
    expect((await chat.press(customerList, { start: 'customers' }, words.showAll)).rows).to.have.length(3);
  });

  /** Customers 0, 2, 4 … have a subscription that the partner has sold; the others at most one of somebody else. */
  const half = (count: number) => ({
    customers: numbered(count),
    accounts: numbered(count).flatMap(({ customer: id, name }, at): readonly Account[] => [
      {
        ...newCustomerAccount(at % 2 === 0 ? partnerTenant.id : otherPartner.id, { id, name }),
        subscriptions: [aSoldSubscription({ id: `sub-${at}`, product: at % 4 === 0 ? visio : powerBi })],
      },
      anAccount([aSubscription({ id: `own-${at}`, product: visio })], { tenant: id, owner: `o-${at}` }),
    ]),
  });
  const idsIn = ({ rows }: Screen) => rows.map(({ data }) => data.customer);
  const every = (first: number, count: number) =>
    numbered(count)
      .map(({ customer: id }) => id)
      .filter((_, at) => at % 2 === first);

  it('are those with, or those without what the partner has sold, on every page and on the way back', async () => {
    const count = 2 * (customersOnPage + 2);
    for (const language of languages) {
      const { customers: said, common: shared } = stringsOf[language];
      for (const [first, filter] of (['with', 'without'] as const).entries()) {
        const chat = openCustomersChat({ ...half(count), language });
        await chat.say('customers');
        const page = await chat.press(customerList, { action: 'search', text: '', filter });
        const next = await chat.press(customerList, { start: 'customers' }, shared.next);

        expect([...idsIn(page), ...idsIn(next)]).to.deep.equal(every(first, count));
        for (const { text, inputs } of [page, next]) {
          expect(text).to.contain(`${said.count(count / 2, count)} · ${said.filter[filter]} · `);
          expect(inputs.get('filter')).to.equal(filter);
        }
        const one = await chat.press(customerList, { start: 'customers', customer: String(idsIn(next)[0]) });
        const back = await chat.pressOn(one, customerDetails, { start: 'customers' }, said.back);
        expect(idsIn(back)).to.deep.equal(idsIn(next));
        const all = await chat.press(customerList, { start: 'customers' }, said.showAll);
        expect(all.inputs.get('filter')).to.equal('all');
        expect(all.text).to.contain(said.count(count, count));
      }
    }
  });

  it('are searched by name and by what they have at once, and say how many where that is nobody', async () => {
    const chat = openCustomersChat(half(24));
    await chat.say('customers');
    const some = await chat.press(customerList, { action: 'search', text: 'customer 1', filter: 'without' });
    expect(idsIn(some)).to.deep.equal([1, 11, 13, 15, 17, 19].map((at) => `customer-${at}`));

    const none = openCustomersChat({ customers: numbered(3) });
    await none.say('customers');
    const nobody = await none.press(customerList, { action: 'search', text: '', filter: 'with' });
    expect(nobody.text)
      .to.contain(`${words.count(0, 3)} · ${words.filter.with}`)
      .and.not.contain(words.emptyFiltered);
  });

  it('are found by a product that the partner has sold them, where none is called so', async () => {
    const chat = openCustomersChat(half(10));
    await chat.say('customers');
    const list = await chat.press(customerList, { action: 'search', text: 'Visio Plan 1' });

    expect(idsIn(list)).to.deep.equal([0, 4, 8].map((at) => `customer-${at}`));
    expect(list.text).to.contain(words.count(3, 10)).and.contain(words.wanted('Visio Plan 1'));
    const without = await chat.press(customerList, { action: 'search', text: 'Power BI', filter: 'without' });
    expect(idsIn(without)).to.deep.equal([]);

    // The name itself comes before a product, and a product before what may be a slip in a name.
    const { customers, accounts } = half(10);
    for (const [name, found] of [
      ['Visia', ['customer-0', 'customer-4', 'customer-8']],
      ['Visio Design', ['c-named']],
    ] as const) {
      const named = aRelationship({ customer: 'c-named', name, domain: 'named.example' });
      const other = openCustomersChat({ accounts, customers: [...customers, named] });
      const all = await other.send({ ...from, start: 'customers', list: { text: 'Visio' } });
      expect(idsIn(all), name).to.deep.equal(found);
    }
  });
});

describe('A sentence of an agent', () => {
  const served = [
    aRelationship({ customer: 'c-adatum', name: 'Adatum Corporation', domain: 'adatum.example' }),
    aRelationship({ customer: 'c-north', name: 'Northwind Traders', domain: 'northwindtraders.example' }),
    aRelationship({ customer: 'c-wind', name: 'Northwind Trading', domain: 'northwind.example' }),
    aRelationship({ customer: 'c-show', name: 'Show My Business', domain: 'show.example' }),
    aRelationship(),
  ];
  const sentences = {
    en: [
      'show customer Adatum',
      'subscriptions of Adatum',
      'customer adatum.example',
      'customer c-adatum',
      'customer Adatim',
    ],
    it: ['mostra cliente Adatum', 'abbonamenti di Adatum', 'sottoscrizioni del cliente Adatum', 'cliente Adatom'],
    pl: ['pokaż klienta Adatum', 'subskrypcje klienta Adatum', 'klient Adatun'],
    es: ['mostrar cliente Adatum', 'suscripciones de Adatum', 'cliente Adatún'],
  };

  for (const language of languages)
    it(`opens the customer that it names, in ${language}`, async () => {
      for (const text of sentences[language]) {
        const one = await openCustomersChat({ customers: served, language }).say(text);
        expect(one.shows(customerDetails), text).to.equal(true);
        expect(one.text.split('\n')[0], text).to.equal('Adatum Corporation');
      }
    });

  it('shows both where two are alike, and their domains', async () => {
    for (const text of ['subscriptions of Northwind', 'customer northwind']) {
      const chat = openCustomersChat({ customers: served });
      const list = await chat.say(text);

      expect(list.text, text).to.contain(words.severalAlike(2));
      expect(list.rows.map(({ data }) => data.customer)).to.deep.equal(['c-north', 'c-wind']);
      expect(list.text).to.contain('northwindtraders.example').and.contain('northwind.example');
      expect((await chat.say('2')).text).to.match(/^Northwind Trading\n/);
    }
  });

  it('opens the one subscription of a product that it names', async () => {
    const chat = openCustomersChat({ accounts: usual, customers: served });

    expect((await chat.say('show Visio Plan 1 of customer Contoso')).shows(customerDetails)).to.equal(true);
    const own = openCustomersChat({ accounts: [sold], customers: served });
    expect((await own.say('show Visio Plan 1 of customer Contoso')).text).to.match(/^Visio Plan 1: 2 licenses\n/);
  });

  it('that names nobody served says that none matches', async () => {
    const list = await openCustomersChat({ customers: served }).say('show customer Wingtip');

    expect(list.text).to.contain(words.emptyFiltered).and.contain(words.wanted('Wingtip'));
  });

  it('about the agent’s own subscriptions stays about those', async () => {
    for (const text of ['show my subscriptions', 'subscriptions', 'please show my subscriptions']) {
      const list = await openCustomersChat({ customers: served }).say(text);
      expect(list.text.split('\n')[0], text).to.equal(stringsOf.en.subscriptions.title);
    }
  });

  it('of somebody who is no agent opens nobody’s', async () => {
    const reply = await openCustomersChat({ accounts: usual, person: clerk }).say('subscriptions of Contoso');

    expect(reply.text).not.to.contain('contoso.example');
  });
});

describe('One customer', () => {
  it('shows number and status of each subscription, and prices only of what the partner has sold', async () => {
    const one = await openCustomersChat({ accounts: usual }).send({
      ...from,
      start: 'customers',
      customer: customer.id,
    });

    expect(one.shows(customerDetails)).to.equal(true);
    expect(one.text)
      .to.contain(`${common.seats(5)} · Active`)
      .and.contain(`${common.seats(2)} · Suspended`);
    expect(one.text).to.contain(`${words.viewOnly}: ${words.boughtDirectly}`);
    expect(one.text).to.contain(`${words.viewOnly}: ${words.soldBy(otherPartner.name)}`);
    expect(one.text.match(/€/g)).to.have.length(2);
    expect(one.rows.map(({ data }) => data.subscription)).to.deep.equal([
      ...['sub-sold', 'sub-stopped', 'sub-others', 'sub-direct'],
    ]);
  });

  it('without subscriptions says so', async () => {
    const one = await openCustomersChat().send({ ...from, start: 'customers', customer: customer.id });

    expect(one.text).to.contain(words.noSubscriptions);
  });

  it('opens what the partner has sold with its price and what can be done', async () => {
    const chat = openCustomersChat({ accounts: usual });
    await chat.send({ ...from, start: 'customers', customer: customer.id });
    const one = await chat.press(customerDetails, { start: 'customers', subscription: 'sub-sold' });

    expect(one.shows(soldSubscription)).to.equal(true);
    expect(one.text)
      .to.match(/^Power BI Pro: 5 licenses\nActive\n/)
      .and.contain('€');
    const starts = one.buttons.map(({ data: { start } }) => start);
    expect(starts).to.include.members(['assign', 'subscriptions', 'customers']);
    const more = await chat.press(soldSubscription, { start: 'subscriptions' });
    expect(more.buttons.map(({ data: { start } }) => start)).to.deep.equal([
      ...['unassign', 'recurring', 'cancel', 'history', 'invoices', 'subscriptions'],
    ]);
    const carried = more.buttons.map(({ data }) => data.account);
    expect(new Set(carried)).to.deep.equal(new Set([sold.id]));
  });

  it('opens a subscription whose product or number is typed, and another customer by its name', async () => {
    const adatum = aRelationship({ customer: 'c-adatum', name: 'Adatum Corporation', domain: 'adatum.example' });
    for (const [text, title] of [
      ['Power BI Pro', 'Power BI Pro: 5 licenses'],
      ['2', 'Visio Plan 1: 2 licenses'],
      ['Adatum', 'Adatum Corporation'],
    ] as const) {
      const chat = openCustomersChat({ accounts: [sold], customers: [aRelationship(), adatum] });
      await chat.say('customer Contoso');

      expect((await chat.say(text)).text.split('\n')[0], text).to.equal(title);
    }
  });

  for (const [id, whose] of [
    ['sub-direct', words.directNote('Contoso')],
    ['sub-others', words.soldByNote(otherPartner.name)],
  ] as const)
    it(`opens ${id} without a price or an action, and says whose it is`, async () => {
      const chat = openCustomersChat({ accounts: usual });
      const one = await chat.send({ ...from, start: 'customers', customer: customer.id, subscription: id });

      expect(one.shows(viewOnlySubscription)).to.equal(true);
      expect(one.text).to.contain(words.viewOnly).and.contain(whose).and.not.match(/€/);
      expect(one.buttons.map(({ data: { start } }) => start)).to.deep.equal(['customers', 'menu']);
    });
});

describe('A customer that the partner does not serve', () => {
  const ended = aRelationship({ until: '2026-03-01T00:00:00.000Z' });
  const ids = [customer.id, stranger.id, 'customer-x', ''];

  for (const [who, options] of [
    ['whose relationship has ended', { customers: [ended], accounts: usual }],
    ['of another partner', { customers: [aRelationship({ customer: stranger.id })], accounts: usual }],
  ] as const)
    it(`does not exist: ${who}`, async () => {
      const chat = openCustomersChat(options);
      for (const id of ids.filter(
        (one) => !options.customers.some((served) => served.customer === one && !('until' in served)),
      ))
        for (const subscription of [undefined, 'sub-sold', 'sub-direct', 'sub-others']) {
          const reply = await chat.send({ ...from, start: 'customers', customer: id, subscription });
          expect(reply.text).to.contain(refusalText({ code: 'not-found' }));
        }
    });

  it('nor does any for somebody who is no agent', async () => {
    const chat = openCustomersChat({ accounts: usual, person: clerk });
    const reply = await chat.send({ ...from, for: clerk.id, start: 'customers', customer: customer.id });

    expect(reply.text).to.contain(menu.stale).and.not.contain('Contoso');
  });
});
