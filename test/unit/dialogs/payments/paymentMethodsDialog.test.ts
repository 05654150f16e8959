import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { billingProfile } from '../../../../cards/paying/billingProfile.js';
import { paymentCardLink } from '../../../../cards/paying/paymentCardLink.js';
import { methodKinds } from '../../../../cards/paying/methodKinds.js';
import { methodRemoval } from '../../../../cards/paying/methodRemoval.js';
import { paymentMethod } from '../../../../cards/paying/paymentMethod.js';
import { paymentMethods } from '../../../../cards/paying/paymentMethods.js';
import type { PaymentCardPurpose } from '../../../../dialogs/services.js';
import { methodsJourney } from '../../../../dialogs/payments/paymentMethodsDialog.js';
import {
  aMethod,
  buyer,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  powerBi,
} from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { servicesFor, openChat } from '../../../support/chat.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../support/ports.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { paying: words, page: pageWords, common } = stringsOf.en;
const spare = aMethod({ id: 'spare', brand: 'Mastercard', lastFour: '0005', expires: '2026-03' });
const account = anAccount([aSubscription()], { methods: [aMethod(), spare] });
const events = anAccount([], { id: 'account-2', name: 'Contoso Events', agreement: 'MOSA', methods: [aMethod()] });

async function toMethod(chat: Chat, pick: string): Promise<Screen> {
  await chat.say('payment methods');
  return chat.press(paymentMethods, { action: 'open', pick });
}

async function methodsOf(chat: Chat): Promise<readonly string[]> {
  return (await chat.account()).methods.map(({ id }) => id);
}

describe('Payment methods', () => {
  for (const language of languages) {
    it(`are listed with expiry and use, opened and removed after a confirmation, in ${language}`, async () => {
      const { paying, titles, words: said, common: both } = stringsOf[language];
      const { month } = readerFor('', language, undefined);
      const chat = openChat({ language, account });

      const list = await chat.say(said.methods[0] ?? '');
      expect(list.text).to.contain(titles.methods);
      expect(list.text).to.contain(
        `${both.method('Visa', '4242')}\n${paying.expiry(month('2030-12'))} · ${paying.usedBy('Contoso, Power BI Pro')}`,
      );
      expect(list.text).to.contain(
        `${both.method('Mastercard', '0005')}\n${paying.expiry(month('2026-03'))} · ${paying.unused}`,
      );

      const details = await chat.press(paymentMethods, { action: 'open', pick: 'account-1 spare' });
      expect(details.titles).to.deep.equal([paying.edit, paying.remove, both.back, both.menu]);
      const confirmation = await chat.press(paymentMethod, { start: 'methods' }, paying.remove);
      expect(confirmation.text).to.contain(paying.removeTitle(both.method('Mastercard', '0005')));
      expect(await methodsOf(chat)).to.deep.equal(['visa-4242', 'spare']);

      const removed = await chat.press(methodRemoval, { action: 'remove' });
      expect(removed.text).to.contain(paying.removed(both.method('Mastercard', '0005')));
      expect(await methodsOf(chat)).to.deep.equal(['visa-4242']);
    });

    it(`are added in two steps, by a link that is one’s own, in ${language}`, async () => {
      const { paying, page } = stringsOf[language];
      const chat = openChat({ language, account });
      await chat.say('menu');
      await chat.send({ card: menu.id, for: buyer.id, start: 'methods' });

      const kinds = await chat.press(paymentMethods, { start: 'methods' }, paying.add);
      expect([...kinds.choicesOf('kind').keys()]).to.deep.equal([paying.creditCard]);
      const link = await chat.press(methodKinds, { action: 'continue' });

      expect(link.text).to.contain(page.titles.add).and.contain(paying.linkText).and.contain(paying.linkRules(15));
      expect(link.links).to.deep.equal(['https://pages.example/pay#add']);
      expect((await chat.press(paymentCardLink, { start: 'methods' }, paying.newLink)).shows(paymentCardLink)).to.equal(
        true,
      );
      const back = await chat.press(paymentCardLink, { start: 'methods' }, stringsOf[language].common.back);
      expect(back.shows(paymentMethods)).to.equal(true);
    });
  }

  it('cannot be removed while they are used; the card says by what, and leads there', async () => {
    const chat = openChat({ account });
    await toMethod(chat, 'account-1 visa-4242');

    const reply = await chat.press(paymentMethod, { start: 'methods' }, words.remove);

    expect(reply.text).to.contain(
      refusalText({ code: 'method-in-use', lastFour: '4242', profiles: ['Contoso'], products: [powerBi] }),
    );
    expect((await chat.press(refusalCard, { start: 'billing' })).shows(billingProfile)).to.equal(true);
    expect(await methodsOf(chat)).to.deep.equal(['visa-4242', 'spare']);
  });

  it('are not removed either where they have come into use since the confirmation', async () => {
    const idle = anAccount([], { methods: [aMethod(), spare] });
    const chat = openChat({ account: idle });
    await toMethod(chat, 'account-1 spare');
    const confirmation = await chat.press(paymentMethod, { start: 'methods' }, words.remove);
    await chat.say('billing accounts');
    const { replacement } = await import('../../../../cards/paying/replacement.js');
    const { replacementReview } = await import('../../../../cards/paying/replacementReview.js');
    await chat.press(billingProfile, { start: 'billing' }, words.replace);
    await chat.press(replacement, { action: 'continue' });
    await chat.press(replacementReview, { action: 'replace' });

    const reply = await chat.pressOn(confirmation, methodRemoval, { action: 'remove' });

    expect(reply.text).to.contain(
      refusalText({ code: 'method-in-use', lastFour: '0005', profiles: ['Contoso'], products: [] }),
    );
    expect(await methodsOf(chat)).to.deep.equal(['visa-4242', 'spare']);
  });

  it('are removed once: pressed again, the card says when that was', async () => {
    const chat = openChat({ account });
    await toMethod(chat, 'account-1 spare');
    const confirmation = await chat.press(paymentMethod, { start: 'methods' }, words.remove);
    await chat.pressOn(confirmation, methodRemoval, { action: 'remove' });

    const again = await chat.pressOn(confirmation, methodRemoval, { action: 'remove' });

    expect(again.text).to.match(alreadyDone('March 10, 2026'));
  });

  it('are edited by a link for that card, which says what can be changed', async () => {
    const chat = openChat({ account });
    await toMethod(chat, 'account-1 spare');

    const link = await chat.press(paymentMethod, { start: 'methods' }, words.edit);

    expect(link.text).to.contain(pageWords.titles.edit).and.contain(words.editText).and.contain('ending in 0005');
    expect(link.links).to.deep.equal(['https://pages.example/pay#edit']);
  });

  it('of several accounts stand with their accounts’ names, and new ones go where one chooses', async () => {
    const chat = openChat({ accounts: [account, events] });

    const list = await chat.say('payment methods');
    expect([...list.choicesOf('pick')]).to.deep.equal([
      ['Open Visa ending in 4242, expires at the end of December 2030, Contoso', 'account-1 visa-4242'],
      ['Open Mastercard ending in 0005, expires at the end of March 2026, Contoso', 'account-1 spare'],
      ['Open Visa ending in 4242, expires at the end of December 2030, Contoso Events', 'account-2 visa-4242'],
    ]);
    await chat.press(paymentMethods, { start: 'methods' }, words.add);
    const link = await chat.press(methodKinds, { action: 'continue', account: 'account-2' });

    expect(link.text).to.contain(`${words.accountLabel}: Contoso Events`);
  });

  it('ask for the kind and the account that were not chosen', async () => {
    const events = anAccount([], { id: 'account-2', name: 'Contoso Events' });
    const chat = openChat({ accounts: [account, events] });
    await chat.say('payment methods');
    const kinds = await chat.press(paymentMethods, { start: 'methods' }, words.add);

    const withoutKind = await chat.press(methodKinds, { action: 'continue', kind: '' });
    expect([withoutKind.shows(methodKinds), withoutKind.text.split('\n')[0]]).to.deep.equal([
      true,
      `${words.kindLabel}: ${common.chooseOne}`,
    ]);
    const withoutAccount = await chat.pressOn(kinds, methodKinds, { action: 'continue', account: '' });
    expect(withoutAccount.text.split('\n')[0]).to.equal(`${words.accountLabel}: ${common.chooseOne}`);
  });

  it('that are many come in pages', async () => {
    const methods = Array.from({ length: 12 }, (_, index) => aMethod({ id: `method-${index}` }));
    const chat = openChat({ account: anAccount([], { methods }) });
    expect((await chat.say('payment methods')).rows).to.have.length(10);
    expect(chat.screen.text).to.contain(common.page(1, 2));

    const next = await chat.press(paymentMethods, { start: 'methods' }, common.next);

    expect(next.text).to.contain(common.page(2, 2));
    expect(next.titles).to.include(common.previous).and.not.include(common.next);
  });

  it('that expire are warned of', async () => {
    const soon = anAccount([aSubscription()], { methods: [aMethod({ expires: '2026-03' })] });
    const over = anAccount([aSubscription()], { methods: [aMethod({ expires: '2026-02' })] });

    const [first, second] = await Promise.all(
      [soon, over].map((one) => toMethod(openChat({ account: one }), 'account-1 visa-4242')),
    );

    expect(first?.text).to.contain(words.expiresWarning('Visa ending in 4242', 'March 2026', 'April 10, 2026'));
    expect(second?.text).to.contain(words.expiredWarning('Visa ending in 4242', 'February 2026'));
  });

  it('that are not there yet can be added', async () => {
    const none = await openChat({ account: anAccount([], { methods: [], profiles: [] }) }).say('payment methods');
    expect(none.text).to.contain(words.methodsEmpty);
    expect(none.titles).to.deep.equal([words.add, common.menu]);
  });

  it('can be twenty in one account and not one more', async () => {
    const methods = Array.from({ length: 20 }, (_, index) => aMethod({ id: `method-${index}` }));
    const chat = openChat({ account: anAccount([], { methods }) });
    await chat.say('payment methods');
    await chat.press(paymentMethods, { start: 'methods' }, words.add);

    expect((await chat.press(methodKinds, { action: 'continue' })).text).to.contain(
      refusalText({ code: 'too-many-methods', limit: 20 }),
    );
  });

  it('of somebody else do not exist, whatever a button carries', async () => {
    const luis = aPerson('Luis Herrera');
    const chat = openChat({ accounts: [account, anAccount([], { id: 'theirs', owner: luis.id })], colleagues: [luis] });
    const button = { card: menu.id, for: chat.person.id, start: 'methods', account: 'theirs' };

    for (const more of [{ method: 'visa-4242' }, { edit: 'visa-4242' }, { remove: 'visa-4242' }, { link: true }]) {
      const reply = await chat.send({ ...button, ...more });
      expect(reply.text, JSON.stringify(more)).to.contain(
        stringsOf.en.refusals['not-found']({ code: 'not-found' }, spoken),
      );
      expect(reply.links.join()).not.to.contain('pages.example');
    }
    for (const junk of [{ page: -1 }, { page: 1e9 }, { account: 5 }, { add: 'yes' }]) {
      expect((await chat.send({ ...button, account: undefined, ...junk })).shows(paymentMethods)).to.equal(true);
    }
  });
});

describe('The link to the card page', () => {
  const tenant = aTenant();
  const purposes: PaymentCardPurpose[] = [];
  const world = {
    accounts: new MemoryAccounts(account),
    organisations: new MemoryOrganisations(),
    directory: new MemoryDirectory({ tenant, people: [] }),
    ...{ tenant, clock: new HandClock(), bank: new Bank(), patience: patient, operations: 0, purposes: [] },
    dataset: 'seatkeeper/people',
  } as const;
  const services = servicesFor({ ...world });
  const turn = {
    ...{ by: anActor(), tenant, reader: readerFor('', 'pl', undefined), locale: undefined },
    services: {
      ...services,
      pages: {
        ...services.pages,
        card: (_: unknown, purpose: PaymentCardPurpose, language: string) => {
          purposes.push(purpose);
          return Promise.resolve({ id: `page-${language}-${purposes.length}`, url: 'https://pages.example/' });
        },
      },
    },
  };

  it('is made for what was asked, in the reader’s language, and the card is found again by it', async () => {
    const given = { account: 'account-1' };
    const replies = await Promise.all([
      methodsJourney.start(turn, { ...given, link: true }),
      methodsJourney.start(turn, { ...given, link: true, profile: 'profile-1' }),
      methodsJourney.start(turn, { ...given, edit: 'spare', profile: 'profile-1' }),
    ]);

    expect(replies.map(({ page }) => page).toSorted()).to.deep.equal(['page-pl-1', 'page-pl-2', 'page-pl-3']);
    expect(purposes).to.deep.equal([
      { purpose: 'add', account: 'account-1' },
      { purpose: 'add', account: 'account-1', profile: 'profile-1' },
      { purpose: 'edit', account: 'account-1', method: 'spare' },
    ]);
  });
});

const spoken = { product: String, day: String, moment: String, month: String, text: String };
