import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { languageNames, languages, stringsOf } from '../../cards/language.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { openSession } from './session.js';

const product = 'Power BI Pro';
const buyer = 'Bruna Rossi';
/** Higher than a phone, so that a picture shows the whole of a card. */
const phone = { width: 390, height: 1600 };

/** The longest words on the narrowest screen. */
function onAPhone(chromium: string, language: Language): void {
  describe(`the local client, as wide as a phone, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let chat: Chat;
    let close = () => Promise.resolve();

    before(async () => {
      ({ chat, close } = await openSession({ executable: chromium, name: `phone-${language}`, ...phone }));
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
      await chat.say(languageNames[language]);
    });

    after(() => close());

    for (const [what, through] of Object.entries(walks)) {
      it(`shows every card of ${what} whole`, async () => {
        const cut: Record<string, readonly string[]> = {};
        await through(chat, language, async (heading) => {
          await chat.read(heading);
          const found = await chat.cutOff();
          if (found.length > 0) cut[heading] = found;
        });
        expect(cut).to.deep.equal({});
      });
    }
  });
}

/** Waits for a card and looks whether all of it can be read. */
type Look = (heading: string) => Promise<void>;
type Walk = (chat: Chat, language: Language, look: Look) => Promise<void>;

const throughTheMenu: Walk = async (chat, language, look) => {
  const { common, help, menu, titles } = stringsOf[language];
  await look(menu.title);
  await chat.press(menu.payments);
  await look(menu.payments);
  await chat.press(titles.menu);
  await chat.press(menu.more);
  await look(menu.more);
  await chat.pressRow(titles.help);
  await look(help.title);
  await chat.press(menu.payments);
  await look(help.title);
  await chat.press(menu.more);
  await look(help.title);
  await chat.press(common.menu);
};

const throughAPurchase: Walk = async (chat, language, look) => {
  const { assigning, buying, common, subscriptions, titles } = stringsOf[language];
  await chat.press(titles.buy);
  await look(buying.pickTitle);
  await chat.pressRow(product);
  await look(buying.optionsTitle(product));
  await chat.type(buying.seatsLabel, '100');
  await chat.press(common.continue);
  await look(buying.reviewTitle(100, product));
  await chat.commit();
  await look(buying.receiptTitle(100, product));
  await chat.press(buying.assign);
  await look(assigning.title);
  await chat.say('Giulia Ferrari');
  await look(assigning.title);
  await chat.commit();
  await look(assigning.resultsTitle(product, 1));
  await chat.press(subscriptions.title);
  await look(subscriptions.title);
  await chat.pressRow(product);
  await look(product);
};

const throughSeats: Walk = async (chat, language, look) => {
  const { common, recurring, seats, subscriptions, titles } = stringsOf[language];
  const { buyLicences, removeLicences } = subscriptions;
  await chat.press(buyLicences);
  await look(`${buyLicences}: ${product}`);
  await chat.type(seats.totalLabel, '5');
  await chat.press(common.continue);
  await look(seats.slipTitle);
  await chat.press(seats.slipAdd(105, '+5'));
  await look(seats.reviewTitle.more(5, product));
  await chat.commit();
  await look(seats.receiptMore(5, product));
  await chat.press(titles.undo);
  await look(seats.undoTitle(5, product));
  await chat.commit();
  await look(seats.undoneTitle(5, product));
  await chat.press(subscriptions.open);
  await chat.press(removeLicences);
  await look(`${removeLicences}: ${product}`);
  await chat.type(seats.totalLabel, '90');
  await chat.press(common.continue);
  await look(seats.reviewTitle.fewer(10, product));
  await chat.press(seats.atRenewal);
  const renewal = await chat.heading();
  await look(renewal);
  await chat.commit();
  await look(await chat.heading());
  await chat.press(titles.seats);
  await look(`${titles.seats}: ${product}`);
  await chat.press(common.back);
  await chat.press(subscriptions.moreActions);
  await look(subscriptions.moreActions);
  await chat.press(titles.recurring);
  await look(`${titles.recurring}: ${product}`);
  await chat.commit();
  await look(recurring.set.off(product));
  await chat.press(recurring.switchBack.on);
  await look(recurring.set.on(product));
};

const throughInvoices: Walk = async (chat, language, look) => {
  const { invoices, titles, words } = stringsOf[language];
  await chat.say(words.invoices[0] ?? '');
  await look(titles.invoices);
  await chat.press(invoices.range.dates);
  await look(titles.invoices);
  await chat.press(invoices.range['3']);
  await chat.pressRow(invoices.status.open);
  await look(await chat.heading());
};

const throughPaying: Walk = async (chat, language, look) => {
  const { common, page, paying, titles, words } = stringsOf[language];
  await chat.say(words.methods[0] ?? '');
  await look(titles.methods);
  await chat.pressRow(common.method('Visa', '4242'));
  await look(common.method('Visa', '4242'));
  await chat.press(paying.remove);
  await look(await chat.heading());
  await chat.press(titles.methods);
  await chat.press(paying.add);
  await look(paying.add);
  await chat.press(common.continue);
  await look(page.titles.add);
  await chat.say(words.billing[0] ?? '');
  await look(titles.billing);
  await chat.pressRow(buyer);
  await look(buyer);
  await chat.pressRow(buyer);
  await look(buyer);
  await chat.press(paying.replace);
  await look(page.titles.replace);
  await chat.pressRow('');
  await look(await chat.heading());
};

const throughCancelling: Walk = async (chat, language, look) => {
  const { cancelling, subscriptions, titles, words } = stringsOf[language];
  await chat.say(words.subscriptions[0] ?? '');
  await chat.pressRow(product);
  await chat.press(subscriptions.moreActions);
  await chat.press(titles.cancel);
  await look(cancelling.reviewTitle(100, product));
  await chat.choose(cancelling.reasonLabel, new RegExp(`^${cancelling.reasons.other}$`));
  await chat.commit();
  await look(await chat.heading());
};

const throughATrial: Walk = async (chat, language, look) => {
  const { common, subscriptions, trials, words } = stringsOf[language];
  const name = 'Teams Premium Introductory Pricing';
  await chat.say(words.trial[0] ?? '');
  await look(trials.pickTitle);
  await chat.findRow(name, common.next);
  await look(trials.reviewTitle(1, name));
  await chat.press(common.back);
  await look(trials.optionsTitle(name));
  await chat.press(common.continue);
  await chat.press(trials.start);
  await look(trials.receiptTitle(1, name));
  await chat.press(trials.open);
  await look(name);
  await chat.press(subscriptions.convert);
  await look(trials.convertTitle(name));
  await chat.press(common.continue);
  await look(trials.convertReviewTitle(1, name));
  await chat.commit();
  await look(trials.convertedTitle(1, name));
};

const walks: Readonly<Record<string, Walk>> = {
  'the menu': throughTheMenu,
  'a purchase': throughAPurchase,
  'a change of seats': throughSeats,
  'an invoice': throughInvoices,
  'the payment methods': throughPaying,
  'a cancellation': throughCancelling,
  'a trial': throughATrial,
};

const executable = findChromium();
if (executable !== undefined) for (const language of languages) onAPhone(executable, language);
