import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { languageNames, readerFor, stringsOf } from '../../cards/language.js';
import type { Account } from '../../domain/account/account.js';
import type { Payment } from '../../domain/billing/invoice.js';
import { readBooks } from '../faults/books.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import type { Running } from './running.js';
import { openSession } from './session.js';

const product = 'Power BI Pro';
const wide = { width: 1200, height: 1000 };

/** What five seats cost and give back, as each reader writes it; the spaces are those that do not break. */
const amounts: Partial<Record<Language, { readonly subtotal: string; readonly tax: string; readonly total: string }>> =
  {
    en: { subtotal: '€50.40', tax: '€11.09', total: '€61.49' },
    pl: { subtotal: '50,40\u00a0€', tax: '11,09\u00a0€', total: '61,49\u00a0€' },
  };

const executable = findChromium();
if (executable === undefined) {
  process.stdout.write('No Chromium here, so nothing is clicked. CHROMIUM names one that is elsewhere.\n');
} else {
  for (const language of ['en', 'pl'] as const) inTheClient(executable, language);
}

/** Buys, assigns and cancels as a person does who sees nothing but the page. */
function inTheClient(chromium: string, language: Language): void {
  const strings = stringsOf[language];
  const { assigning, buying, cancelling, common, menu, titles } = strings;
  const { money } = readerFor('', language, undefined);
  const expected = amounts[language];

  describe(`the local client, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let running: Running;
    let chat: Chat;
    let close = () => Promise.resolve();

    before(async () => {
      ({ running, chat, close } = await openSession({ executable: chromium, name: language, ...wide }));
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
    });

    after(() => close());

    it('answers in the language that was asked for', async () => {
      await chat.say(languageNames[language].toLowerCase());
      expect(await chat.read(menu.title)).to.contain(strings.language.chosen);

      await chat.say('menu');
      expect(lines(await chat.read(menu.title))).to.include.members([
        menu.title,
        menu.text,
        titles.buy,
        menu.payments,
        menu.more,
      ]);
    });

    it('charges for five seats what the review said, to the cent', async () => {
      await chat.press(titles.buy);
      await chat.read(buying.pickTitle);
      await chat.pressRow(product);
      await chat.read(buying.optionsTitle(product));
      await chat.type(buying.seatsLabel, '5');
      await chat.press(common.continue);

      expect(await chat.read(buying.reviewTitle(5, product))).to.contain(buying.youPay);
      await chat.unfold(common.details);
      const reviewed = await chat.facts();
      expect(reviewed).to.deep.include({
        [buying.subtotal]: expected?.subtotal,
        [buying.now]: common.inclTax(expected?.total ?? ''),
        [buying.paidWith]: common.method('Visa', '4242'),
      });
      expect(Object.values(reviewed)).to.include(expected?.tax);
      expect(await payments(running)).to.deep.equal([]);

      await chat.commit();
      expect(await chat.read(buying.receiptTitle(5, product))).to.contain(
        buying.receiptText(expected?.total ?? '', common.method('Visa', '4242')),
      );
      const received = Object.values(await chat.facts());
      const { subtotal, tax, total = '' } = expected ?? {};
      for (const amount of [subtotal, tax, common.inclTax(total)]) expect(received).to.include(amount);
      expect((await payments(running)).map(({ total, state }) => [money(total), state])).to.deep.equal([
        [expected?.total, 'done'],
      ]);
    });

    it('assigns licences to people that were picked, and to those that were written', async () => {
      await chat.press(buying.assign);
      await chat.read(assigning.title);
      await chat.pick('People Picker', 'Luis', 'Luis Herrera');
      await chat.commit();
      const first = await chat.read(assigning.resultsTitle(product, 1));
      expect(first).to.contain(`Luis Herrera ${assigning.result.assigned}`).and.contain(assigning.left(4));

      await chat.press(assigning.more);
      await chat.read(assigning.title);
      await chat.say('Anna, Giulia Ferrari');
      const question = await chat.read(assigning.unclearTitle);
      expect(question).to.contain('Anna Kowalska').and.contain('Anna Kowalczyk').and.contain(assigning.none);

      await chat.choose(assigning.who('Anna'), /^Anna Kowalczyk/);
      await chat.press(common.continue);
      await chat.read(assigning.title);
      await chat.commit();
      const second = await chat.read(assigning.resultsTitle(product, 2));
      expect(second).to.contain(`Anna Kowalczyk ${assigning.result.assigned}`);
      expect(second).to.contain(`Giulia Ferrari ${assigning.result.assigned}`);
      expect(second).to.contain(assigning.left(2)).and.not.contain('Anna Kowalska');
      expect((await account(running)).subscriptions.map(({ assignments }) => assignments.length)).to.deep.equal([3]);
    });

    it('cancels one of two subscriptions, and pays back what the review said, to the cent', async () => {
      await chat.say(strings.words.buy[0] ?? '');
      await chat.findRow('Visio Plan 1', common.next);
      await chat.press(common.continue);
      await chat.commit();
      await chat.read(buying.receiptTitle(1, 'Visio Plan 1'));

      await chat.say(strings.words.cancel[0] ?? '');
      expect(await chat.read(cancelling.pickTitle)).to.contain('Visio Plan 1');
      await chat.pressRow(product);

      const review = await chat.read(cancelling.reviewTitle(5, product));
      for (const name of ['Luis Herrera', 'Anna Kowalczyk', 'Giulia Ferrari']) expect(review).to.contain(name);
      await chat.unfold(common.details);
      const promised = await chat.facts();
      expect(promised[cancelling.refund]).to.match(new RegExp(`^${expected?.total ?? ''}`));

      await chat.choose(cancelling.reasonLabel, cancelling.reasons['too-expensive']);
      await chat.commit();
      await chat.read(cancelling.receiptNow(product));
      expect((await chat.facts())[cancelling.refunded]).to.equal(promised[cancelling.refund]);
      const now = (await account(running)).subscriptions;
      expect(now.map(({ status, assignments }) => [status, assignments.length])).to.deep.equal([
        ['disabled', 0],
        ['active', 0],
      ]);
      const paid = await payments(running);
      expect(paid.map(({ total }) => money(total))).to.include.members([expected?.total, `−${expected?.total ?? ''}`]);
    });
  });
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The buyer's first account as it is on disk. */
async function account({ data }: Running): Promise<Account> {
  const { accounts } = await readBooks(data);
  const first = accounts.find(({ id }) => id === 'account-1');
  if (first === undefined) throw new Error('The buyer has no account');
  return first;
}

async function payments(running: Running): Promise<readonly Payment[]> {
  return (await account(running)).payments;
}
