import { expect } from 'chai';
import type { Language } from '../../../../cards/language.js';
import { languageNames, languages, stringsOf } from '../../../../cards/language.js';
import type { Intent } from '../../../../dialogs/understanding/intents.js';
import { closestIntentIn, intentIn } from '../../../../dialogs/understanding/intents.js';
import { normaliseText } from '../../../../domain/basics/normaliseText.js';

type Kind = keyof (typeof stringsOf)['en']['words'];

function wishOf(kind: Kind): Intent {
  if (kind === 'stop' || kind === 'greeting') return { kind };
  return { kind: 'journey', journey: kind === 'need' ? 'request' : kind };
}

const phrases = languages.flatMap((language) =>
  Object.entries(stringsOf[language].words).flatMap(
    ([kind, said]) => said.map((text) => ({ language, kind: kind as Kind, text })), // the table's own keys
  ),
);

const mixed = (text: string) =>
  Array.from(text, (letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter)).join('');

/** As people with such a keyboard write them. */
const accented: Readonly<Record<Exclude<Language, 'en'>, Readonly<Partial<Record<Kind, readonly string[]>>>>> = {
  it: { menu: ['Menù'], assign: ['assegna licenze'], cancel: ['annulla l’abbonamento', "Annulla l'abbonamento!"] },
  pl: {
    menu: ['menu główne', 'Strona główna', 'POCZĄTEK'],
    help: ['pomóż', 'Potrzebuję pomocy'],
    language: ['język', 'ZMIEŃ JĘZYK'],
    buy: ['kup licencję', 'Kupić licencję', 'chcę kupić'],
    subscriptions: ['subskrypcje'],
    assign: ['przypisz licencję', 'PRZYPISAĆ LICENCJĘ'],
    cancel: ['anuluj subskrypcję', 'Anuluj moją subskrypcję', 'zakończ subskrypcję', 'ANULOWAĆ SUBSKRYPCJĘ'],
    stop: ['wyjdź', 'WYJŚCIE', 'nieważne'],
    greeting: ['cześć', 'dzień dobry', 'Dobry wieczór'],
  },
  es: {
    menu: ['Menú', 'MENÚ PRINCIPAL'],
    help: ['ayúdeme', 'Ayúdame'],
    cancel: ['cancelar suscripción', 'CANCELAR MI SUSCRIPCIÓN', '¿Cancelar la suscripción?', 'anular suscripción'],
    stop: ['déjalo', 'Olvídelo'],
    greeting: ['buenos días', '¡Hola!'],
  },
};

describe('Words', () => {
  for (const language of languages) {
    it(`each of them leads to its journey, in lower, upper and mixed case, in ${language}`, () => {
      for (const { kind, text } of phrases.filter((phrase) => phrase.language === language)) {
        for (const typed of [
          text,
          text.toUpperCase(),
          mixed(text),
          `  ${text} `,
          `${text}!`,
          `<at>Seatkeeper</at> ${text}`,
        ])
          expect(intentIn(typed), typed).to.deep.equal(wishOf(kind));
      }
    });
  }

  for (const [language, table] of Object.entries(accented)) {
    it(`work with accents, composed, decomposed and upper case, in ${language}`, () => {
      for (const [kind, said] of Object.entries(table)) {
        for (const text of said) {
          for (const typed of [text, text.normalize('NFD'), text.toUpperCase(), text.toUpperCase().normalize('NFD')])
            expect(intentIn(typed), typed).to.deep.equal(wishOf(kind as Kind)); // the table's own keys
        }
      }
    });
  }

  it('are claimed by one journey only, across all languages', () => {
    const claims = new Map<string, Set<string>>();
    for (const { kind, text } of phrases)
      claims.set(normaliseText(text), (claims.get(normaliseText(text)) ?? new Set()).add(kind));

    expect([...claims].filter(([, kinds]) => kinds.size > 1)).to.deep.equal([]);
  });

  it('are heard without the accents that they are listed with', () => {
    for (const { kind, text } of phrases) expect(intentIn(normaliseText(text)), text).to.deep.equal(wishOf(kind));
  });

  it('name a language by its own name', () => {
    for (const language of languages) {
      const wish = { kind: 'language', language };
      expect(intentIn(languageNames[language])).to.deep.equal(wish);
      expect(intentIn(languageNames[language].toUpperCase())).to.deep.equal(wish);
    }
    expect(intentIn('espanol')).to.deep.equal({ kind: 'language', language: 'es' });
  });

  it('tell cancelling a subscription from stopping', () => {
    for (const text of ['cancel', 'Annulla', 'ANULUJ', 'cancelar', 'stop']) {
      expect(intentIn(text), text).to.deep.equal({ kind: 'stop' });
    }
    for (const text of ['cancel subscription', 'annulla abbonamento', 'anuluj subskrypcję', 'cancelar suscripción']) {
      expect(intentIn(text), text).to.deep.equal(wishOf('cancel'));
    }
  });

  it('are whole sentences: what merely contains one is not taken for it', () => {
    for (const text of ['', ' ', '!!!', 'menus', 'do not stop', 'Ana Help', '5', 'cancel it']) {
      expect(intentIn(text), text).to.equal(undefined);
    }
  });
});

describe('A guess', () => {
  for (const [text, journey] of [
    ['Can I buy some licenses please?', 'buy'],
    ['Can I buy some licences please?', 'buy'],
    ['cancel my Visio subscription', 'cancel'],
    ['I want to see my subscriptions', 'subscriptions'],
    ['vorrei acquistare tre licenze', 'buy'],
    ['voglio disdire tutto', 'cancel'],
    ['proszę przypisz mi licencje', 'assign'],
    ['quiero cancelar mi suscripción de Visio', 'cancel'],
    ['necesito ayuda con mi pedido', 'help'],
  ] as const) {
    it(`takes “${text}” for ${journey}`, () => {
      expect(closestIntentIn(text)).to.deep.equal({ kind: 'journey', journey });
    });
  }

  it('is that a product is to be cancelled where the sentence names one', () => {
    for (const verb of ['cancel', 'please cancel', 'Annulla', 'anuluj', 'quiero cancelar']) {
      expect(closestIntentIn(`${verb} Power BI Pro`), verb).to.deep.equal(wishOf('cancel'));
      expect(closestIntentIn(`${verb} tutto`), verb).to.equal(undefined);
    }
    expect(closestIntentIn('stop, I meant Visio')).to.equal(undefined);
    expect(closestIntentIn('cancel, buy Visio instead')).to.deep.equal(wishOf('buy'));
  });

  it('is that a trial is to be cancelled, rather than another one to be started', () => {
    for (const text of [
      'cancel my trial',
      'stop the free trial of Visio',
      'annulla la prova gratuita di Visio',
      'anuluj bezpłatną wersję próbną',
      'zakończ wersję próbną Visio',
      'cancelar la prueba gratuita',
    ]) {
      expect(closestIntentIn(text), text).to.deep.equal(wishOf('cancel'));
    }
  });

  it('never stops anything', () => {
    for (const text of ['please stop sending this', 'anuluj to', 'puoi annulla tutto', 'quiero salir ya']) {
      expect(closestIntentIn(text)?.kind, text).not.to.equal('stop');
    }
  });

  it('is not made where nothing is like a wish', () => {
    for (const text of ['', 'the weather is nice', '42', '👍', 'x'.repeat(20_000)]) {
      expect(closestIntentIn(text), text.slice(0, 20)).to.equal(undefined);
    }
  });

  it('is what the verb says that is to be done with one’s licences; without a verb they are looked at', () => {
    for (const [text, journey] of [
      ['Assegna le mie licenze di Power BI Pro ai colleghi', 'assign'],
      ['przypisz moje licencje Visio Luisowi', 'assign'],
      ['kup moje licencje', 'buy'],
      ['Chcę wypróbować Planner Plan 1 przez miesiąc', 'trial'],
      ['mostrami le mie licenze', 'mine'],
      ['show me my licenses', 'mine'],
      ['jakie mam licencje?', 'mine'],
    ] as const) {
      expect(closestIntentIn(text), text).to.deep.equal({ kind: 'journey', journey });
    }
  });
});
