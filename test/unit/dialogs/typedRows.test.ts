import { expect } from 'chai';
import { languages, stringsOf } from '../../../cards/language.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import { newOrganisation, withAdmin } from '../../../domain/organisation/organisation.js';
import { powerBi, anAccount, aPerson, aSubscription, aTenant, visio } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';

const { menu, subscriptions: words } = stringsOf.en;

async function listOf(...products: readonly string[]): Promise<Chat> {
  const subscriptions = products.map((product, index) =>
    aSubscription({ id: `sub-${index + 1}`, product, seats: index + 1 }),
  );
  const chat = openChat({ account: anAccount(subscriptions) });
  await chat.say('subscriptions');
  return chat;
}

describe('A row of a list', () => {
  it('says what a press on it opens, to those who hear the card', async () => {
    const { screen } = await listOf(powerBi);

    expect(screen.rows.map(({ title }) => title)).to.deep.equal(['Open Power BI Pro, 0 of 1 license used']);
  });

  it('is told apart by a number from another one that is called the same', async () => {
    const chat = openChat({ account: anAccount([aSubscription(), aSubscription({ id: 'sub-2' })]) });

    const [first = '', second = ''] = (await chat.say('subscriptions')).rows.map(({ title }) => title);

    expect(second).to.equal(`${first} (2)`);
  });

  for (const language of languages)
    it(`is pressed with nothing else filled in on the card, in ${language}`, async () => {
      const chat = openChat({ language, account: anAccount([aSubscription()]) });

      const { rows, text } = await chat.say(stringsOf[language].words.subscriptions[0] ?? '');

      expect(rows.map(({ inputs }) => inputs)).to.deep.equal(['none']);
      expect(text).to.contain(stringsOf[language].rows.hint);
    });

  it('can be typed by its name, by a part of it or by its place, where a client cannot press it', async () => {
    for (const said of ['visio', 'Visio Plan 1', 'plan 1', '2'])
      expect((await (await listOf(powerBi, visio)).say(said)).text, said).to.contain('Visio Plan 1\n');
  });

  it('is asked for once more where several are called so, or none', async () => {
    const chat = await listOf(powerBi, powerBi, visio);

    expect((await chat.say('power bi')).text).to.contain(menu.notUnderstood);
    expect((await chat.say('9')).text).to.contain(menu.notUnderstood);
    expect((await chat.say('2')).shows(subscriptionDetails)).to.equal(true);
  });

  it('does not take a wish for its name', async () => {
    const chat = await listOf(powerBi, visio);

    expect((await chat.say('buy Power BI Pro')).shows(subscriptionDetails)).to.equal(false);
  });

  it('is looked for without doing anything: a form that the policy has closed meanwhile tells no admin', async () => {
    const admin = aPerson('Marta Klein', { roles: ['global-admin'] });
    const organisation = withAdmin(newOrganisation(aTenant().id), admin, '2026-03-10T09:00:00.000Z');
    for (const wish of ['buy Visio Plan 1', 'try Visio Plan 1']) {
      const chat = openChat({ account: anAccount(), colleagues: [admin], organisation });
      await chat.say(wish);
      chat.settle({ policies: { [visio]: 'disabled' } }, [admin]);
      await chat.say('thanks!');

      expect((await chat.organisation()).blocked, wish).to.deep.equal([]);
      await chat.say(wish);
      expect((await chat.organisation()).blocked, wish).to.have.length(1);
    }
  });

  it('still opens from an earlier card, where it was picked from a list', async () => {
    const chat = await listOf(powerBi, visio);
    const value = chat.screen.valueOf(subscriptionList, { action: 'filter' }) as object; // ours is an object

    for (const pick of ['account-1 sub-2', ['account-1 sub-2']]) {
      const reply = await chat.send({ ...value, action: 'open', pick });
      expect(reply.text).to.contain(words.holders);
      expect(reply.text).to.match(/^Visio Plan 1/);
    }
  });
});
