import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { languageNames, readerFor, stringsOf } from '../../cards/language.js';
import { money } from '../../domain/basics/money.js';
import { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import type { Running } from './running.js';
import { startEverything } from './running.js';

const product = 'Visio Plan 1';
const buyerName = 'Bruna Rossi';
const colleagueName = 'Luis Herrera';
const page = { width: 1000, height: 1400 };

const executable = findChromium();
if (executable !== undefined) for (const language of ['it', 'pl'] as const) threeWindows(executable, language);

/** A buyer, an administrator and a colleague, each in front of a window, with nothing but the pages in sight. */
function threeWindows(chromium: string, language: Language): void {
  const strings = stringsOf[language];
  const {
    subscriptionNotifications: adminNews,
    buying,
    common,
    menu,
    overview,
    policy,
    requests,
    seats,
    titles,
    words,
  } = strings;
  const reader = readerFor('', language, undefined);
  const euro = (minor: number) => reader.money(money(minor, 'EUR'));

  describe(`buyer, administrator and colleague in three windows, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let running: Running;
    const chats: Chat[] = [];
    let buyer: Chat;
    let admin: Chat;
    let colleague: Chat;

    const open = async (name: string, address: string) => {
      const chat = await Chat.open({ executable: chromium, name: `${name}-${language}`, address, ...page });
      chats.push(chat);
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
      await chat.say(languageNames[language]);
      await chat.read(menu.title);
      return chat;
    };

    before(async () => {
      running = await startEverything();
      buyer = await open('buyer', running.address);
      admin = await open('admin', await running.openWindow('admin'));
      colleague = await open('colleague', await running.openWindow('colleague'));
    });

    after(async () => {
      await Promise.allSettled([...chats.map((chat) => chat.close()), running.stop()]);
    });

    it('tell the administrator of a purchase at once, and let them look at it', async () => {
      await buyer.press(titles.buy);
      await buyer.findRow(product, common.next);
      await buyer.type(buying.seatsLabel, '1');
      await buyer.press(common.continue);
      await buyer.read(buying.reviewTitle(1, product));
      await buyer.commit();
      await buyer.read(buying.receiptTitle(1, product));

      const told = await admin.read(adminNews.title.bought(buyerName, product, 1));
      expect(told).to.contain(adminNews.onlyBuyer);
      expect(await admin.facts()).to.deep.include({
        [overview.purchaser]: buyerName,
        [adminNews.charged]: strings.common.inclTax(euro(688)),
      });
      expect(await admin.cutOff()).to.deep.equal([]);

      await admin.press(adminNews.view);
      expect(await admin.read(product)).to.contain(overview.readOnly);
      const six = await admin.facts();
      for (const fact of [
        'product',
        'purchaser',
        'purchased',
        'expiryDate',
        'purchasePrice',
        'assignedUsers',
      ] as const) {
        expect(six[overview[fact]], fact).to.be.a('string').and.not.equal('');
      }
    });

    it('let the administrator allow nothing but trials, and say what stays as it is', async () => {
      await admin.say(words.policy[0] ?? '');
      await admin.read(titles.policy);
      expect(await admin.cutOff()).to.deep.equal([]);
      await admin.say(product);
      await admin.read(`${titles.policy}: ${product}`);
      await admin.choose(policy.choice, policy.label['trials-only']);
      await admin.press(common.continue);
      expect(await admin.read(policy.reviewTitle(product, policy.label['trials-only']))).to.contain(
        policy.untouched(1),
      );
      await admin.commit();
      await admin.read(policy.receiptTitle(product, policy.label['trials-only']));
      expect(await admin.cutOff()).to.deep.equal([]);
    });

    it('show the colleague why it cannot be bought, and let them ask', async () => {
      await colleague.say(`${words.buy[0] ?? ''} 1 ${product}`);
      await colleague.last.getByRole('button', { name: requests.ask, exact: true }).waitFor();
      await colleague.press(requests.ask);
      expect(await colleague.read(requests.formTitle(product))).to.contain(requests.askBuyers(buyerName));
      await colleague.type(requests.noteLabel, 'Büro 3 <plan>');
      await colleague.press(requests.send);
      expect(await colleague.read(requests.askerTitle.open(product))).to.contain(requests.sentTo(buyerName));
      expect(await colleague.cutOff()).to.deep.equal([]);

      expect(await admin.read(policy.blockedTitle(product))).to.contain(policy.blockedText(colleagueName, product));
    });

    it('let the buyer answer with a free licence at one press, which both see', async () => {
      expect(await buyer.read(requests.answerTitle(colleagueName, product))).to.contain('Büro 3 <plan>');
      expect(await buyer.cutOff()).to.deep.equal([]);
      await buyer.press(requests.assign);
      expect(await buyer.read(requests.answerTitle(colleagueName, product))).to.contain(requests.states.assigned);

      // Where they asked, and where they look at what they asked for: every card about it is brought up to date.
      // In some languages those cards and the notice have one title.
      await colleague.page
        .getByRole('heading', { name: requests.askerTitle.assigned(product), exact: true })
        .first()
        .waitFor();
      await colleague.page
        .getByRole('heading', { name: strings.notifications.received(product), exact: true })
        .last()
        .waitFor();
      await colleague.say(words.mine[0] ?? '');
      expect(await colleague.read(titles.mine))
        .to.contain(product)
        .and.contain(buyerName);
    });

    it('let the buyer add one more, and bring the administrator’s card up to date instead of adding one', async () => {
      await buyer.say(words.seats[0] ?? '');
      await buyer.read(`${titles.seats}: ${product}`);
      await buyer.type(seats.totalLabel, '2');
      await buyer.press(common.continue);
      await buyer.read(seats.reviewTitle.more(1, product));
      await buyer.commit();
      await buyer.read(seats.receiptMore(1, product));

      await admin.say(words.admin[0] ?? '');
      expect(await admin.read(overview.title)).to.contain(product);
      const more = adminNews.title.more(buyerName, product, 1);
      await admin.page.getByRole('heading', { name: more, exact: true }).waitFor();
      expect(await admin.page.getByRole('heading', { name: more, exact: true }).count()).to.equal(1);
      expect(await admin.last.getByRole('heading', { name: more, exact: true }).count()).to.equal(0);
    });
  });
}
