import { expect } from 'chai';
import type { Language } from '../../../cards/language.js';
import { languageNames, languages, readerFor, stringsOf } from '../../../cards/language.js';
import type { Strings } from '../../../cards/strings/index.js';
import { addDays } from '../../../domain/basics/calendar.js';
import { catalogue } from '../../../domain/basics/product.js';
import { textsOf } from '../../support/cardSchema.js';
import { everyRendering, saidInSamples } from '../../support/samples.js';

const translations = ['it', 'pl', 'es'] as const;
const counts = [0, 1, 2, 3, 4, 5, 11, 12, 21, 22, 25, 101, 112, 1000];

const englishWords =
  /(?<!\p{L})(the|you|your|and|with|from|is|are|was|were|have|has|not|this|that|there|here|of|by|for|when|until|again|please|seats?|subscriptions?|licen[cs]es?|purchases?|payments?|charged?|cancel|canceled|cancelled|buy|bought|assign|assigned|open|back|next|help|language|month|year|people|nobody|free|user|users|guest|sandbox|days?|number|price)(?!\p{L})/iu;

/** What stands in a sentence's gaps, where numbers would not do. */
const inserted: Readonly<Record<string, readonly unknown[]>> = {
  'common.andMore': [2],
  'common.perCycle': ['Inserted 1', 'monthly'],
  'buying.offer': ['P1Y', 'yearly', 'Inserted 1'],
  'buying.laterValue': ['Inserted 1', 'yearly', 'Inserted 3'],
  'buying.then': ['Inserted 1', 'yearly', 'Inserted 3'],
};
const facts = {
  product: 'Inserted 5',
  policy: 'disabled',
  least: 6,
  most: 7,
  lastFour: '4242',
  expired: '2026-02',
  limit: 20,
  asked: 21,
  endsOn: '2026-04-10',
  since: '2026-03-10T09:00:00.000Z',
  by: 'Inserted 8',
  state: 'taken',
  at: '2026-03-11T09:00:00.000Z',
  again: '2026-03-12T09:00:00.000Z',
};
const spoken = { product: String, day: String, moment: String, month: String, text: String };

describe('What people type', () => {
  const words = languages.flatMap((language) =>
    Object.entries(stringsOf[language].words).flatMap(([wish, said]) =>
      said.map((text) => ({ language, wish, text, bare: bare(text) })),
    ),
  );

  it('is listed in lower case', () => {
    expect(words.filter(({ text }) => !/^(\?|[\p{Ll}’]+( [\p{Ll}’]+)*)$/u.test(text))).to.deep.equal([]);
  });

  it('is shown as it is spelled', () => {
    const shown = translations.map((language) => {
      const { menu, language: languageWords, cancel } = stringsOf[language].words;
      return [menu[0], languageWords[0], cancel[0]];
    });

    expect(shown).to.deep.equal([
      ['menu', 'lingua', 'annulla abbonamento'],
      ['menu', 'język', 'anuluj subskrypcję'],
      ['menú', 'idioma', 'cancelar suscripción'],
    ]);
  });

  it('is listed once in a language', () => {
    const twice = words.filter(
      ({ language, bare }) => words.filter((one) => one.language === language && one.bare === bare).length > 1,
    );

    expect(twice).to.deep.equal([]);
  });

  it('means the same in every language', () => {
    const contested = words.filter(({ bare, wish }) => words.some((one) => one.bare === bare && one.wish !== wish));

    expect(contested).to.deep.equal([]);
  });

  it('is not the name of a language', () => {
    const names = Object.values(languageNames).map(bare);

    expect(words.filter((one) => names.includes(one.bare))).to.deep.equal([]);
  });

  it('has several ways to say each thing in each language', () => {
    const few = languages.flatMap((language) =>
      Object.entries(stringsOf[language].words)
        .filter(([, said]) => said.length < 2)
        .map(([wish]) => `${language}: ${wish}`),
    );

    expect(few).to.deep.equal([]);
  });

  const cancelling: Readonly<Record<Language, readonly string[]>> = {
    en: ['cancel subscription'],
    it: ['annulla abbonamento', 'annulla sottoscrizione'],
    pl: ['anuluj subskrypcję'],
    es: ['cancelar suscripción'],
  };
  for (const language of languages) {
    it(`tells “cancel” from “cancel subscription” in ${languageNames[language]}`, () => {
      const { cancel, stop } = stringsOf[language].words;

      expect(cancel).to.include.members([...cancelling[language]]);
      expect(stop).to.include.members(cancelling[language].map((text) => text.split(' ')[0] ?? ''));
    });
  }
});

describe('A number of things', () => {
  const forms: Readonly<Record<Language, readonly [one: string, few: string, many: string]>> = {
    en: ['license', 'licenses', 'licenses'],
    it: ['licenza', 'licenze', 'licenze'],
    pl: ['licencja', 'licencje', 'licencji'],
    es: ['licencia', 'licencias', 'licencias'],
  };
  /** As it is written where that is not as in code. */
  const grouped: Readonly<Record<number, Partial<Readonly<Record<Language, string>>>>> = {
    1000: { en: '1,000', it: '1.000' },
  };
  /** Which form Polish takes; the others have one for 1 and one for the rest. */
  const formOf: Readonly<Record<number, 0 | 1 | 2>> = { 1: 0, 2: 1, 3: 1, 4: 1, 22: 1 };

  for (const language of languages) {
    it(`is grammatical in ${languageNames[language]}`, () => {
      expect(counts.map(stringsOf[language].common.seats)).to.deep.equal(
        counts.map((count) => `${grouped[count]?.[language] ?? count} ${forms[language][formOf[count] ?? 2]}`),
      );
    });
  }

  it('takes its verb along in Polish', () => {
    const { cancelling, buying, assigning, subscriptions } = stringsOf.pl;
    const written = [1, 2, 5, 12, 22].map((count) => [
      cancelling.loses(count, 'Anna'),
      cancelling.losesLater(count, 'Anna', '10 marca 2026'),
      cancelling.lost(count, 'Anna'),
      buying.receiptTitle(count, 'Visio Plan 1'),
      assigning.left(count),
      assigning.free('Visio Plan 1', count),
      subscriptions.used(1, count),
      subscriptions.count(1, count),
      assigning.batches(20, count),
      subscriptions.count(count, count),
    ]);

    expect(written).to.deep.equal([
      [
        '1 osoba od razu traci dostęp: Anna',
        '1 osoba traci dostęp po 10 marca 2026: Anna',
        '1 osoba straciła dostęp: Anna',
        'Visio Plan 1: kupiono 1 licencję',
        'Pozostała 1 dostępna licencja.',
        'Visio Plan 1: 1 dostępna licencja.',
        'wykorzystano 1 z 1 licencji',
        '1 subskrypcja',
        'To pierwszych 20 z wybranych osób. Wybrana jest też jeszcze 1 osoba.',
        '1 subskrypcja',
      ],
      [
        '2 osoby od razu tracą dostęp: Anna',
        '2 osoby tracą dostęp po 10 marca 2026: Anna',
        '2 osoby straciły dostęp: Anna',
        'Visio Plan 1: kupiono 2 licencje',
        'Pozostały 2 dostępne licencje.',
        'Visio Plan 1: 2 dostępne licencje.',
        'wykorzystano 1 z 2 licencji',
        '1 z 2 subskrypcji',
        'To pierwszych 20 z wybranych osób. Wybrane są też jeszcze 2 osoby.',
        '2 subskrypcje',
      ],
      [
        '5 osób od razu traci dostęp: Anna',
        '5 osób traci dostęp po 10 marca 2026: Anna',
        '5 osób straciło dostęp: Anna',
        'Visio Plan 1: kupiono 5 licencji',
        'Pozostało 5 dostępnych licencji.',
        'Visio Plan 1: 5 dostępnych licencji.',
        'wykorzystano 1 z 5 licencji',
        '1 z 5 subskrypcji',
        'To pierwszych 20 z wybranych osób. Wybranych jest też jeszcze 5 osób.',
        '5 subskrypcji',
      ],
      [
        '12 osób od razu traci dostęp: Anna',
        '12 osób traci dostęp po 10 marca 2026: Anna',
        '12 osób straciło dostęp: Anna',
        'Visio Plan 1: kupiono 12 licencji',
        'Pozostało 12 dostępnych licencji.',
        'Visio Plan 1: 12 dostępnych licencji.',
        'wykorzystano 1 z 12 licencji',
        '1 z 12 subskrypcji',
        'To pierwszych 20 z wybranych osób. Wybranych jest też jeszcze 12 osób.',
        '12 subskrypcji',
      ],
      [
        '22 osoby od razu tracą dostęp: Anna',
        '22 osoby tracą dostęp po 10 marca 2026: Anna',
        '22 osoby straciły dostęp: Anna',
        'Visio Plan 1: kupiono 22 licencje',
        'Pozostały 22 dostępne licencje.',
        'Visio Plan 1: 22 dostępne licencje.',
        'wykorzystano 1 z 22 licencji',
        '1 z 22 subskrypcji',
        'To pierwszych 20 z wybranych osób. Wybrane są też jeszcze 22 osoby.',
        '22 subskrypcje',
      ],
    ]);
  });

  it('takes its verb along in Italian and Spanish', () => {
    const written = (['it', 'es'] as const).map((language) => {
      const { cancelling, buying, assigning, subscriptions } = stringsOf[language];
      return [1, 2].map((count) => [
        cancelling.loses(count, 'Anna'),
        cancelling.lost(count, 'Anna'),
        buying.receiptTitle(count, 'Visio Plan 1'),
        buying.hidden(count).split(':')[0],
        assigning.left(count),
        assigning.batches(20, count).split(/; /)[1],
        subscriptions.used(count, 5),
      ]);
    });

    expect(written).to.deep.equal([
      [
        [
          '1 persona perde subito l’accesso: Anna',
          '1 persona ha perso l’accesso: Anna',
          'Visio Plan 1: 1 licenza acquistata',
          '1 prodotto non è mostrato',
          'Resta 1 licenza disponibile.',
          'un’altra persona resta scelta.',
          '1 licenza su 5 in uso',
        ],
        [
          '2 persone perdono subito l’accesso: Anna',
          '2 persone hanno perso l’accesso: Anna',
          'Visio Plan 1: 2 licenze acquistate',
          '2 prodotti non sono mostrati',
          'Restano 2 licenze disponibili.',
          'le altre 2 restano scelte.',
          '2 licenze su 5 in uso',
        ],
      ],
      [
        [
          '1 persona pierde el acceso de inmediato: Anna',
          '1 persona ha perdido el acceso: Anna',
          'Visio Plan 1: 1 licencia comprada',
          '1 producto no se muestra',
          'Queda 1 licencia disponible.',
          'otra persona sigue elegida.',
          '1 de 5 licencias en uso',
        ],
        [
          '2 personas pierden el acceso de inmediato: Anna',
          '2 personas han perdido el acceso: Anna',
          'Visio Plan 1: 2 licencias compradas',
          '2 productos no se muestran',
          'Quedan 2 licencias disponibles.',
          'las otras 2 siguen elegidas.',
          '2 de 5 licencias en uso',
        ],
      ],
    ]);
  });

  it('is “none” where there is none', () => {
    const written = translations.map((language) => {
      const { assigning } = stringsOf[language];
      return [assigning.left(0), assigning.summary(0, 2)];
    });

    expect(written).to.deep.equal([
      ['Non ci sono più licenze disponibili.', 'Nessuna licenza assegnata.'],
      ['Nie ma już dostępnych licencji.', 'Nie przypisano żadnej licencji.'],
      ['Ya no quedan licencias disponibles.', 'No se ha asignado ninguna licencia.'],
    ]);
  });
});

describe('Licenses that come and go', () => {
  it('are counted as each language counts them', () => {
    const written = translations.map((language) => {
      const { seats } = stringsOf[language];
      return [1, 2, 5].map((count) => [seats.receiptMore(count, 'Visio'), seats.undoneSome(count, 9)]);
    });

    expect(written).to.deep.equal([
      [
        ['Visio: 1 licenza aggiunta', 'Hai restituito 1 licenza. Ora ne hai 9.'],
        ['Visio: 2 licenze aggiunte', 'Hai restituito 2 licenze. Ora ne hai 9.'],
        ['Visio: 5 licenze aggiunte', 'Hai restituito 5 licenze. Ora ne hai 9.'],
      ],
      [
        ['Visio: dodano 1 licencję', 'Zwrócono 1 licencję. Łączna liczba wynosi teraz 9.'],
        ['Visio: dodano 2 licencje', 'Zwrócono 2 licencje. Łączna liczba wynosi teraz 9.'],
        ['Visio: dodano 5 licencji', 'Zwrócono 5 licencji. Łączna liczba wynosi teraz 9.'],
      ],
      [
        ['Visio: 1 licencia agregada', 'Se ha devuelto 1 licencia. Ahora tiene 9.'],
        ['Visio: 2 licencias agregadas', 'Se han devuelto 2 licencias. Ahora tiene 9.'],
        ['Visio: 5 licencias agregadas', 'Se han devuelto 5 licencias. Ahora tiene 9.'],
      ],
    ]);
  });

  it('are called by the names of the admin center', () => {
    expect(languages.map((language) => stringsOf[language].seats.totalLabel)).to.deep.equal([
      'Total licenses',
      'Totale licenze',
      'Łączna liczba licencji',
      'Total de licencias',
    ]);
  });
});

describe('The help', () => {
  it('speaks to its reader in one way', () => {
    const first = translations.map((language) => {
      const { buy, seats, assign, unassign, trial, undo, cancel, reactivate } = stringsOf[language].help.does;
      return [buy, seats, assign, unassign, trial, undo, cancel, reactivate].map((does) => does.split(' ')[0]);
    });

    expect(first).to.deep.equal([
      ['acquisti', 'imposti', 'assegni', 'togli', 'provi', 'annulli', 'annulli', 'riattivi'],
      ['kupisz', 'ustawisz', 'przypiszesz', 'odbierzesz', 'wypróbujesz', 'cofniesz', 'zakończysz', 'przywrócisz'],
      ['compre', 'fije', 'asigne', 'quite', 'pruebe', 'deshaga', 'cancele', 'recupere'],
    ]);
  });
});

describe('A date in a sentence', () => {
  const days = Array.from({ length: 31 }, (_, index) => addDays('2026-03-01', index));

  it('has the article that Italian gives the 8th and the 11th', () => {
    const { day, moment, month, strings } = readerFor('anna', 'it', undefined);
    const { subscriptions, cancelling, buying, refusals } = strings;
    const words = { product: String, day, moment, month, text: String };
    const articles = days.map((date) =>
      [
        subscriptions.renews(day(date)),
        subscriptions.ends(day(date)),
        subscriptions.takenBack(day(date)),
        subscriptions.alreadyDone(moment(`${date}T09:00:00.000Z`)),
        buying.termEnds(day(date)),
        buying.laterValue('1 €', 'monthly', day(date)),
        buying.refundable(moment(`${date}T09:00:00.000Z`)),
        cancelling.endsLater(day(date)),
        cancelling.losesLater(2, 'Anna', day(date)),
        cancelling.canTakeBack(day(date)),
        cancelling.receiptLater('Visio', day(date)),
        refusals['already-cancelled']({ code: 'already-cancelled', lastDay: date }, words),
        refusals['payment-pending']({ code: 'payment-pending', product: 'p', since: `${date}T09:00:00.000Z` }, words),
        cancelling.goesOn('1 €', day(date)),
      ].map((sentence) => / (il |l’|al |all’|dal |dall’)\d/.exec(sentence)?.[1]),
    );

    const usual = ['il ', 'il ', 'il ', 'il ', 'il ', 'dal ', 'al ', 'al ', 'il ', 'al ', 'il ', 'il ', 'dal ', 'al '];
    const elided = ['l’', 'l’', 'l’', 'l’', 'l’', 'dall’', 'all’', 'all’', 'l’', 'all’', 'l’', 'l’', 'dall’', 'all’'];
    expect(articles).to.deep.equal(days.map((date) => (/-(08|11)$/.test(date) ? elided : usual)));
  });

  it('stands in every language as a reader there expects it', () => {
    const written = languages.map((language) => {
      const { day, strings } = readerFor('anna', language, undefined);
      return strings.cancelling.receiptLater('Visio Plan 1', day('2026-03-10'));
    });

    expect(written).to.deep.equal([
      'Visio Plan 1: subscription canceled, ends on March 10, 2026',
      'Visio Plan 1: sottoscrizione annullata, termina il 10 marzo 2026',
      'Visio Plan 1: subskrypcja anulowana, kończy się 10 marca 2026',
      'Visio Plan 1: suscripción cancelada, termina el 10 de marzo de 2026',
    ]);
  });
});

describe('A translation', () => {
  const english = writtenIn(stringsOf.en);
  /** The same word in both languages, or a frame around what is inserted. */
  const shared: Readonly<Record<(typeof translations)[number], readonly string[]>> = {
    it: [
      ...['titles.menu', 'common.menu', 'common.number', 'subscriptions.channel.self-service', 'history.no'],
      'soldHere.partner',
      'extension.shared.customers',
    ],
    pl: ['titles.menu', 'common.menu', 'common.number', 'soldHere.partner', 'extension.shared.customers'],
    es: ['common.number', 'history.no', 'soldHere.partner', 'extension.shared.customers'],
  };

  it('calls by one name what people own, buy and assign, in English', () => {
    // A partner's form for new subscriptions has a field of that name (R61, R62).
    const seats = [...english].filter(([path]) => !path.startsWith('sales.'));
    expect(seats.filter(([, text]) => /\bseats?\b/i.test(text))).to.deep.equal([]);
  });

  for (const language of translations) {
    const own = writtenIn(stringsOf[language]);

    it(`leaves no English sentence in ${languageNames[language]}`, () => {
      const same = [...own].filter(([path, text]) => text === english.get(path)).map(([path]) => path);

      expect(same).to.deep.equal(shared[language]);
    });

    it(`leaves no English word in ${languageNames[language]}`, () => {
      const foreign = [...own].filter(([, text]) => englishIn(text) !== undefined);

      expect(foreign).to.deep.equal([]);
    });

    it(`leaves no English word on a card in ${languageNames[language]}`, () => {
      const foreign = everyRendering()
        .filter((rendering) => rendering.language === language && rendering.module !== 'menu/languagePicker')
        .flatMap(({ title, json }) => textsOf(json).map(({ text }) => `${title}: ${englishIn(ours(text)) ?? ''}`))
        .filter((found) => !found.endsWith(': '));

      expect(foreign).to.deep.equal([]);
    });

    it(`says everything that is inserted, and every number, in ${languageNames[language]}`, () => {
      const lost = [...own]
        .map(([path, text]) => ({ path, own: figuresIn(text), english: figuresIn(english.get(path) ?? '') }))
        .filter((one) => one.own.join() !== one.english.join());

      expect(lost).to.deep.equal([]);
    });
  }

  it('calls things by the names of the admin center', () => {
    const labels = translations.map((language) => {
      const { titles, assigning, cancelling, common, subscriptions, buying } = stringsOf[language];
      return [
        titles.buy,
        titles.assign,
        assigning.title,
        assigning.assign,
        subscriptions.moreActions,
        subscriptions.cancel,
        cancelling.title,
        common.save,
        buying.methodLabel,
        buying.seatsLabel,
        subscriptions.channel['self-service'],
      ];
    });

    expect(labels).to.deep.equal([
      [
        'Acquista licenze',
        'Assegna licenze',
        'Assegna licenze agli utenti',
        'Assegna',
        'Altre azioni',
        'Annulla abbonamento',
        'Annulla sottoscrizione',
        'Salva',
        'Metodo di pagamento',
        'Numero di licenze',
        'Self-service',
      ],
      [
        'Kup licencje',
        'Przypisz licencje',
        'Przypisywanie licencji do użytkowników',
        'Przypisz',
        'Więcej akcji',
        'Anuluj subskrypcję',
        'Anuluj subskrypcję',
        'Zapisz',
        'Forma płatności',
        'Liczba licencji',
        'Samoobsługowe',
      ],
      [
        'Comprar licencias',
        'Asignar licencias',
        'Asignar licencias a los usuarios',
        'Asignar',
        'Más acciones',
        'Cancelar suscripción',
        'Cancelar suscripción',
        'Guardar',
        'Método de pago',
        'Número de licencias',
        'Autoservicio',
      ],
    ]);
  });

  it('shows the way through the admin center by its pages’ names', () => {
    const paths = translations.map((language) => {
      const { help, refusals } = stringsOf[language];
      return [
        help.paths,
        refusals['no-payment-method'](
          { code: 'no-payment-method' },
          { product: String, day: String, moment: String, month: String, text: String },
        ),
      ];
    });

    for (const [index, names] of [
      [
        ['Fatturazione › I tuoi prodotti', 'Fatturazione › Licenze'],
        'Fatturazione › Fatture e pagamenti › Metodi di pagamento',
      ],
      [
        ['Rozliczenia › Twoje produkty', 'Rozliczenia › Licencje'],
        'Rozliczenia › Rachunki i płatności › Formy płatności',
      ],
      [['Facturación › Sus productos', 'Facturación › Licencias'], 'Facturación › Facturas y pagos › Métodos de pago'],
    ].entries()) {
      for (const name of names[0] ?? []) expect(paths[index]?.[0]).to.contain(name);
      expect(paths[index]?.[1]).to.contain(names[1]);
    }
  });
});

/** As accents are heard: not at all. */
function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();
}

function englishIn(text: string): string | undefined {
  return englishWords.exec(text)?.[0];
}

/** Without the names of products and what the samples' people say. */
function ours(text: string): string {
  return [...saidInSamples, ...catalogue.map(({ name }) => name)].reduce(
    (rest, name) => rest.replaceAll(name, ''),
    text,
  );
}

function figuresIn(text: string): readonly string[] {
  const figures = text.replaceAll('Microsoft 365', '').match(/\d+|Inserted/g) ?? [];
  return figures.map((figure) => figure.replace(/^0(?=\d)/, '')).toSorted(); // 8:00 or 08:00
}

/** Every sentence by its place, with the same in its gaps. */
function writtenIn({ words: _, notNames: __, ...strings }: Strings): ReadonlyMap<string, string> {
  return new Map(leavesOf(strings, []));
}

function leavesOf(node: unknown, path: readonly string[]): readonly (readonly [string, string])[] {
  const place = path.join('.');
  if (typeof node === 'string') return [[place, node]];
  if (typeof node === 'function') {
    const gaps = path.includes('refusals')
      ? [{ ...facts, profiles: ['Inserted 1'], products: ['Inserted 2'] }, spoken]
      : (inserted[place] ?? gapsFor(place));
    const said: unknown = Reflect.apply(node, undefined, gaps);
    // Of several wordings for one button the most telling says all; how many shorter ones there are depends on the language.
    return [[place, String(Array.isArray(said) ? said[0] : said)]];
  }
  return Object.entries(node as object).flatMap(([key, child]) => leavesOf(child, [...path, key])); // nothing else is there
}

/** Numbers serve as counts and as names alike. */
function gapsFor(place: string): readonly unknown[] {
  return place.endsWith('.say') || place.endsWith('.stop') ? ['Inserted 1'] : [2, 3, 4];
}
