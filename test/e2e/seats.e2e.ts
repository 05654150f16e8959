import { expect } from 'chai';
import { fitting } from '../../cards/fitting.js';
import type { Language } from '../../cards/language.js';
import { capitalised, languageNames, readerFor, stringsOf } from '../../cards/language.js';
import { addDays, cycleOf, dayOf } from '../../domain/basics/calendar.js';
import { money } from '../../domain/basics/money.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { openSession } from './session.js';

const product = 'Power BI Pro';
/** That of the machine, with which local mode begins. */
const today = dayOf(new Date().toISOString());
const thisMonth = today.slice(0, 7);
const page = { width: 1000, height: 1300 };

const executable = findChromium();
if (executable !== undefined) for (const language of ['it', 'es'] as const) aYearOfSeats(executable, language);

/** Buys, removes and plans licences, lets the time pass and looks at the invoices, with nothing but the page in sight. */
function aYearOfSeats(chromium: string, language: Language): void {
  const {
    buying,
    cancelling,
    commits,
    common,
    invoices,
    lifecycleNotifications: life,
    menu,
    seats,
    subscriptions,
    titles,
    words,
  } = stringsOf[language];
  const reader = readerFor('', language, undefined);
  const euro = (minor: number) => reader.money(money(minor, 'EUR'));
  const tax = common.tax(reader.percent(2200));
  const refund = (minor: number) =>
    `${common.inclTax(euro(minor))} ${cancelling.refundTo(common.method('Visa', '4242'))}`;
  /** In Spanish the plan is dropped in the end; in Italian it is kept. */
  const isKept = language === 'it';
  const renewed = isKept ? 55 : 103;
  const renewal = reader.day(addDays(cycleOf(today, 1).last, 1));

  describe(`licences in the local client, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let chat: Chat;
    let close = () => Promise.resolve();
    /** The amounts of the lines that the reviews have shown, and what was charged or given back. */
    const lines: string[] = [];
    const moved: string[] = [];

    before(async () => {
      ({ chat, close } = await openSession({ executable: chromium, name: `seats-${language}`, ...page }));
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
      await chat.say(languageNames[language]);
      await chat.read(menu.title);
    });

    after(() => close());

    /** From the list to the box for the total. */
    const openTotal = async (title: string) => {
      await chat.pressRow(product);
      await chat.read(product);
      await chat.press(title);
      await chat.read(`${title}: ${product}`);
    };
    const enter = async (total: number) => {
      await chat.type(seats.totalLabel, String(total));
      await chat.press(common.continue);
    };

    it('buys a hundred, and a hundred and five is five more (R15)', async () => {
      await chat.press(titles.buy);
      await chat.pressRow(product);
      await chat.type(buying.seatsLabel, '100');
      await chat.press(common.continue);
      await chat.read(buying.reviewTitle(100, product));
      await chat.unfold(common.details);
      expect(await chat.facts()).to.deep.include({
        [buying.subtotal]: euro(100_800),
        [buying.now]: common.inclTax(euro(122_976)),
      });
      lines.push(euro(100_800));
      moved.push(euro(122_976));
      await chat.press(fitting(commits.buy(euro(122_976))));
      await chat.read(buying.receiptTitle(100, product));

      await chat.press(subscriptions.title);
      await openTotal(subscriptions.buyLicences);
      await enter(105);
      expect(await chat.read(seats.reviewTitle.more(5, product)))
        .to.contain(`${seats.totalLabel}: 100 → 105 (+5)`)
        .and.contain(buying.youPay);
      await chat.unfold(common.details);
      const review = await chat.facts();
      expect(review).to.deep.include({
        [buying.subtotal]: euro(5040),
        [tax]: euro(1109),
        [buying.now]: common.inclTax(euro(6149)),
      });
      expect(lineAmounts(review)).to.deep.equal([euro(-100_800), euro(105_840)]);

      lines.push(...lineAmounts(review));
      moved.push(euro(6149));
      await chat.press(fitting(commits.pay(euro(6149))));
      await chat.read(seats.receiptMore(5, product));
      expect(await chat.facts()).to.deep.include({
        [buying.charged]: common.inclTax(euro(6149)),
        [buying.subtotal]: euro(5040),
      });
    });

    it('asks what is meant by five where a hundred and five are held', async () => {
      await chat.press(subscriptions.open);
      await chat.read(product);
      await chat.say(words.seats[1] ?? '');
      await chat.read(`${titles.seats}: ${product}`);
      await enter(5);
      expect(await chat.read(seats.slipTitle)).to.contain(seats.slipText(5, 105));
      await chat.press(seats.slipAdd(110, '+5'));
      await chat.read(seats.reviewTitle.more(5, product));
      await chat.press(common.menu);
      await chat.read(menu.title);
    });

    it('gives back for two what the review said, to the cent', async () => {
      await chat.press(titles.subscriptions);
      await openTotal(subscriptions.removeLicences);
      await enter(103);
      expect(await chat.read(seats.reviewTitle.fewer(2, product))).to.contain(`${seats.totalLabel}: 105 → 103 (−2)`);
      await chat.unfold(common.details);
      const review = await chat.facts();
      expect(review).to.deep.include({
        [buying.subtotal]: euro(-2016),
        [tax]: euro(-444),
        [cancelling.refund]: refund(2460),
      });
      expect(lineAmounts(review)).to.deep.equal([euro(-105_840), euro(103_824)]);

      lines.push(...lineAmounts(review));
      moved.push(euro(2460));
      await chat.press(fitting(commits.giveBack(euro(2460))));
      await chat.read(seats.receiptFewer(2, product));
      expect((await chat.facts())[cancelling.refunded]).to.equal(refund(2460));
    });

    it('has on the open invoice the very lines of the reviews', async () => {
      await chat.say(words.invoices[0] ?? '');
      await chat.read(titles.invoices);
      await chat.pressRow(reader.month(thisMonth));
      const text = await chat.read(invoices.openTitle(reader.month(thisMonth)));
      const amounts = amountsIn(text);
      expect(amounts.slice(0, lines.length)).to.deep.equal(lines);
      expect(amounts.slice(lines.length, lines.length + moved.length)).to.deep.equal(moved);
      expect(amounts.slice(-3)).to.deep.equal([euro(103_824), euro(22_841), euro(126_665)]);
      expect(text).to.contain(invoices.status.open).and.not.contain(invoices.download);
    });

    it('plans for the renewal what cannot go with money back any more', async () => {
      await chat.say('wait 8 days');
      await chat.say(words.subscriptions[0] ?? '');
      await chat.read(subscriptions.title);
      await openTotal(subscriptions.removeLicences);
      await enter(60);
      expect(await chat.read(seats.reviewTitle.later(60, product, renewal)))
        .to.contain(seats.onlyAtRenewal(103, renewal))
        .and.contain(seats.noMoney)
        .and.contain(`${seats.totalLabel}: 103 → 60 (−43)`);

      await chat.commit();
      await chat.read(seats.receiptScheduled(60, product, renewal));
      await chat.press(subscriptions.open);
      expect(await chat.read(product))
        .to.contain(capitalised(subscriptions.used(0, 103), reader))
        .and.contain(`${subscriptions.scheduled}: ${subscriptions.scheduledValue(60, renewal)}`);
    });

    it('changes that plan, or drops it', async () => {
      await chat.press(subscriptions.removeLicences);
      await chat.read(`${subscriptions.removeLicences}: ${product}`);
      if (isKept) {
        await chat.type(seats.totalLabel, '55');
        await chat.press(seats.changeScheduled);
        await chat.read(seats.reviewTitle.later(55, product, renewal));
        await chat.commit();
        await chat.read(seats.receiptScheduled(55, product, renewal));
        await chat.press(subscriptions.open);
      } else {
        await chat.press(seats.dropScheduled);
        expect(await chat.read(`${subscriptions.removeLicences}: ${product}`)).to.contain(seats.dropped);
        await chat.press(common.back);
      }
      const shown = await chat.read(product);
      if (isKept) expect(shown).to.contain(subscriptions.scheduledValue(renewed, renewal));
      else expect(shown).not.to.contain(subscriptions.scheduled);
    });

    it('renews by itself with what was planned, and says so', async () => {
      await chat.say('wait 23 days');
      await chat.read(life.renewedTitle.renewal(product, renewed));
      const charged = common.inclTax(euro(isKept ? 67_637 : 126_665));
      expect((await chat.facts())[buying.charged]).to.equal(charged);

      await chat.press(subscriptions.open);
      expect(await chat.read(product))
        .to.contain(capitalised(subscriptions.used(0, renewed), reader))
        .and.not.contain(subscriptions.scheduled);
    });

    it('has issued the invoice, with the same lines, and gives it as a PDF', async () => {
      await chat.say(words.invoices[0] ?? '');
      await chat.read(titles.invoices);
      await chat.pressRow(reader.month(thisMonth));
      const heading = await chat.heading();
      const text = await chat.read(heading);
      const number = (await chat.facts())[invoices.number] ?? '';
      expect(heading).to.equal(invoices.issuedTitle(number));
      expect(amountsIn(text).slice(0, lines.length + moved.length)).to.deep.equal([...lines, ...moved]);
      expect(text).to.contain(invoices.status['partly-refunded']);

      const answer = await fetch(await chat.follow(invoices.download));
      expect([answer.status, answer.headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
      expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).to.match(/^%PDF-/);
    });
  });
}

/** Of a line: it is named by its quantity and days. */
function lineAmounts(facts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(facts)
    .filter(([title]) => title.includes(' × '))
    .map(([, amount]) => amount);
}

/** Those that stand alone, in their order. */
function amountsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^−?[\d.,]+\u00a0€$/.test(line));
}
