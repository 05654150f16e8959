import { expect } from 'chai';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { productsOnPage } from '../../../cards/layouts/productPages.js';
import { requestPicker } from '../../../cards/requests/requestPicker.js';
import { trialPicker } from '../../../cards/trials/trialPicker.js';
import { trialReview } from '../../../cards/trials/trialReview.js';
import { visio } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';
import { chooseProduct } from '../../support/shortcuts.js';

const { common, trials, buying } = stringsOf.en;

describe('The products that one chooses from', () => {
  for (const language of languages)
    it(`stand on pages that lead to each other, in ${language}`, async () => {
      const { common: own, words } = stringsOf[language];
      const chat = openChat({ language });

      const first = await chat.say(words.buy[0] ?? '');
      const second = await chat.press(productPicker, { action: 'page' }, own.next);
      const back = await chat.press(productPicker, { action: 'page' }, own.previous);

      expect(first.rows).to.have.length(productsOnPage);
      expect(first.titles).to.deep.equal([own.next, own.menu]);
      expect(second.titles).to.deep.equal([own.previous, own.menu]);
      const titles = [first, second].flatMap(({ rows }) => rows.map(({ title }) => title));
      expect(new Set(titles).size).to.equal(titles.length);
      expect(back.rows).to.deep.equal(first.rows);
    });

  it('keep the number that was said with them on each page', async () => {
    const chat = openChat();
    await chat.say('buy 7 licenses');

    const options = await chooseProduct(chat, productPicker, visio);

    expect([options.shows(purchaseOptions), options.inputs.get('seats')]).to.deep.equal([true, '7']);
  });

  it('keep the number that is entered beside them when the page is turned', async () => {
    const chat = openChat();
    await chat.say('try');

    const second = await chat.press(trialPicker, { action: 'page', total: '7' }, common.next);
    expect(second.inputs.get('total')).to.equal('7');
    const wrong = await chat.press(trialPicker, { action: 'page', total: 'ten' }, common.previous);
    expect(wrong.inputs.get('total')).to.equal('');

    await chat.press(trialPicker, { action: 'page', total: '7' }, common.next);
    const review = await chooseProduct(chat, trialPicker, 'CFQ7TTC0HD32');
    expect(review.shows(trialReview)).to.equal(true);
    expect(review.text).to.contain(trials.reviewTitle(7, 'Visio Plan 2'));
  });

  for (const [said, picker] of [
    ['buy power, visio, project, planner, python', productPicker],
    ['request a license of power, visio, project, planner, python', requestPicker],
    ['try power, visio, project, planner, python', trialPicker],
  ] as const)
    it(`are only those that were named on every page, pressed or typed: ${said}`, async () => {
      const chat = openChat();
      const first = await chat.say(said);
      const second = await chat.press(picker, { action: 'page' }, common.next);

      expect([first.rows.length, second.rows.length]).to.deep.equal([productsOnPage, 1]);
      const back = await chat.press(picker, { action: 'page' }, common.previous);
      expect(back.rows.map(({ title }) => title)).to.deep.equal(first.rows.map(({ title }) => title));
      await chat.press(picker, { action: 'page' }, common.next);
      const byPress = await chat.elsewhere().send(second.rows[0]?.data);
      expect((await chat.say('1')).text).to.equal(byPress.text);
    });

  it('can be typed by their place on the page that is shown, or by name from any page', async () => {
    const chat = openChat();
    await chat.say('buy');
    const { rows } = await chat.press(productPicker, { action: 'page' }, common.next);
    const second = (rows[1]?.title ?? '').replace('Choose ', '');
    expect((await chat.say('2')).text).to.contain(buying.optionsTitle(second));

    await chat.say('buy');
    expect((await chat.say('Visio Plan 1')).text).to.contain(buying.optionsTitle('Visio Plan 1'));
  });

  it('stay on their page when the language is changed', async () => {
    const chat = openChat();
    await chat.say('request a license');
    const { rows } = await chat.press(requestPicker, { action: 'page' }, common.next);

    const again = await chat.say('italiano');

    expect(again.rows.map(({ data }) => data.product)).to.deep.equal(rows.map(({ data }) => data.product));
  });
});
