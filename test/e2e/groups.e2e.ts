import { expect } from 'chai';
import { languageNames, stringsOf } from '../../cards/language.js';
import type { Chat } from './chat.js';
import { findChromium } from './chromium.js';
import { openSession } from './session.js';

/** Wide enough for the client's list of conversations. */
const wide = { width: 1500, height: 900 };
const product = 'Power BI Pro';

const executable = findChromium();
if (executable !== undefined)
  for (const language of ['en', 'it'] as const) {
    const { buying, groups, words } = stringsOf[language];

    describe(`a group in the local client, in ${languageNames[language]}`, function () {
      this.timeout(240_000);
      let chat: Chat;
      let close = () => Promise.resolve();

      before(async () => {
        ({ chat, close } = await openSession({ executable, name: `group-${language}`, ...wide }));
        await chat.read(stringsOf.en.welcome.title);
        await chat.say(languageNames[language].toLowerCase());
      });

      after(() => close());

      it('is told once what the bot is for', async () => {
        await chat.enter('Project group');
        expect(await chat.read(groups.introTitle)).to.contain(groups.introText);
        expect(await chat.page.getByText(groups.introTitle, { exact: true }).count()).to.equal(1);
      });

      it('sees no more of a wish than that it goes on in the own chat, where it waits', async () => {
        await chat.mention(`${words.buy[0] ?? ''} 5 ${product}`, groups.continued);
        expect(await chat.page.getByText('€').count()).to.equal(0);

        await chat.enter('Personal Chat');
        expect(await chat.read(buying.optionsTitle(product))).to.contain('€');
      });

      it('gets its answers in the thread of a channel', async () => {
        await chat.enter('Announcements');
        await chat.read(groups.introTitle);
        await chat.mention(words.invoices[0] ?? '', groups.continued);
      });
    });
  }
