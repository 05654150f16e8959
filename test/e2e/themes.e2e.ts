import { expect } from 'chai';
import type { Language } from '../../cards/language.js';
import { languageNames, languages } from '../../cards/language.js';
import { everyRendering } from '../support/samples.js';
import type { Drawn } from './cardPage.js';
import { CardPage, widths } from './cardPage.js';
import { findChromium } from './chromium.js';
import { themes } from './themes.js';

function usual(language: Language): readonly Drawn[] {
  return everyRendering().filter((one) => one.language === language && one.title.includes('(usual)'));
}

const executable = findChromium();
if (executable !== undefined)
  describe('Every card, as Microsoft’s renderer draws it', function () {
    this.timeout(240_000);
    let page: CardPage;

    before(async () => {
      page = await CardPage.open(executable);
    });

    after(() => page.close());

    for (const language of languages)
      it(`fits on a phone in ${languageNames[language]}`, async () => {
        await page.draw(usual(language), themes.light, widths.phone);

        expect(await page.tooWide()).to.deep.equal([]);
      });

    for (const [name, theme] of Object.entries(themes))
      it(`can be read in Teams’ theme “${name}”`, async () => {
        await page.draw(usual('en'), theme, widths.desktop);

        expect(await page.faint()).to.deep.equal([]);
      });

    it('would be found out if it were too wide or too faint', async () => {
      const text = { type: 'TextBlock', text: 'Power BI Pro: 5 licenses bought' };
      const wide = { type: 'AdaptiveCard', version: '1.5', body: [{ ...text, text: 'W'.repeat(80) }] };
      const faint = { type: 'AdaptiveCard', version: '1.5', body: [text] };
      const { light } = themes;
      await page.draw(
        [
          { title: 'wide', json: wide },
          { title: 'faint', json: faint },
        ],
        { ...light, text: { default: '#BBBBBB', subtle: '#BBBBBB' } },
        widths.phone,
      );

      expect((await page.tooWide()).map((one) => one.slice(0, 4))).to.deep.equal(['wide']);
      expect((await page.faint()).map((one) => one.slice(0, 5))).to.include('faint');
    });
  });
