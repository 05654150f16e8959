import { expect } from 'chai';
import { fitting } from '../../../../cards/fitting.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { billingAccount } from '../../../../cards/paying/billingAccount.js';
import { billingAccounts } from '../../../../cards/paying/billingAccounts.js';
import { billingProfile } from '../../../../cards/paying/billingProfile.js';
import { paymentCardLink } from '../../../../cards/paying/paymentCardLink.js';
import { replacement } from '../../../../cards/paying/replacement.js';
import { replacementReview } from '../../../../cards/paying/replacementReview.js';
import { aMethod, anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import { aPrice, euros } from '../../../support/sampling.js';
import type { Screen } from '../../../support/screen.js';

const { paying: words, common } = stringsOf.en;
const second = aMethod({ id: 'second', brand: 'Mastercard', lastFour: '0005' });
const over = aMethod({ id: 'over', lastFour: '0006', expires: '2026-02' });
const account = anAccount([aSubscription()], { methods: [aMethod(), second, over] });
const events = anAccount([], {
  id: 'account-2',
  name: 'Contoso Events',
  agreement: 'MOSA',
  profiles: [
    { id: 'profile-1', name: 'Fairs', method: 'visa-4242' },
    { id: 'profile-2', name: 'Concerts', method: '' },
  ],
});

async function toReview(chat: Chat): Promise<Screen> {
  await chat.say('billing accounts');
  await chat.press(billingProfile, { start: 'billing' }, words.replace);
  return chat.press(replacement, { action: 'continue' });
}

async function methodsNow(chat: Chat): Promise<readonly (string | undefined)[]> {
  const { profiles, subscriptions } = await chat.account();
  return [profiles[0]?.method, ...subscriptions.map(({ method }) => method)];
}

function chatWith(options: ChatOptions = {}): Chat {
  return openChat({ account, ...options });
}

describe('Billing accounts', () => {
  it('lead by account and profile to the payment method, and back', async () => {
    const chat = openChat({ accounts: [account, events] });

    const accounts = await chat.say('billing accounts');
    expect([...accounts.choicesOf('pick').keys()]).to.deep.equal([
      'Open Contoso, Microsoft Customer Agreement, 1 billing profile, 1 subscription',
      'Open Contoso Events, Microsoft Online Subscription Agreement, 2 billing profiles, 0 subscriptions',
    ]);
    const profiles = await chat.press(billingAccounts, { action: 'open', pick: 'account-2' });
    expect([...profiles.choicesOf('pick').keys()]).to.deep.equal(['Open Fairs, Visa ending in 4242', 'Open Concerts']);
    const profile = await chat.press(billingAccount, { action: 'open', pick: 'account-2 profile-2' });
    expect(profile.text).to.contain(words.notifications).and.contain(words.noMethod);
    expect(profile.titles).to.deep.equal([words.replace, common.back, common.menu]);

    const back = await chat.press(billingProfile, { start: 'billing' }, common.back);
    expect(back.shows(billingAccount)).to.equal(true);
    expect((await chat.press(billingAccount, { start: 'billing' })).shows(billingAccounts)).to.equal(true);
  });

  it('are skipped where there is only one with one profile, with a way back', async () => {
    const chat = chatWith();

    const profile = await chat.say('billing accounts');
    expect(profile.shows(billingProfile)).to.equal(true);
    expect(profile.text).to.contain('Power BI Pro: €50.40 a month plus tax, next on April 10, 2026');

    await chat.press(billingProfile, { start: 'billing' }, common.back);
    const accounts = await chat.press(billingAccount, { start: 'billing' });
    expect(accounts.shows(billingAccounts)).to.equal(true);
  });

  it('that there are none of can be opened, here or in the admin center', async () => {
    const reply = await openChat({ accounts: [] }).say('billing accounts');

    expect(reply.text).to.contain(words.noAccount);
    expect(reply.titles[0]).to.equal(words.openAccount);
    expect(reply.links).to.have.length(1);
  });

  it('show what is charged there, on which card and when', async () => {
    const subscriptions = [
      aSubscription({ scheduled: { seats: 2, at: '2026-03-10T09:00:00.000Z' } }),
      aSubscription({ id: 'sub-2', product: visio, method: 'second', recurring: 'off' }),
      aSubscription({ id: 'sub-3', status: 'deleted' }),
    ];

    const { text } = await chatWith({ account: { ...account, subscriptions } }).say('billing accounts');

    expect(text).to.contain('Power BI Pro: €20.16 a month plus tax, next on April 10, 2026');
    expect(text).to.contain(`Visio Plan 1: ${words.noCharge} · Mastercard ending in 0005`);
    expect(text.match(/Power BI Pro/g)).to.have.length(1);
  });

  it('of somebody else do not exist, whatever a button carries', async () => {
    const luis = aPerson('Luis Herrera');
    const theirs = anAccount([], { id: 'theirs', owner: luis.id });
    const chat = openChat({ accounts: [account, theirs], colleagues: [luis] });

    for (const more of [{}, { profile: 'profile-1' }, { profile: 'profile-1', replace: true }]) {
      const reply = await chat.send({
        card: menu.id,
        for: chat.person.id,
        start: 'billing',
        account: 'theirs',
        ...more,
      });
      expect(reply.text, JSON.stringify(more)).to.contain(refusalText({ code: 'not-found' }));
    }
  });
});

describe('Replacing the payment method of a billing profile', () => {
  for (const language of languages) {
    it(`shows what is charged to the other card from when, and then does it, in ${language}`, async () => {
      const { paying, common: both, commits, words: said } = stringsOf[language];
      const [visa, mastercard] = [both.method('Visa', '4242'), both.method('Mastercard', '0005')];
      const chat = chatWith({ language });
      await chat.say(said.billing[0] ?? '');

      const choice = await chat.press(billingProfile, { start: 'billing' }, paying.replace);
      expect(choice.text).to.contain(paying.replaceText('Contoso', visa));
      expect([...choice.choicesOf('pick').values()]).to.deep.equal(['account-1 second']);
      const review = await chat.press(replacement, { action: 'continue' });
      expect(review.text)
        .to.contain(paying.reviewTitle(mastercard, 'Contoso'))
        .and.contain(paying.reviewText(visa))
        .and.match(/50[.,]40/);
      expect(review.titles).to.deep.equal([
        fitting(commits.replace(mastercard, 'Mastercard 0005')),
        both.back,
        both.menu,
      ]);
      expect(await methodsNow(chat)).to.deep.equal(['visa-4242', 'visa-4242']);

      const profile = await chat.press(replacementReview, { action: 'replace' });
      expect(profile.text).to.contain(paying.replaced(mastercard, 'Contoso'));
      expect(await methodsNow(chat)).to.deep.equal(['second', 'second']);
      expect((await chat.account()).methods).to.deep.equal(account.methods);
    });
  }

  it('acts once: pressed again, the card says when that was', async () => {
    const chat = chatWith();
    const review = await toReview(chat);
    await chat.pressOn(review, replacementReview, { action: 'replace' });
    chat.restart();

    const again = await chat.pressOn(review, replacementReview, { action: 'replace' });

    expect(again.text).to.match(alreadyDone('March 10, 2026'));
    expect(await methodsNow(chat)).to.deep.equal(['second', 'second']);
  });

  it('is not done on an old card: what is true now is shown', async () => {
    const chat = chatWith();
    const first = await toReview(chat);
    const elsewhere = chat.elsewhere();
    const other = await toReview(elsewhere);
    await chat.pressOn(first, replacementReview, { action: 'replace' });

    const reply = await elsewhere.pressOn(other, replacementReview, { action: 'replace' });

    expect(reply.shows(replacement)).to.equal(true);
    expect(reply.text).to.contain(refusalText({ code: 'same-method', lastFour: '0005' }));
  });

  it('says that an overdue charge is tried again at once, and lets that happen', async () => {
    const nextTry = '2026-03-13T09:00:00.000Z';
    const unpaid = { payment: 'pay-1', since: '2026-03-10T09:00:00.000Z', tries: 1, nextTry };
    const declined = {
      ...aPrice(euros(6149)),
      id: 'pay-1',
      at: unpaid.since,
      profile: 'profile-1',
      method: 'visa-4242',
    };
    const chat = chatWith({
      account: {
        ...account,
        subscriptions: [aSubscription({ unpaid })],
        payments: [{ ...declined, state: 'declined' }],
      },
    });

    expect((await toReview(chat)).text).to.contain(words.retried(common.inclTax('€61.49')));
    await chat.press(replacementReview, { action: 'replace' });

    expect((await chat.account()).subscriptions[0]?.unpaid?.nextTry).to.equal(chat.clock.now());
  });

  it('is reviewed at once where the other card is pressed on the profile', async () => {
    const chat = chatWith();
    await chat.say('billing accounts');

    const review = await chat.press(billingProfile, { start: 'billing', method: 'second' });

    expect(review.shows(replacementReview)).to.equal(true);
    expect(await methodsNow(chat)).to.deep.equal(['visa-4242', 'visa-4242']);
  });

  it('goes through very many cards page by page', async () => {
    const methods = Array.from({ length: 14 }, (_, index) => aMethod({ id: `method-${index}` }));
    const chat = chatWith({ account: { ...account, methods: [aMethod(), ...methods] } });
    await chat.say('billing accounts');
    const first = await chat.press(billingProfile, { start: 'billing' }, words.replace);
    expect(first.rows).to.have.length(10);

    const second = await chat.press(replacement, { start: 'billing' }, common.next);

    expect(second.text).to.contain(common.page(2, 2));
    expect(second.rows).to.have.length(4);
  });

  it('with a new card leads to a link, and back to the profile', async () => {
    const chat = chatWith({ account: { ...account, methods: [aMethod(), over] } });
    await chat.say('billing accounts');
    const choice = await chat.press(billingProfile, { start: 'billing' }, words.replace);
    expect(choice.text).to.contain(words.replaceNone);

    const link = await chat.press(replacement, { start: 'methods' });
    expect(link.text).to.contain(stringsOf.en.page.titles.replace).and.contain(`${words.profileLabel}: Contoso`);
    expect((await chat.press(paymentCardLink, { start: 'billing' })).shows(billingProfile)).to.equal(true);
  });

  it('is something else than editing the card, which leads to a link for it', async () => {
    const chat = chatWith();
    await chat.say('billing accounts');

    const link = await chat.press(billingProfile, { start: 'methods' }, words.edit);

    expect(link.links).to.deep.equal(['https://pages.example/pay#edit']);
  });

  for (const [what, method, sentence] of [
    ['an expired card', 'over', refusalText({ code: 'card-expired', lastFour: '0006', expired: '2026-02' })],
    ['the card that is there', 'visa-4242', refusalText({ code: 'same-method', lastFour: '4242' })],
  ] as const) {
    it(`refuses ${what}, where another can be picked`, async () => {
      const chat = chatWith();
      await chat.say('billing accounts');
      const choice = await chat.press(billingProfile, { start: 'billing' }, words.replace);
      const value = choice.valueOf(replacement, { action: 'continue' }) as object; // ours is an object

      const reply = await chat.send({ ...value, pick: `account-1 ${method}` });

      expect(reply.shows(replacement)).to.equal(true);
      expect(reply.text).to.contain(sentence);
    });
  }
});
