import { expect } from 'chai';
import { invoiceComparison } from '../../../cards/invoices/invoiceComparison.js';
import type { Language } from '../../../cards/language.js';
import { languageNames, languages, readerFor, stringsOf } from '../../../cards/language.js';
import type { JourneyId } from '../../../cards/strings/index.js';
import { journeys } from '../../../dialogs/journeys.js';
import { closestIntentIn, intentIn } from '../../../dialogs/understanding/intents.js';
import { normaliseText } from '../../../domain/basics/normaliseText.js';
import { commandLists, commandsOf, manifest, wordsIn } from '../../support/appPackage.js';
import { anAccount, aSubscription, powerBi } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';
import { invoiced, juneAndJuly } from '../../support/invoices.js';

/** A list has room for twelve commands: what is done most, and sentences; `help` names the rest. */
const offered: readonly JourneyId[] = [
  'buy',
  'trial',
  'subscriptions',
  'assign',
  'mine',
  'request',
  'invoices',
  'help',
];
const inPersonalChats = 0;
const places = commandsOf(inPersonalChats).flatMap(({ isPrompt, place }) => (isPrompt ? place : []));

const sentencesIn = (language: Language) => places.map((place) => wordsIn(language)[`${place}.prompt`] ?? '');

describe('The bot’s commands', () => {
  it('are eight in every conversation, and four sentences where only the person reads them', () => {
    const counts = commandLists.map(({ scopes }, at) => ({
      scopes,
      commands: commandsOf(at).filter(({ isPrompt }) => !isPrompt).length,
      sentences: commandsOf(at).filter(({ isPrompt }) => isPrompt).length,
    }));

    expect(counts).to.deep.equal([
      { scopes: ['personal'], commands: 8, sentences: 4 },
      { scopes: ['team', 'groupChat'], commands: 8, sentences: 0 },
    ]);
  });

  for (const language of languages) {
    const words = wordsIn(language);

    for (const [at, { scopes }] of commandLists.entries()) {
      it(`are what is done most, each by its own word, in ${languageNames[language]} (${scopes.join(', ')})`, () => {
        const titles = commandsOf(at).flatMap(({ isPrompt, place }) =>
          isPrompt ? [] : (words[`${place}.title`] ?? ''),
        );
        const own = stringsOf[language].words;

        expect(titles.map(normaliseText)).to.deep.equal(offered.map((id) => normaliseText(own[id][0] ?? id)));
        expect(titles.map((title) => intentIn(title))).to.deep.equal(
          offered.map((id) => ({ kind: 'journey', journey: id })),
        );
        expect(journeys.map(({ id }) => id)).to.include.members(offered);
      });
    }

    it(`are described alike in every conversation, in ${languageNames[language]}`, () => {
      const described = commandLists.map((_, at) =>
        commandsOf(at)
          .filter(({ isPrompt }) => !isPrompt)
          .map(({ place }) => words[`${place}.description`]),
      );
      for (const list of described) expect(list).to.deep.equal(described[0]);
    });
  }
});

describe('The prompt starters', () => {
  const begins: readonly JourneyId[] = ['buy', 'assign', 'request', 'invoices'];

  for (const language of languages) {
    const [buys = '', assigns = '', asks = '', wonders = ''] = sentencesIn(language);
    const strings = stringsOf[language];

    it(`are whole sentences, each of which begins another journey, in ${languageNames[language]}`, () => {
      expect(sentencesIn(language).filter((text) => !/^¿?\p{Lu}.* .*[.?]$/u.test(text))).to.deep.equal([]);
      expect(sentencesIn(language).map((text) => intentIn(text) ?? closestIntentIn(text))).to.deep.equal(
        begins.map((journey) => ({ kind: 'journey', journey })),
      );
    });

    it(`“${buys}” opens that purchase with its number`, async () => {
      const form = await openChat({ language, account: anAccount() }).say(buys);

      expect(form.text).to.contain('Power BI Pro');
      expect(form.inputs.get('seats')).to.equal('5');
    });

    it(`“${assigns}” asks for the people, and takes no word for a name`, async () => {
      const account = anAccount([aSubscription({ product: powerBi, seats: 5 })]);
      const byWord = await openChat({ language, account }).say(strings.words.assign[0] ?? '');

      const picker = await openChat({ language, account }).say(assigns);

      expect(picker.text).to.equal(byWord.text);
    });

    it(`“${asks}” asks for that product`, async () => {
      expect((await openChat({ language }).say(asks)).text).to.contain('Visio Plan 1');
    });

    it(`“${wonders}” compares the latest two invoices`, async () => {
      const account = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z');
      const { month } = readerFor('x', language, undefined);

      const comparison = await openChat({ language, account, time: '2026-08-05T09:00:00.000Z' }).say(wonders);

      expect(comparison.shows(invoiceComparison)).to.equal(true);
      expect(comparison.text).to.contain(strings.invoices.comparison.title(month('2026-07'), month('2026-06')));
    });

    it(`are answered with a way on where nothing has been bought, in ${languageNames[language]}`, async () => {
      for (const sentence of sentencesIn(language)) {
        const reply = await openChat({ language, accounts: [] }).say(sentence);
        expect(reply.text, sentence).not.to.contain(strings.menu.notUnderstood);
        expect(reply.buttons, sentence).not.to.deep.equal([]);
      }
    });
  }

  it('say the same in the manifest as in the description’s example', () => {
    expect(manifest.description.full).to.contain(sentencesIn('en')[0]);
  });
});
