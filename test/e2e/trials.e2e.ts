import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { capitalised, languageNames, readerFor, stringsOf } from '../../cards/language.js';
import { addDays, cycleOf, dayOf, daysFrom } from '../../domain/basics/calendar.js';
import { money } from '../../domain/basics/money.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { openSession } from './session.js';

const product = 'Power BI Pro';
const [kept, left] = ['Visio Plan 1', 'Viva Goals'];

const executable = findChromium();
if (executable !== undefined) fromTryingToPaying(executable, 'it');

/** Tries two products, keeps one and lets the other end; turns a renewal off and on; takes a purchase back. */
function fromTryingToPaying(chromium: string, language: Language): void {
  const strings = stringsOf[language];
  const {
    buying,
    cancelling,
    common,
    lifecycleNotifications: life,
    menu,
    recurring,
    seats,
    subscriptions,
    titles,
    trials,
    words,
  } = strings;
  const reader = readerFor('', language, undefined);
  const euro = (minor: number) => reader.money(money(minor, 'EUR'));
  const today = dayOf(new Date().toISOString());
  const { last } = cycleOf(today, 1);
  const days = daysFrom(today, last);

  describe(`trials in the local client, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let chat: Chat;
    let close = () => Promise.resolve();

    before(async () => {
      ({ chat, close } = await openSession({
        executable: chromium,
        name: 'trials',
        width: 1000,
        height: 1300,
      }));
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
      await chat.say(languageNames[language]);
      await chat.read(menu.title);
    });

    after(() => close());

    const tryOut = async (name: string) => {
      await chat.say(words.trial[0] ?? '');
      await chat.read(trials.pickTitle);
      await chat.type(trials.seatsLabel(25), '3');
      await chat.findRow(name, common.next);
      await chat.read(trials.reviewTitle(3, name));
      await chat.press(trials.start);
      await chat.read(trials.receiptTitle(3, name));
      await chat.press(trials.open);
      await chat.read(name);
    };

    it('begins trials that cost nothing, and says how long they last', async () => {
      await tryOut(left);
      await tryOut(kept);
      expect(await chat.read(kept))
        .to.contain(trials.daysLeft(days))
        .and.contain(`${capitalised(subscriptions.ends(reader.day(last)), reader)} · ${trials.free}`);
    });

    it('turns one into a paid subscription for the price of the review', async () => {
      await chat.press(subscriptions.convert);
      await chat.read(trials.convertTitle(kept));
      await chat.type(trials.totalLabel, '5');
      await chat.press(common.continue);
      await chat.read(trials.convertReviewTitle(5, kept));
      await chat.unfold(common.details);
      const price = { [buying.subtotal]: euro(2820), [common.tax(reader.percent(2200))]: euro(620) };
      expect(await chat.facts()).to.deep.include({ ...price, [buying.now]: common.inclTax(euro(3440)) });
      await chat.commit();
      await chat.read(trials.convertedTitle(5, kept));
      expect(await chat.facts()).to.deep.include({ ...price, [buying.charged]: common.inclTax(euro(3440)) });
    });

    it('turns recurring billing off, and on again', async () => {
      await chat.press(trials.open);
      await chat.press(subscriptions.moreActions);
      await chat.press(titles.recurring);
      const end = reader.day(last);
      const next = reader.day(addDays(last, 1));
      expect(await chat.read(`${titles.recurring}: ${kept}`)).to.contain(recurring.off(end));
      await chat.commit();
      expect(await chat.read(recurring.set.off(kept))).to.contain(recurring.off(end));
      await chat.press(recurring.switchBack.on);
      expect(await chat.read(recurring.set.on(kept))).to.contain(recurring.on(next, euro(3440)));
      await chat.press(trials.open);
      await chat.read(kept);
      await chat.unfold(common.details);
      expect((await chat.facts())[subscriptions.recurringLabel]).to.equal(subscriptions.recurring.on);
    });

    it('takes a purchase back, and gives back all of it', async () => {
      await chat.say(words.buy[0] ?? '');
      await chat.pressRow(product);
      await chat.press(common.continue);
      await chat.read(buying.reviewTitle(1, product));
      await chat.unfold(common.details);
      const paid = (await chat.facts())[buying.now] ?? '';
      await chat.commit();
      await chat.read(buying.receiptTitle(1, product));
      await chat.press(titles.undo);
      expect(await chat.read(seats.undoTitle(1, product)))
        .to.contain(seats.undoAll)
        .and.contain(cancelling.goesBack(common.method('Visa', '4242')));
      await chat.unfold(common.details);
      const refund = `${paid} ${cancelling.refundTo(common.method('Visa', '4242'))}`;
      expect((await chat.facts())[cancelling.refund]).to.equal(refund);
      await chat.commit();
      expect(await chat.read(seats.undoneTitle(1, product))).to.contain(seats.undoneAll);
      expect((await chat.facts())[cancelling.refunded]).to.equal(refund);
    });

    it('lets the other trial end by itself, and says so', async () => {
      await chat.say(`wait ${days + 1} days`);
      for (const news of [life.endedTitle.disabled(left), life.renewedTitle.renewal(kept, 5)])
        await chat.page.getByRole('heading', { name: news, exact: true }).waitFor();
      await chat.page.getByText(life.endedWhy['trial-over'], { exact: false }).waitFor();

      await chat.say(words.subscriptions[0] ?? '');
      const list = await chat.read(subscriptions.title);
      const free = `${subscriptions.status.disabled}, ${subscriptions.trial} · ${subscriptions.used(0, 3)}`;
      expect(list).to.contain(subscriptions.used(0, 5)).and.contain(free);
    });
  });
}
