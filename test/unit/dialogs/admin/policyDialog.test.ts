import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import { policyBlocked } from '../../../../cards/policy/policyBlocked.js';
import { policyChoice } from '../../../../cards/policy/policyChoice.js';
import { policyHistory } from '../../../../cards/policy/policyHistory.js';
import { policyList } from '../../../../cards/policy/policyList.js';
import { policyReceipt } from '../../../../cards/policy/policyReceipt.js';
import { policyReview } from '../../../../cards/policy/policyReview.js';
import { requestForm } from '../../../../cards/requests/requestForm.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { anAccount, aPerson, aSubscription, aTenant, buyer, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import type { Screen } from '../../../support/screen.js';

const words = stringsOf.en.policy;
const reader = readerFor('', 'en', undefined);
const start = '2026-03-10T09:00:00.000Z';
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });
const luis = aPerson('Luis Herrera');
const known = withAdmin(withAdmin(newOrganisation(aTenant().id), marta, start), rosa, start);

function open(options: ChatOptions = {}): Chat {
  const account = anAccount([aSubscription({ product: visio, seats: 3 })], { owner: luis.id });
  const own = anAccount([], { id: 'account-2' });
  const common = { colleagues: [buyer, luis, rosa], accounts: [account, own], organisation: known };
  return openChat({ person: marta, ...common, ...options });
}

/** From nothing to the review of a change. */
async function toReview(chat: Chat, product: string, to: string): Promise<Screen> {
  await chat.say('purchase policy');
  await chat.send({ card: policyList.id, for: chat.person.id, start: 'policy', product });
  return chat.press(policyChoice, { action: 'review', to });
}

async function set(chat: Chat, product: string, to: string): Promise<Screen> {
  await toReview(chat, product, to);
  return chat.press(policyReview, { action: 'save' });
}

describe('The purchase policy', () => {
  it('says so where nobody has the product yet, instead of counting to zero', async () => {
    const { policy } = stringsOf.en;
    const chat = open({ accounts: [anAccount()] });

    for (const text of [
      (await toReview(chat, visio, 'disabled')).text,
      (await chat.press(policyReview, { action: 'save' })).text,
    ]) {
      expect(text).to.contain(policy.nobodyHas).and.not.contain(policy.untouched(0));
    }
  });

  for (const language of languages) {
    it(`is set by an admin, after what it changes and what it does not, in ${language}`, async () => {
      const { policy, titles } = stringsOf[language];
      const chat = open({ language });
      await chat.say(stringsOf[language].words.policy[0] ?? '');
      expect(chat.screen.rows.map(({ title }) => title)).to.contain(
        stringsOf[language].rows.open(`Clipchamp Premium, ${policy.label.enabled}`),
      );
      await chat.say('Visio Plan 1');

      expect(chat.screen.text).to.contain(policy.untouched(1)).and.contain(policy.unset);
      for (const meaning of Object.values(policy.meaning)) expect(chat.screen.text).to.contain(meaning);
      await chat.press(policyChoice, { action: 'review', to: 'disabled' });
      expect(chat.screen.text)
        .to.contain(policy.reviewTitle('Visio Plan 1', policy.label.disabled))
        .and.contain(policy.now(policy.label.enabled))
        .and.contain(policy.untouched(1));
      expect((await chat.organisation()).policies).to.deep.equal([]);
      const receipt = await chat.press(policyReview, { action: 'save' });

      expect(receipt.shows(policyReceipt)).to.equal(true);
      expect(receipt.text)
        .to.contain(policy.receiptTitle('Visio Plan 1', policy.label.disabled))
        .and.contain('Marta Klein');
      expect((await chat.organisation()).policies).to.deep.equal([
        {
          ...{ product: visio, before: 'enabled', policy: 'disabled', by: marta.id, byName: marta.name, at: start },
          id: (await chat.organisation()).operations[0]?.id,
        },
      ]);
      const history = await chat.press(policyReceipt, { start: 'policy' }, titles.history);
      expect(history.shows(policyHistory)).to.equal(true);
      expect(history.text).to.contain(`${policy.label.enabled} → ${policy.label.disabled}`).and.contain('Marta Klein');
    });
  }

  it('says who set what on the list, newest word last in force', async () => {
    const chat = open();
    await set(chat, visio, 'disabled');
    chat.clock.time = '2026-03-12T09:00:00.000Z';
    await set(chat.as(rosa), visio, 'trials-only');

    await chat.say('purchase policy');
    const list = await chat.press(policyList, { action: 'filter', which: 'changed' });
    expect(list.text).to.contain(
      `Visio Plan 1\n${words.setBy(words.label['trials-only'], 'Rosa Conti', 'March 12, 2026')}`,
    );
  });

  it('is saved once, however often Save is pressed', async () => {
    const chat = open();
    const review = await toReview(chat, visio, 'disabled');
    const value = review.valueOf(policyReview, { action: 'save' });
    await Promise.all([chat.send(value), chat.send(value)]);
    chat.clock.time = '2026-03-10T10:00:00.000Z';

    const again = await chat.send(value);
    expect(again.shows(policyReceipt)).to.equal(true);
    expect(again.text).to.contain(stringsOf.en.subscriptions.alreadyDone(reader.moment(start)));
    expect((await chat.organisation()).policies).to.have.length(1);
  });

  it('shows how it stands to a second click after another change', async () => {
    const chat = open();
    const review = await toReview(chat, visio, 'disabled');
    const value = review.valueOf(policyReview, { action: 'save' });
    await chat.send(value);
    await set(chat, visio, 'trials-only');

    const again = await chat.send(value);
    expect(again.shows(policyChoice)).to.equal(true);
    expect(again.text).to.contain(words.now(words.label['trials-only']));
    expect((await chat.organisation()).policies).to.have.length(2);
  });

  it('tells the later of two admins that it was changed meanwhile, and changes nothing', async () => {
    const chat = open();
    const other = chat.as(rosa);
    await toReview(chat, visio, 'disabled');
    await toReview(other, visio, 'trials-only');
    await chat.press(policyReview, { action: 'save' });

    const late = await other.press(policyReview, { action: 'save' });
    expect(late.shows(policyChoice)).to.equal(true);
    expect(late.text).to.contain(
      sentenceFor({ code: 'policy-changed', product: visio, policy: 'disabled', by: marta.name, at: start }, reader),
    );
    expect((await chat.organisation()).policies.map(({ policy }) => policy)).to.deep.equal(['disabled']);
  });

  it('is not set to what it is', async () => {
    const chat = open();
    const same = await toReview(chat, visio, 'enabled');

    expect(same.shows(policyChoice)).to.equal(true);
    expect(same.text).to.contain(sentenceFor({ code: 'same-policy', product: visio, policy: 'enabled' }, reader));
  });

  it('asks for a choice where none was made', async () => {
    const chat = open();
    await chat.say('policy visio plan 1');

    expect((await chat.press(policyChoice, { action: 'review', to: '' })).text).to.contain(
      stringsOf.en.common.chooseOne,
    );
  });

  it('is still opened by a list of earlier cards, which had a choice to make', async () => {
    const chat = open();
    const earlier = { card: policyList.id, for: marta.id, action: 'open' };

    expect((await chat.send(earlier)).shows(policyList)).to.equal(true);
    expect((await chat.send({ ...earlier, product: visio })).text).to.contain('Visio Plan 1');
  });

  it('is nobody’s but the admins’, by the directory’s word at that turn', async () => {
    const chat = open();
    const review = await toReview(chat, visio, 'disabled');
    const value = { ...(review.valueOf(policyReview, { action: 'save' }) as object) };
    const demoted = chat.as({ ...marta, roles: [] });
    const no = sentenceFor({ code: 'admins-only' }, reader);

    for (const reply of [
      await demoted.send(value),
      await demoted.say('purchase policy'),
      await demoted.send({ ...value, start: 'policy', product: visio }),
      await demoted.send({ ...value, start: 'policy', product: visio, history: true }),
      await chat.as(buyer).send({ ...value, for: buyer.id }),
      await chat.as({ ...marta, enabled: false }).send(value),
    ]) {
      expect(reply.shows(refusalCard)).to.equal(true);
      expect(reply.text).to.contain(no);
    }
    expect((await chat.organisation()).policies).to.deep.equal([]);
  });

  it('does not know a product that is none', async () => {
    const chat = open();
    const button = { card: menu.id, for: marta.id, start: 'policy', product: 'no-product' };

    expect((await chat.send(button)).shows(refusalCard)).to.equal(true);
  });

  it('stands in the menu and the help of admins only', async () => {
    const chat = open();
    const { titles } = stringsOf.en;
    await chat.say('menu');
    const group = await chat.press(menu, { start: 'menu', group: 'organization' });

    expect(group.titles).to.include.members([titles.policy, titles.asked]);
    const help = (of: Chat) => of.send({ card: 'help', for: of.person.id, start: 'help', group: 'more' });
    expect((await help(chat)).text).to.contain(stringsOf.en.help.does.policy);
    const luisChat = chat.as(luis);
    expect((await help(luisChat)).text).not.to.contain(stringsOf.en.help.does.policy);
    expect((await luisChat.say('menu')).titles).not.to.include(stringsOf.en.menu.organization);
  });
});

describe('Somebody who wants what the policy does not allow', () => {
  const sentence = sentenceFor({ code: 'policy', product: powerBi, policy: 'disabled' }, reader);

  async function blocked(): Promise<Chat> {
    const chat = open();
    await set(chat, powerBi, 'disabled');
    return chat;
  }

  it('sees why, may ask for it, and the admins hear of it once a day', async () => {
    const admin = await blocked();
    const chat = admin.as(buyer);
    const no = await chat.say('buy 5 Power BI Pro');
    await chat.say('buy 5 Power BI Pro');
    expect(no.text).to.contain(sentence);

    for (const one of [admin, admin.as(rosa)]) {
      const [card, ...others] = await one.news();
      expect(others).to.deep.equal([]);
      expect(card?.shows(policyBlocked)).to.equal(true);
      expect(card?.text).to.contain('Bruna Rossi').and.contain('Power BI Pro');
      expect(card?.titles).to.deep.equal([stringsOf.en.titles.policy]);
      expect(card?.links).to.deep.equal(['https://teams.microsoft.com/l/chat/0/0?users=bruna-rossi%40contoso.example']);
    }
    const form = await chat.press(refusalCard, { start: 'request' }, stringsOf.en.requests.ask);
    expect(form.shows(requestForm)).to.equal(true);
  });

  it('is told of again on the next day, and for another product or person at once', async () => {
    const admin = await blocked();
    await set(admin, visio, 'disabled');
    const chat = admin.as(buyer);
    const count = async () => (await admin.organisation()).outbox.filter(({ to }) => to === marta.id).length;
    await chat.say('buy Power BI Pro');
    expect(await count()).to.equal(1);
    await chat.say('buy Visio Plan 1');
    expect(await count()).to.equal(2);
    await admin.as(luis).say('buy Power BI Pro');
    expect(await count()).to.equal(3);
    admin.clock.time = '2026-03-11T08:59:59.999Z';
    await chat.say('buy Power BI Pro');
    expect(await count()).to.equal(3);
    admin.clock.time = '2026-03-11T09:00:00.000Z';
    await chat.say('buy Power BI Pro');
    expect(await count()).to.equal(4);
    expect((await admin.organisation()).blocked).to.have.length(1);
  });

  it('is not told to who tried, nor where the policy is not the reason', async () => {
    const admin = await blocked();
    await admin.say('buy Power BI Pro');
    expect((await admin.organisation()).outbox.map(({ to }) => to)).to.deep.equal([rosa.id]);
    const before = (await admin.organisation()).operations.length;

    await admin.as(buyer).say('buy 5 Visio Plan 1');
    expect((await admin.organisation()).operations).to.have.length(before);
  });

  it('sees it on a trial as well, where only trials without a payment method are allowed', async () => {
    const admin = open();
    await set(admin, powerBi, 'trials-only');
    await set(admin, visio, 'trials-only');
    const chat = admin.as(buyer);
    const no = await chat.say('try Power BI Pro');

    expect(no.text).to.contain(sentenceFor({ code: 'trial-policy', product: powerBi, policy: 'trials-only' }, reader));
    expect(no.titles).to.include(stringsOf.en.requests.ask);
    expect(await admin.news()).to.have.length(1);
    expect((await chat.say('try Visio Plan 1')).shows(refusalCard)).to.equal(false);
    await chat.say('menu');
    expect((await chat.say('buy Visio Plan 1')).shows(refusalCard)).to.equal(true);
  });

  it('cannot turn a trial that runs into a paid subscription', async () => {
    const trial = aSubscription({ product: visio, trial: true, method: '', recurring: 'off' });
    const admin = open({ accounts: [anAccount([trial])] });
    await set(admin, visio, 'trials-only');
    const chat = admin.as(buyer);
    const button = { card: menu.id, for: buyer.id, start: 'trial', account: 'account-1', subscription: 'sub-1' };

    expect((await chat.send(button)).text).to.contain(
      sentenceFor({ code: 'policy', product: visio, policy: 'trials-only' }, reader),
    );
    expect(await admin.news()).to.have.length(1);
  });
});
