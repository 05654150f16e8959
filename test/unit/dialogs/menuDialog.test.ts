import { expect } from 'chai';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { languageNames, languages, stringsOf } from '../../../cards/language.js';
import { help } from '../../../cards/menu/help.js';
import { languagePicker } from '../../../cards/menu/languagePicker.js';
import { forAgents, menu } from '../../../cards/menu/menu.js';
import { anAccount, aPerson, aSubscription } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { toCancelReview, toPurchaseReview } from '../../support/shortcuts.js';

const adminCenter = 'https://go.microsoft.com/fwlink/p/?linkid=842054';

describe('The menu', () => {
  it('greets by name, without letting the name format anything', async () => {
    const chat = openChat({ person: aPerson('**Zoë**') });

    expect((await chat.say('Good morning!')).text).to.contain(stringsOf.en.menu.greeting(String.raw`\*\*Zoë\*\*`));
  });

  it('is shown for what was not understood', async () => {
    const reply = await openChat().say('the weather is nice');

    expect(reply.shows(menu)).to.equal(true);
    expect(reply.text).to.contain(stringsOf.en.menu.notUnderstood);
  });
});

describe('Help', () => {
  const asked = {
    en: ['help', 'Need help', 'FAQ', 'support', 'Contact support'],
    it: ['aiuto', 'Mi serve aiuto', 'FAQ', 'domande frequenti', 'supporto', 'Contatta il supporto'],
    pl: ['pomoc', 'Potrzebuję pomocy', 'FAQ', 'Często zadawane pytania', 'wsparcie', 'pomoc techniczna'],
    es: ['ayuda', 'Necesito ayuda', 'FAQ', 'Preguntas frecuentes', 'soporte', 'Contactar con soporte'],
  };

  for (const language of languages) {
    it(`opens for whoever asks for it, for the FAQ or for support, and turns in place, in ${language}`, async () => {
      const { help: words, menu: menuWords, common } = stringsOf[language];
      const names = [words.licences, menuWords.payments, menuWords.more];
      for (const text of asked[language]) {
        const chat = openChat({ language });
        expect((await chat.say(text)).shows(help), text).to.equal(true);
        for (const [index, name] of names.entries()) {
          if (index > 0) await chat.press(help, { start: 'help' }, name);
          expect(chat.screen.text, text).to.contain(`\n${name}\n`);
          expect(chat.screen.titles).to.deep.equal([...names.filter((other) => other !== name), common.menu]);
          expect(chat.screen.titles.length + chat.screen.links.length).to.be.at.most(6);
        }
      }
    });
  }

  it('shows where to find in the admin center what it speaks of', async () => {
    const chat = openChat();

    expect((await chat.say('help')).text).to.contain('Billing › Your products');
    const bills = await chat.press(help, { start: 'help', group: 'payments' });
    expect(bills.text).to.contain('Billing › Bills & payments');
  });

  it('begins where it does for a group that there is none of', async () => {
    const chat = openChat();
    const first = await chat.say('help');
    const [{ data } = { data: {} }] = first.buttons;

    expect((await chat.send({ ...data, group: 'x' })).text).to.equal(first.text);
  });

  it('leads to the FAQ, to support and to the admin center', async () => {
    const { links } = await openChat().say('help');

    expect(links).to.have.length(3).and.to.include(adminCenter);
    expect(links.every((link) => link.startsWith('https://'))).to.equal(true);
  });

  it('leads to the portal of 21Vianet where that operates Microsoft 365', async () => {
    const { links } = await openChat({ tenant: { cloud: '21vianet' } }).say('help');

    expect(links).to.include('https://portal.partner.microsoftonline.cn/').and.not.to.include(adminCenter);
  });
});

describe('The language', () => {
  for (const [locale, title] of [
    ['it-IT', stringsOf.it.menu.title],
    ['pl-PL', stringsOf.pl.menu.title],
    ['es-MX', stringsOf.es.menu.title],
    ['EN-gb', stringsOf.en.menu.title],
    ['de-DE', stringsOf.en.menu.title],
  ] as const) {
    it(`follows the client’s ${locale}`, async () => {
      expect((await openChat({ locale }).say('menu')).text).to.contain(title);
    });
  }

  for (const language of languages) {
    it(`is chosen on a card, confirmed in itself and kept, for ${language}`, async () => {
      const chat = openChat({ locale: 'pl-PL' });
      await chat.say('język');

      const reply = await chat.press(languagePicker, { action: 'choose' }, languageNames[language]);

      expect(reply.text).to.contain(stringsOf[language].language.chosen);
      expect((await chat.say('menu')).text).to.contain(stringsOf[language].menu.title);
    });

    it(`is chosen by writing its name, for ${language}`, async () => {
      const reply = await openChat().say(languageNames[language].toUpperCase());

      expect(reply.text).to.contain(stringsOf[language].language.chosen);
    });
  }

  it('may change in the middle of a purchase, which goes on in the new one', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);
    await chat.say('Polski');

    const receipt = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(receipt.text).to.contain(stringsOf.pl.buying.receiptTitle(3, 'Power BI Pro'));
  });
});

describe('In the middle of anything', () => {
  const middles: readonly (readonly [string, (chat: Chat) => Promise<unknown>])[] = [
    ['choosing a product', (chat) => chat.say('buy')],
    ['checking a purchase', (chat) => toPurchaseReview(chat)],
    ['choosing people', (chat) => chat.say('assign')],
    ['reading the list', (chat) => chat.say('subscriptions')],
    ['checking a cancellation', (chat) => toCancelReview(chat)],
    ['choosing a language', (chat) => chat.say('language')],
  ];
  const open = () => openChat({ account: anAccount([aSubscription()]), time: '2026-03-25T09:00:00.000Z' });

  for (const [what, go] of middles) {
    it(`“menu”, “help”, stopping and every other journey work, when ${what}`, async () => {
      for (const language of languages) {
        const { words, menu: menuWords } = stringsOf[language];
        for (const [kind, said] of Object.entries(words)) {
          if (forAgents.some((id) => id === kind)) continue; // does not exist for a buyer
          const chat = open();
          const before = await chat.account();
          await go(chat);
          const word = (said[0] ?? '').toUpperCase();

          const reply = await chat.say(word);

          if (kind === 'menu') expect(reply.shows(menu), word).to.equal(true);
          if (kind === 'help') expect(reply.shows(help), word).to.equal(true);
          if (kind === 'stop') expect(reply.text, word).to.contain(stringsOf.en.menu.stopped);
          expect(reply.text, word).not.to.contain(menuWords.notUnderstood);
          expect(reply.buttons, word).not.to.deep.equal([]);
          expect(await chat.account()).to.deep.equal(before);
        }
      }
    });
  }

  it('stopping ends the open question: a name is no longer a choice', async () => {
    const chat = openChat({ account: anAccount([aSubscription()]), colleagues: [aPerson('Luis Herrera')] });
    await chat.say('assign');
    await chat.say('ANNULLA');

    expect((await chat.say('Luis Herrera')).text).to.contain(stringsOf.en.menu.notUnderstood);
  });
});
