import { expect } from 'chai';
import { join } from 'node:path';
import { fitting } from '../../cards/fitting.js';
import type { Language } from '../../cards/language.js';
import { languageNames, readerFor, stringsOf } from '../../cards/language.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { pictureFolder } from './pictureFolder.js';
import { openSession } from './session.js';

const buyer = 'Bruna Rossi';

const executable = findChromium();
if (executable !== undefined) fromChatToThePage(executable, 'pl');

/** Adds a card on the page that a link in the chat opens, changes it there and pays with it. */
function fromChatToThePage(chromium: string, language: Language): void {
  const { buying, commits, common, menu, page, paying, titles, words } = stringsOf[language];
  const { month } = readerFor('', language, undefined);
  const card = common.method('Mastercard', '4444');

  describe(`card details in the local client, in ${languageNames[language]}`, function () {
    this.timeout(240_000);
    let chat: Chat;
    let close = () => Promise.resolve();

    before(async () => {
      ({ chat, close } = await openSession({ executable: chromium, name: 'pay', width: 1000, height: 1000 }));
      await chat.closeLog();
      await chat.read(stringsOf.en.welcome.title);
      await chat.say(languageNames[language]);
      await chat.read(menu.title);
    });

    after(() => close());

    /** Opens the link of the last card, fills in what is asked and saves it, then closes the page. */
    const fillIn = async (
      title: string,
      fields: Readonly<Record<string, string>>,
      { submit, done }: Readonly<Record<'submit' | 'done', string>>,
    ) => {
      await chat.read(title);
      const opened = await chat.visit(paying.openPage);
      await opened.getByRole('heading', { name: title, exact: true }).waitFor();
      for (const [label, text] of Object.entries(fields)) await opened.getByLabel(label).fill(text);
      if (pictureFolder !== undefined) {
        const path = join(pictureFolder, `pay-page-${Object.keys(fields).length}.png`);
        await opened.screenshot({ path, fullPage: true });
      }
      await opened.getByRole('button', { name: submit, exact: true }).click();
      await opened.getByRole('heading', { name: done, exact: true }).waitFor();
      await opened.getByText(page.chatUpdated, { exact: true }).waitFor();
      await opened.close();
    };

    it('adds a card on the page, and the chat knows it by itself', async () => {
      await chat.say(words.methods[0] ?? '');
      expect(await chat.read(titles.methods)).to.not.contain(card);
      await chat.press(paying.add);
      await chat.read(paying.add);
      await chat.press(common.continue);
      const fields = {
        [page.number]: '5555 5555 5555 4444',
        [page.expires]: '12/39',
        [page.code]: '123',
        [page.name]: buyer,
        [page.address]: 'Via Roma 1, 20121 Milano',
      };
      await fillIn(page.titles.add, fields, { submit: commits.page.add, done: page.doneTitles.add });

      const done = await chat.read(page.doneTitles.add);
      expect(done).to.contain(page.attach).and.not.contain('5555');
      expect(await chat.facts()).to.deep.include({
        [page.card]: card,
        [page.expires]: month('2039-12'),
        [page.usedFor]: page.usedForNothing,
      });
    });

    it('changes its date on the page, where its number is not asked for', async () => {
      await chat.press(titles.methods);
      expect(await chat.read(titles.methods)).to.contain(card);
      await chat.pressRow(card);
      await chat.read(card);
      await chat.press(paying.edit);
      await fillIn(
        page.titles.edit,
        { [page.expires]: '11/38', [page.code]: '321' },
        { submit: commits.page.edit, done: page.doneTitles.edit },
      );

      await chat.read(page.doneTitles.edit);
      expect(await chat.facts()).to.deep.include({ [page.card]: card, [page.expires]: month('2038-11') });
    });

    it('lets it pay for a billing profile', async () => {
      await chat.press(titles.billing);
      await chat.read(titles.billing);
      await chat.pressRow(buyer);
      expect(await chat.read(buyer)).to.contain(paying.profilesText);
      await chat.pressRow(buyer);
      expect(await chat.read(buyer)).to.contain(paying.notifications);
      await chat.press(paying.replace);
      await chat.read(page.titles.replace);
      await chat.pressRow(card);
      const replace = fitting(commits.replace(card, 'Mastercard 4444'));
      expect(await chat.read(paying.reviewTitle(card, buyer))).to.contain(
        paying.reviewText(common.method('Visa', '4242')),
      );
      await chat.press(replace);

      expect(await chat.read(buyer)).to.contain(paying.replaced(card, buyer));
      expect((await chat.facts())[buying.methodLabel]).to.equal(card);
    });
  });
}
