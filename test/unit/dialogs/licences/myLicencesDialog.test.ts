import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { myLicences } from '../../../../cards/mine/myLicences.js';
import { anAccount, aPerson, aSubscription, buyer, visio } from '../../../support/builders.js';
import { openChat } from '../../../support/chat.js';

const { mine: words, common, subscriptions: list } = stringsOf.en;
const anna = aPerson('Anna Nowak');
const luis = aPerson('Luis Herrera');
const ofBruna = anAccount(
  [
    aSubscription({ assigned: ['Anna Nowak', 'Marta Secret'], seats: 77 }),
    aSubscription({ id: 'sub-2', product: visio, assigned: ['Marta Secret'] }),
  ],
  { name: 'Bruna’s account' },
);

describe('My licences', () => {
  for (const language of languages) {
    it(`says what I hold, from whom and until when, and nothing else, in ${language}`, async () => {
      const { words: said, titles, mine, subscriptions } = stringsOf[language];
      const { day } = readerFor(anna.id, language, undefined);
      const own = anAccount([aSubscription({ product: visio, recurring: 'off', assigned: ['Anna Nowak'] })], {
        owner: anna.id,
      });
      const chat = openChat({ language, person: anna, colleagues: [buyer], accounts: [ofBruna, own] });

      const { text } = await chat.say(said.mine[0] ?? '');

      expect(text.split('\n')).to.deep.equal([
        titles.mine,
        mine.count(2),
        'Power BI Pro',
        mine.from('Bruna Rossi'),
        `${subscriptions.status.active} · ${subscriptions.renews(day('2026-04-10'))}`,
        'Visio Plan 1',
        mine.fromYou,
        `${subscriptions.status.active} · ${subscriptions.ends(day('2026-04-09'))}`,
      ]);
    });
  }

  it('shows no price, no seats, and nobody else', async () => {
    const chat = openChat({ person: anna, colleagues: [buyer], accounts: [ofBruna] });

    const json = JSON.stringify((await chat.say('my licenses')).card);

    for (const secret of ['Marta', '77', '€', 'EUR', 'account-1', 'sub-1', 'Visio'])
      expect(json, secret).not.to.contain(secret);
  });

  it('calls a suspended, expired or disabled one what it is, and leaves out one that is deleted', async () => {
    const accounts = (['suspended', 'expired', 'disabled', 'deleted'] as const).map((status) =>
      anAccount([aSubscription({ status, statusSince: '2026-03-20', assigned: ['Anna Nowak'] })], { id: status }),
    );
    const chat = openChat({ person: anna, colleagues: [buyer], accounts, time: '2026-03-21T09:00:00.000Z' });

    const { text } = await chat.say('my licenses');

    const { day } = readerFor(anna.id, 'en', undefined);
    expect(text).to.contain(words.count(3));
    expect(text).to.contain(`${list.status.suspended} · ${list.renews(day('2026-04-10'))}`);
    expect(text).to.contain(`${list.status.expired} · ${list.endedWorks(day('2026-03-19'), day('2026-04-18'))}`);
    expect(text).to.contain(`${list.status.disabled} · ${list.ended(day('2026-03-20'))}`);
    expect(text).not.to.contain(list.status.deleted);
  });

  it('names the account where its owner has left the directory', async () => {
    const account = { ...ofBruna, owner: 'long-gone' };

    const { text } = await openChat({ person: anna, accounts: [account] }).say('my licenses');

    expect(text).to.contain(words.from('Bruna’s account'));
  });

  it('shows nothing of another organisation', async () => {
    const account = { ...ofBruna, tenant: 'another' };

    expect((await openChat({ person: anna, accounts: [account] }).say('my licenses')).text).to.contain(words.empty);
  });

  it('leads somebody without one to buying', async () => {
    const chat = openChat({ person: luis, colleagues: [buyer], accounts: [ofBruna] });
    const reply = await chat.say('my licenses');
    expect(reply.text).to.contain(words.empty).and.contain(words.ask);

    expect((await chat.press(myLicences, { start: 'buy' })).text).to.contain(stringsOf.en.buying.pickText);
  });

  it('tells a guest whom to ask, and offers nothing to buy', async () => {
    const reply = await openChat({ person: aPerson('Gus', { kind: 'guest' }), accounts: [] }).say('my licenses');

    expect(reply.text).to.contain(words.askAsGuest);
    expect(reply.titles).to.deep.equal([common.menu]);
  });

  it('turns pages of fifteen, each licence on one of them', async () => {
    const accounts = Array.from({ length: 32 }, (_, index) => {
      const id = `account-${index}`;
      return anAccount([aSubscription({ assigned: ['Anna Nowak'] })], { id, owner: id, name: `Owner ${index};` });
    });
    const chat = openChat({ person: anna, accounts });
    const first = await chat.say('my licenses');
    expect(first.text).to.contain(words.count(32)).and.contain(common.page(1, 3));

    const second = await chat.press(myLicences, { action: 'page' }, common.next);
    const third = await chat.press(myLicences, { action: 'page' }, common.next);

    const owners = [first, second, third].map(({ text }) => text.match(/Owner \d+;/g) ?? []);
    expect(owners.map(({ length }) => length)).to.deep.equal([15, 15, 2]);
    expect(new Set(owners.flat()).size).to.equal(32);
    expect(third.titles).to.deep.equal([common.previous, common.menu]);
  });
});
