import { expect } from 'chai';
import { productPicker } from '../../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../../cards/buying/purchaseOptions.js';
import { seatsTotal } from '../../../../cards/seats/seatsTotal.js';
import { trialPicker } from '../../../../cards/trials/trialPicker.js';
import { trialReview } from '../../../../cards/trials/trialReview.js';
import { trialOptions } from '../../../../cards/trials/trialOptions.js';
import type { Language } from '../../../../cards/language.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { isNumberAnswer, numberIn } from '../../../../dialogs/understanding/parseNumber.js';
import { numberWord } from '../../../../dialogs/understanding/numberWords.js';
import { anAccount, aMethod, aSubscription, powerBi } from '../../../support/builders.js';
import { openChat } from '../../../support/chat.js';
import { toPurchaseReview } from '../../../support/shortcuts.js';

const { buying, common } = stringsOf.en;
const asked = (language: Language = 'en') => stringsOf[language].buying.seatsError(1, 300);
const said = (text: string, language: Language = 'en', name = 'Power BI Pro') => {
  const number = numberIn(text, 300, language, name === '' ? [] : [name]);
  return number.is === 'number' ? number.value : number.is;
};

const wordsFor: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  en: {
    ...{ 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten' },
    ...{ 11: 'eleven', 12: 'twelve dozen', 13: 'thirteen', 14: 'fourteen', 15: 'fifteen', 16: 'sixteen' },
    ...{ 17: 'seventeen', 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty', 50: 'fifty' },
    ...{ 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety', 100: 'hundred' },
  },
  it: {
    ...{ 2: 'due', 3: 'tre', 4: 'quattro', 5: 'cinque', 6: 'sei', 7: 'sette', 8: 'otto', 9: 'nove', 10: 'dieci' },
    ...{ 11: 'undici', 12: 'dodici dozzina', 13: 'tredici', 14: 'quattordici', 15: 'quindici', 16: 'sedici' },
    ...{ 17: 'diciassette', 18: 'diciotto', 19: 'diciannove' },
    ...italianTens(20, 'venti', 'vent'),
    ...italianTens(30, 'trenta', 'trent'),
    ...italianTens(40, 'quaranta', 'quarant'),
    ...italianTens(50, 'cinquanta', 'cinquant'),
    ...italianTens(60, 'sessanta', 'sessant'),
    ...italianTens(70, 'settanta', 'settant'),
    ...italianTens(80, 'ottanta', 'ottant'),
    ...italianTens(90, 'novanta', 'novant'),
    ...{ 100: 'cento', 200: 'duecento', 300: 'trecento' },
  },
  pl: {
    ...{ 2: 'dwa dwie dwoch dwu', 3: 'trzy trzech', 4: 'cztery czterech', 5: 'piec pieciu', 6: 'szesc szesciu' },
    ...{ 7: 'siedem siedmiu', 8: 'osiem osmiu', 9: 'dziewiec dziewieciu', 10: 'dziesiec dziesieciu' },
    ...{ 11: 'jedenascie', 12: 'dwanascie tuzin', 13: 'trzynascie', 14: 'czternascie', 15: 'pietnascie' },
    ...{ 16: 'szesnascie', 17: 'siedemnascie', 18: 'osiemnascie', 19: 'dziewietnascie', 20: 'dwadziescia' },
    ...{ 30: 'trzydziesci', 40: 'czterdziesci', 50: 'piecdziesiat', 60: 'szescdziesiat', 70: 'siedemdziesiat' },
    ...{ 80: 'osiemdziesiat', 90: 'dziewiecdziesiat', 100: 'sto setka', 200: 'dwiescie', 300: 'trzysta' },
  },
  es: {
    ...{ 2: 'dos', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez' },
    ...{ 11: 'once', 12: 'doce docena', 13: 'trece', 14: 'catorce', 15: 'quince', 16: 'dieciseis', 17: 'diecisiete' },
    ...{ 18: 'dieciocho', 19: 'diecinueve', 20: 'veinte', 21: 'veintiuno veintiun veintiuna', 22: 'veintidos' },
    ...{ 23: 'veintitres', 24: 'veinticuatro', 25: 'veinticinco', 26: 'veintiseis', 27: 'veintisiete' },
    ...{ 28: 'veintiocho', 29: 'veintinueve', 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta', 60: 'sesenta' },
    ...{ 70: 'setenta', 80: 'ochenta', 90: 'noventa', 100: 'cien', 200: 'doscientos doscientas' },
    ...{ 300: 'trescientos trescientas' },
  },
};

/** Venti, ventuno … ventinove: the vowel goes before uno and otto. */
function italianTens(ten: number, word: string, short: string): Readonly<Record<number, string>> {
  const units = ['due', 'tre', 'quattro', 'cinque', 'sei', 'sette'];
  return {
    [ten]: word,
    [ten + 1]: `${short}uno`,
    ...Object.fromEntries(units.map((unit, index) => [ten + 2 + index, word + unit])),
    [ten + 8]: `${short}otto`,
    [ten + 9]: `${word}nove`,
  };
}

describe('The number in a sentence', () => {
  it('is not surely meant by the word for one, which is also an article', () => {
    for (const [word, language] of [
      ['one', 'en'],
      ['uno', 'it'],
      ['uno', 'es'],
    ] as const)
      expect(numberWord(word, language), word).to.deep.equal({ is: 'one', value: 1 });
    expect(numberWord('due', 'it')).to.deep.equal({ is: 'number', value: 2 });
  });

  for (const [text, number] of [
    ['buy 5 Power BI Pro', 5],
    ['buy Power BI Pro, 5.', 5],
    ['buy 5x power-bi pro', 5],
    ['buy x5 Power BI Pro', 5],
    ['buy "5" Power BI Pro', 5],
    ['buy 5.0 Power BI Pro', 5],
    ['buy 5,00 Power BI Pro', 5],
    ['buy ١٠ Power BI Pro', 10],
    ['buy １０ Power BI Pro', 10],
    ['buy ten Power BI Pro', 10],
    ['buy a dozen Power BI Pro', 12],
    ['buy 300 Power BI Pro', 300],
    ['buy one Power BI Pro', 1],
    ['buy 5 Power BI Pro for 1 year', 5],
    ['buy 5 Power BI Pro for €50 or 60 euros', 5],
    ['buy 5 Power BI Pro, 5', 5],
    ['buy Power BI Pro', 'none'],
    ['buy Power BI Pro for 12 months', 'none'],
    ['buy Power BI Pro for € 50', 'none'],
    ['buy 1,000 Power BI Pro', 'unclear'],
    ['buy 1.000 Power BI Pro', 'unclear'],
    ['buy 1 000 Power BI Pro', 'unclear'],
    ['buy 1’000 Power BI Pro', 'unclear'],
    ["buy 1'000 Power BI Pro", 'unclear'],
    ['buy 1000 Power BI Pro', 'unclear'],
    ['buy 301 Power BI Pro', 'unclear'],
    ['buy 0 Power BI Pro', 'unclear'],
    ['buy 2.5 Power BI Pro', 'unclear'],
    ['buy 2,5 Power BI Pro', 'unclear'],
    ['buy -5 Power BI Pro', 'unclear'],
    ['buy −5 Power BI Pro', 'unclear'],
    ['buy +5 Power BI Pro', 'unclear'],
    ['buy 1e3 Power BI Pro', 'unclear'],
    ['buy 10k Power BI Pro', 'unclear'],
    ['buy 5-10 Power BI Pro', 'unclear'],
    ['buy 1/2 Power BI Pro', 'unclear'],
    ['buy ½ Power BI Pro', 'unclear'],
    ['buy 5 or 6 Power BI Pro', 'unclear'],
    ['buy twenty-five Power BI Pro', 'unclear'],
    ['buy half a dozen Power BI Pro', 'unclear'],
    ['buy a few Power BI Pro', 'unclear'],
    ['buy 12345678901234567890 Power BI Pro', 'unclear'],
  ] as const) {
    it(`“${text}” is ${number}`, () => {
      expect(said(text)).to.equal(number);
    });
  }

  for (const [language, text, number] of [
    ['it', 'compra venticinque Power BI Pro', 25],
    ['it', 'compra ventuno Power BI Pro', 21],
    ['it', 'compra trentotto Power BI Pro', 38],
    ['it', 'compra centocinquanta Power BI Pro', 150],
    ['it', 'compra una dozzina di Power BI Pro', 12],
    ['it', 'compra sei Power BI Pro', 6],
    ['it', 'compra Power BI Pro per 2 anni', 'none'],
    ['it', 'compra qualche Power BI Pro', 'unclear'],
    ['pl', 'kup pięć Power BI Pro', 5],
    ['pl', 'kup dwanaście Power BI Pro', 12],
    ['pl', 'kup ten Power BI Pro', 'none'],
    ['pl', 'kup Power BI Pro na 12 miesięcy', 'none'],
    ['pl', 'kup kilka Power BI Pro', 'unclear'],
    ['pl', 'kup five Power BI Pro', 5],
    ['es', 'compra veintidós Power BI Pro', 22],
    ['es', 'compra 5 Power BI Pro para Ana', 5],
    ['es', 'compra treinta y cinco Power BI Pro', 'unclear'],
    ['es', 'compra una docena de Power BI Pro', 12],
  ] as const) {
    it(`“${text}” is ${number} for who reads ${language}`, () => {
      expect(said(text, language)).to.equal(number);
    });
  }

  it('in a product’s name is none of licences', () => {
    expect(said('buy 3 Visio Plan 1', 'en', 'Visio Plan 1')).to.equal(3);
    expect(said('buy Visio Plan 1', 'en', 'Visio Plan 1')).to.equal('none');
  });

  it('in what a product is called in short is none either', () => {
    for (const text of ['Microsoft 365 E3', '365 E3', 'E3', 'Microsoft 365', '365 E3 from Microsoft'])
      expect(said(`buy ${text}, 5`, 'en', 'Microsoft 365 E3'), text).to.equal(5);
    expect(said('buy E5, 3', 'en', 'E5')).to.equal(3);
    expect(said('buy 5', 'en', 'Microsoft 365 E3')).to.equal(5);
    expect(said('buy 5 licenses 365', 'en', 'Power BI Pro')).to.equal('unclear');
  });

  for (const language of languages) {
    it(`is known by each word for it in ${language}`, () => {
      for (const [value, words] of Object.entries(wordsFor[language]))
        for (const word of words.split(' '))
          expect(numberWord(word, language), word).to.deep.equal({ is: 'number', value: Number(value) });
    });
  }

  it('is known in Italian up to three hundred', () => {
    const all = Object.entries(wordsFor.it).filter(([value]) => Number(value) < 100);
    for (const [value, word] of all.map(([number, words]) => [Number(number), words.split(' ')[0]] as const)) {
      expect(numberWord(`cento${word}`, 'it')).to.deep.equal({ is: 'number', value: 100 + value });
      expect(numberWord(`duecento${word}`, 'it')).to.deep.equal({ is: 'number', value: 200 + value });
    }
    expect(all).to.have.length(98);
    expect(numberWord('trecentouno', 'it')).to.equal(undefined);
  });

  it('stands in the first thousand characters, or is not seen', () => {
    const before = 'buy Power BI Pro'.padEnd(999);

    expect([said(`${before}5`), said(`${before} 5`)]).to.deep.equal([5, 'none']);
    expect(isNumberAnswer(`${'one'.padEnd(1_000)}more`, 'en')).to.equal(true);
    expect(isNumberAnswer(`${'one'.padEnd(999)}more`, 'en')).to.equal(false);
  });

  it('is the same between signs of any kind, which alone are none', () => {
    const texts = ['""', '(5)', '5...', '"five".'].map((text) => said(`buy ${text}`));

    expect(texts).to.deep.equal(['none', 5, 5, 5]);
  });

  it('answers a question where it comes first or alone', () => {
    const answers = ['5', '-5', '5 please', 'ten', 'a dozen', 'one', 'some', '1,000'];
    const others = ['menu', 'what?', 'some help', 'one moment', 'the menu', '', 'for 5'];

    expect([...answers, ...others].filter((text) => isNumberAnswer(text, 'en'))).to.deep.equal(answers);
  });
});

describe('A number that nobody can take for a number of licences', () => {
  for (const language of languages) {
    it(`in a sentence leaves the box empty and says which are possible, in ${language}`, async () => {
      const buy = stringsOf[language].words.buy[0] ?? '';
      for (const number of ['1,000', '1.000', '2.5', '-5', '1000']) {
        const reply = await openChat({ language }).say(`${buy} ${number} Power BI Pro`);

        expect(reply.inputs.get('seats'), number).to.equal('');
        expect(reply.text).to.contain(asked(language));
      }
    });
  }

  it('is asked for where a trial is wished for', async () => {
    for (const number of ['26', '2.5', '1,000']) {
      const reply = await openChat().say(`try ${number} Power BI Pro`);

      expect(reply.inputs.get('seats'), number).to.equal('');
      expect(reply.text).to.contain(buying.seatsError(1, 25));
    }
  });

  it('is no other number in the box either, when it is typed or entered', async () => {
    const chat = openChat();
    await chat.say('buy Power BI Pro');
    for (const typed of ['2.5', '-5', '1,000', 'some'])
      expect((await chat.say(typed)).inputs.get('seats'), typed).to.equal('');
    const entered = await chat.press(purchaseOptions, { action: 'review', seats: '2.5' });
    expect([entered.inputs.get('seats'), entered.text.includes(asked())]).to.deep.equal(['', true]);

    const trial = openChat();
    await trial.say('try Power BI Pro');
    expect((await trial.say('2.5')).inputs.get('seats')).to.equal('');
    expect((await trial.press(trialOptions, { action: 'review', seats: '2.5' })).inputs.get('seats')).to.equal('');
    expect((await trial.say('ten')).inputs.get('seats')).to.equal('10');
  });

  it('is not lost while the product is chosen, nor is one that is', async () => {
    for (const [number, box] of [
      ['5', '5'],
      ['2.5', ''],
    ] as const) {
      const chat = openChat();
      expect((await chat.say(`buy ${number} licenses`)).shows(productPicker)).to.equal(true);
      const chosen = await chat.press(productPicker, { action: 'continue', product: powerBi });
      expect([chosen.shows(purchaseOptions), chosen.inputs.get('seats')]).to.deep.equal([true, box]);
      expect((await chat.say(`try ${number} licenses`)).inputs.get('total')).to.equal(box);
      const tried = await chat.press(trialPicker, { action: 'continue', product: powerBi });
      expect(tried.shows(box === '' ? trialOptions : trialReview)).to.equal(true);

      for (const wish of ['buy', 'try']) {
        await chat.say(`${wish} ${number} licenses`);
        expect((await chat.say('Power BI Pro')).inputs.get('seats'), wish).to.equal(box);
      }
    }
  });

  it('is no other total than the one that is held, which says nothing of the number in the sentence', async () => {
    for (const text of ['add 5 licenses', 'remove 2 licenses', 'change licenses to 1,000', 'add ten licenses']) {
      const chat = openChat({ account: anAccount([aSubscription({ seats: 7 })]) });

      const { inputs } = await chat.say(text);
      expect([inputs.has('seats'), inputs.get('seats')], text).to.deep.equal([true, '']);
    }
    const usual = openChat({ account: anAccount([aSubscription({ seats: 7 })]) });
    expect((await usual.say('add licenses')).inputs.get('seats')).to.equal('7');
  });

  it('is no other total', async () => {
    const chat = openChat({ account: anAccount([aSubscription({ seats: 7 })]) });
    await chat.say(stringsOf.en.words.seats[0] ?? '');
    for (const typed of ['2.5', '1,000', '1 000'])
      expect((await chat.say(typed)).inputs.get('seats'), typed).to.equal('');
    const entered = await chat.press(seatsTotal, { action: 'review', seats: '1.000' });
    expect([entered.inputs.get('seats'), entered.text.includes(asked())]).to.deep.equal(['', true]);
  });
});

describe('A choice that a client does not send', () => {
  it('is asked for by its name, and the rest stays', async () => {
    const account = anAccount([], { methods: [aMethod(), aMethod({ id: 'visa-1111', lastFour: '1111' })] });
    for (const [input, label] of [
      ['method', buying.methodLabel],
      ['offer', buying.offerLabel],
    ] as const) {
      const reply = await toPurchaseReview(openChat({ account }), { seats: '7', [input]: '' });

      expect(reply.text).to.contain(`${label}: ${common.chooseOne}`);
      expect(reply.inputs.get('seats')).to.equal('7');
    }
  });
});
