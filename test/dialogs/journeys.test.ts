import { expect } from 'chai';
import { languages, stringsOf } from '../../cards/language.js';
import { menu } from '../../cards/menu/menu.js';
import { journeys } from '../../dialogs/journeys.js';
import { wishIn } from '../../dialogs/words.js';
import { openChat } from '../support/chat.js';

const ids = journeys.map(({ id }) => id);

describe('Every journey', () => {
  it('is on the list once', () => {
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('has a button on the menu card', async () => {
    const { buttons } = await openChat().say('menu');

    const starts = buttons.map(({ data }) => data.start);
    expect(starts.toSorted()).to.deep.equal(ids.filter((id) => id !== 'menu').toSorted());
  });

  it('has no answer to a card that another one answers', () => {
    const cards = journeys.flatMap(({ answers = [] }) => answers.map(({ card }) => card));

    expect(new Set(cards).size).to.equal(cards.length);
  });

  for (const language of languages) {
    it(`has words, a place in the help and a first card without an account, in ${language}`, async () => {
      const strings = stringsOf[language];
      const help = await openChat({ language }).say(strings.words.help[0] ?? '');
      for (const id of ids) {
        const [word = ''] = strings.words[id];
        expect(wishIn(word), id).to.deep.equal({ kind: 'journey', journey: id });
        if (id !== 'help') expect(help.text).to.contain(`${strings.help.say(word)}: ${strings.help.does[id]}`);

        const reply = await openChat({ language, accounts: [] }).say(word);
        expect(reply.buttons, id).not.to.deep.equal([]);
      }
    });

    it(`leads on from the menu card, in ${language}`, async () => {
      for (const id of ids.filter((one) => one !== 'menu')) {
        const chat = openChat({ language });
        await chat.say('menu');

        const byButton = await chat.press(menu, { start: id });

        const byWord = await openChat({ language }).say(stringsOf[language].words[id][0] ?? '');
        expect(byButton.text).to.equal(byWord.text);
      }
    });
  }
});
