import { expect } from 'chai';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../../cards/assigning/poolPicker.js';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { seatsPicker } from '../../../cards/seats/seatsPicker.js';
import { catalogue } from '../../../domain/basics/product.js';
import { anAccount, aPerson, aSubscription, powerBi, visio } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';
import type { Screen } from '../../support/screen.js';

const visio2 = catalogue.find(({ name }) => name === 'Visio Plan 2')?.id ?? '';
const ana = aPerson('Ana Nowak');
const luis = aPerson('Luis Herrera');
const colleagues = [ana, luis];
const titleOf = ({ text }: Screen) => text.split('\n')[0] ?? '';

/** Of another product first, and of two of one family, each with holders. */
const subscriptions = (changes = {}) =>
  [powerBi, visio, visio2].map((product, index) =>
    aSubscription({ id: `sub-${index + 1}`, product, seats: 9, assigned: [ana.name, luis.name], ...changes }),
  );
const owner = (changes = {}) => openChat({ account: anAccount(subscriptions(changes)), colleagues });
const newcomer = () => openChat({ account: anAccount([]), colleagues });
const expired = () => {
  const account = { ...anAccount(subscriptions({ status: 'expired', recurring: 'off' })), agreement: 'MOSA' as const };
  return openChat({ account, colleagues, time: '2026-04-20T09:00:00.000Z' });
};

/** Every journey that asks which one where a sentence names a family of products. */
const asking: Readonly<Record<string, { readonly said: string; readonly chat: () => ReturnType<typeof openChat> }>> = {
  buy: { said: 'buy 5 Visio', chat: newcomer },
  try: { said: 'try 5 Visio', chat: newcomer },
  request: { said: 'request a license Visio', chat: () => openChat({ person: luis, accounts: [] }) },
  change: { said: 'change licenses Visio', chat: owner },
  undo: { said: 'undo Visio', chat: owner },
  cancel: { said: 'cancel Visio', chat: owner },
  recurring: { said: 'recurring billing Visio', chat: owner },
  reactivate: { said: 'reactivate Visio', chat: expired },
  history: { said: 'history Visio', chat: owner },
  assign: { said: 'assign Visio', chat: owner },
  unassign: { said: 'unassign Visio', chat: owner },
};

describe('What is narrowed down by words', () => {
  for (const [journey, { said, chat: open }] of Object.entries(asking)) {
    it(`shows only those, and a row that is typed is the one that stands there: ${journey}`, async () => {
      const pressed = open();
      const list = await pressed.say(said);
      const [first] = list.rows;
      expect(list.rows.map(({ title }) => /Visio Plan [12]/.test(title))).not.to.be.empty.and.not.to.include(false);

      const byPress = await pressed.send(first?.data);
      const typed = open();
      await typed.say(said);
      const byPlace = await typed.say('1');

      expect(titleOf(byPlace)).to.equal(titleOf(byPress));
      expect([...byPlace.inputs]).to.deep.equal([...byPress.inputs]);
    });

    it(`stays narrowed down in another language: ${journey}`, async () => {
      const chat = open();
      const { rows } = await chat.say(said);

      const italian = await chat.say('italiano');

      expect(italian.rows.map(({ data }) => data)).to.deep.equal(rows.map(({ data }) => data));
    });
  }

  it('keeps the number that was said, however the product is then chosen', async () => {
    const pressed = newcomer();
    await pressed.say('buy 5 Visio');
    const form = await pressed.press(productPicker, { action: 'continue' }, 'Choose Visio Plan 2');
    expect(form.inputs.get('seats')).to.equal('5');
    const typed = newcomer();
    await typed.say('buy 5 Visio');
    expect((await typed.say('2')).inputs.get('seats')).to.equal('5');
  });

  it('leaves the box for the total empty where a number was said that may be a total or a difference', async () => {
    const chat = owner();
    await chat.say('change licenses to 7 Visio');

    const total = await chat.press(seatsPicker, { action: 'continue' }, chat.screen.rows[0]?.title);

    expect(total.text).to.contain('Visio Plan 1');
    expect(total.inputs.get('seats')).to.equal('');
  });

  it('takes the digits of no product that is named for a number of licenses', async () => {
    const chat = owner();
    await chat.say('change licenses of Visio Plan 2 and Visio Plan 1');
    const total = await chat.press(seatsPicker, { action: 'continue' }, chat.screen.rows[0]?.title);
    expect(total.inputs.get('seats')).to.match(/\d/);

    const buyer = newcomer();
    await buyer.say('buy 5 Visio Plan 2 or Visio Plan 1');
    const form = await buyer.press(productPicker, { action: 'continue' }, 'Choose Visio Plan 2');
    expect(form.inputs.get('seats')).to.equal('5');
  });

  for (const language of languages)
    it(`says so where there are too many names to keep them while the product is chosen, in ${language}`, async () => {
      const { namesAfter } = stringsOf[language].assigning;
      const names = Array.from({ length: 120 }, () => 'Ana Nowak').join('; ');
      const chat = owner({ assigned: [] });
      chat.language = language;

      const few = await chat.say('assign Visio to Ana');
      expect(few.text).not.to.contain(namesAfter);
      const many = await chat.say(`assign Visio to ${names}`);

      expect(many.shows(poolPicker)).to.equal(true);
      expect(many.text).to.contain(namesAfter);
    });

  it('keeps the people who were named, pressed or typed', async () => {
    for (const choose of ['press', 'type'] as const) {
      const chat = owner({ assigned: [] });
      await chat.say('assign Visio to Ana and Luis');

      const picker =
        choose === 'type'
          ? await chat.say('Visio Plan 2')
          : await chat.press(poolPicker, { action: 'continue' }, chat.screen.rows[1]?.title);

      expect(picker.shows(peoplePicker)).to.equal(true);
      expect(picker.inputs.get('chosen')).to.equal([ana.id, luis.id].join(','));
    }
  });
});
