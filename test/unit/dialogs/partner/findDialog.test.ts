import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { findList, foundOnPage } from '../../../../cards/customers/findList.js';
import { findOverview } from '../../../../cards/customers/findOverview.js';
import { soldSubscription } from '../../../../cards/customers/soldSubscription.js';
import type { Account } from '../../../../domain/account/account.js';
import type { SoldFilter } from '../../../../domain/reports/soldRow.js';
import { soldFilters } from '../../../../domain/reports/soldRow.js';
import { openCustomersChat } from '../../../support/partnerChat.js';
import { aCustomerAccount, agent, aRelationship, aSoldSubscription } from '../../../support/partnerWorld.js';
import { visio } from '../../../support/builders.js';

const { find: words } = stringsOf.en;
const from = { card: findOverview.id, for: agent.id };
const named = (at: number) => aRelationship({ customer: `c-${at}`, name: `Customer ${at}`, domain: `c${at}.example` });
const sold = (at: number, ...subscriptions: Account['subscriptions']) =>
  aCustomerAccount(subscriptions, { tenant: `c-${at}`, id: `customer:c-${at}`, name: `Customer ${at}` });

// On 10 March 2026.
const monthly = aSoldSubscription({ id: 'monthly', seats: 5, assigned: 5, boughtAt: '2026-02-20T09:00:00.000Z' });
const yearly = (boughtAt: string) => ({ term: 'P1Y', boughtAt }) as const;
const soon = aSoldSubscription({ id: 'soon', seats: 3, assigned: 1, ...yearly('2025-04-09T09:00:00.000Z') });
const late = aSoldSubscription({ id: 'late', seats: 3, assigned: 3, ...yearly('2025-04-10T09:00:00.000Z') });
const ending = aSoldSubscription({ id: 'ending', seats: 1, assigned: 1, recurring: 'off' });
const stopped = { ...aSoldSubscription({ id: 'stopped', seats: 9, recurring: 'off' }), status: 'suspended' as const };
const trial = { ...aSoldSubscription({ id: 'trial', seats: 25, trial: true }), product: visio };
const fewer = {
  ...aSoldSubscription({ id: 'fewer', seats: 4, assigned: 4, ...yearly('2025-12-01T09:00:00.000Z') }),
  scheduled: { seats: 2, at: '2026-03-01T09:00:00.000Z' },
};
const accounts = [sold(1, monthly, soon, late), sold(2, ending, stopped, trial), sold(3, fewer)];
const customers = [1, 2, 3].map(named);

const expected: Readonly<Record<SoldFilter, readonly string[]>> = {
  active: ['monthly', 'soon', 'late', 'ending', 'fewer'],
  renewing: ['monthly', 'soon'],
  free: ['soon'],
  suspended: ['stopped'],
  trials: ['trial'],
  scheduled: ['fewer'],
};

describe('Across customers', () => {
  it('shows what can be looked for, and how much of each there is', async () => {
    const all = await openCustomersChat({ accounts, customers }).say('find');

    expect(all.shows(findOverview)).to.equal(true);
    expect(all.rows.map(({ data }) => data.filter)).to.deep.equal(soldFilters);
    const counts = all.rows.map(({ title }) => Number(/(\d+) subscription/.exec(title)?.[1]));
    expect(counts).to.deep.equal(soldFilters.map((filter) => expected[filter].length));
  });

  it('turns the summary on Mondays off and on, and says so', async () => {
    const chat = openCustomersChat({ accounts, customers });
    const { find } = stringsOf.en;
    await chat.say('find');
    const off = await chat.press(findOverview, { action: 'digest' }, find.stopDigest);
    expect(off.text).to.contain(find.digestOff);
    expect((await chat.say('find')).titles).to.include(find.startDigest);

    const on = await chat.press(findOverview, { action: 'digest' }, find.startDigest);
    expect(on.text).to.contain(find.digestOn);
    expect(on.titles).to.include(find.stopDigest);
  });

  for (const filter of soldFilters) {
    it(`finds what is ${filter}, the earliest end first, and each line opens its subscription`, async () => {
      const chat = openCustomersChat({ accounts, customers });
      const list = await chat.send({ ...from, start: 'find', filter });

      expect(list.rows.map(({ data }) => data.subscription)).to.deep.equal(expected[filter]);
      const [first = ''] = expected[filter];
      const one = await chat.press(findList, { start: 'customers', subscription: first });
      expect(one.shows(soldSubscription)).to.equal(true);
      expect(one.text).to.contain(first);
    });

    it(`says that there is none: ${filter}`, async () => {
      const none = await openCustomersChat({ customers }).send({ ...from, start: 'find', filter });

      expect(none.text).to.contain(words.nothing[filter]);
      expect(none.rows).to.deep.equal([]);
    });

    for (const language of languages)
      it(`is asked for in words, alone or in a sentence: ${filter} in ${language}`, async () => {
        const said = stringsOf[language].find;
        for (const text of [...said.filterWords[filter], `${said.filterWords[filter][0] ?? ''} Adatum`]) {
          const list = await openCustomersChat({ accounts, customers, language }).say(text);
          expect(list.text.split('\n')[0], text).to.equal(said.filter[filter]);
        }
      });
  }

  it('has a page for each six, and links to all as CSV', async () => {
    const many = Array.from({ length: foundOnPage + 1 }, (_, at) => sold(at, { ...soon, id: `soon-${at}` }));
    const chat = openCustomersChat({ accounts: many, customers: many.map((_, at) => named(at)) });
    const first = await chat.send({ ...from, start: 'find', filter: 'free' });
    const second = await chat.press(findList, { start: 'find' }, stringsOf.en.common.next);

    expect([first, second].map(({ rows }) => rows.length)).to.deep.equal([foundOnPage, 1]);
    expect(first.links.some((url) => url.includes('/sold/'))).to.equal(true);
    expect(first.text).to.contain(stringsOf.en.customers.subscriptions(7));
  });

  it('says what changes and when, where a change is scheduled', async () => {
    const list = await openCustomersChat({ accounts, customers }).send({ ...from, start: 'find', filter: 'scheduled' });
    const { day } = readerFor('', 'en', undefined);

    expect(list.text).to.contain(stringsOf.en.subscriptions.scheduledValue(2, day('2026-12-01')));
  });
});
