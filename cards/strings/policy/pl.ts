import type { PolicyStrings } from './strings.js';
import { number, plural } from '../phrases/pl.js';

export const pl: PolicyStrings = {
  journeys: {
    policy: {
      title: 'Zasady zakupów',
      words: ['zasady zakupów', 'zasada zakupów', 'zasady'],
      help: 'administratorzy: co można samodzielnie kupić lub wypróbować',
    },
  },

  text: 'Co osoby w organizacji mogą samodzielnie kupować lub wypróbowywać. Zmiany obowiązują od chwili zapisania.',
  label: { enabled: 'Zezwalaj', 'trials-only': 'Zezwalaj tylko na wersje próbne', disabled: 'Nie zezwalaj' },
  setBy: (label, name, day) => `${label} · ustawione przez: ${name}, ${day}`,
  now: (label) => `Teraz: ${label}`,
  setByWhen: (name, moment) => `Ustawione przez: ${name}, ${moment}.`,
  unset: 'Nikt jeszcze tego tutaj nie zmieniał.',
  meaning: {
    enabled: 'Każdy może samodzielnie kupić i wypróbować ten produkt.',
    'trials-only':
      'Tylko wersje próbne bez formy płatności. Produktu nie można kupić, nawet po zakończeniu wersji próbnej.',
    disabled: 'Nikt nie może go kupić ani wypróbować. Kto spróbuje, zobaczy powód i będzie mógł poprosić o produkt.',
  },
  noFreeTrial: 'Ten produkt nie ma wersji próbnej bez formy płatności, więc nie można go też wypróbować.',
  runningTrials: 'Trwającej wersji próbnej nie można teraz zamienić na płatną subskrypcję.',
  nobodyHas: 'W tej chwili nikt nie ma subskrypcji tego produktu.',
  untouched: (live) =>
    `Bez zmian: ${plural(live, { one: `${number.format(live)} obecna subskrypcja, która`, few: `${number.format(live)} obecne subskrypcje, które`, other: `${number.format(live)} obecnych subskrypcji, które` })} nadal ${plural(live, { one: 'się odnawia', other: 'się odnawiają' })} i do ${plural(live, { one: 'której', other: 'których' })} można dodawać licencje.`,
  choice: 'Od teraz',
  reviewTitle: (product, label) => `Ustaw dla produktu ${product}: „${label}”`,
  fromNow: 'Obowiązuje od chwili zapisania.',
  receiptTitle: (product, label) => `${product}: ustawiono „${label}”`,
  all: 'Wszystkie produkty',
  show: 'Pokaż',
  changed: 'Zmienione przez administratora',
  count: (matching, all) =>
    matching === all ? products(all) : `${number.format(matching)} z ${number.format(all)} produktów`,
  noneMatches: 'Żaden produkt nie pasuje do tego filtru.',
  several: 'Ustaw dla wielu produktów',
  severalText: 'Wybierz produkty, a potem zasadę dla nich wszystkich.',
  chooseProducts: 'Wybierz co najmniej jeden produkt.',
  severalReview: (count, label) => `Ustaw dla ${productsOf(count)}: „${label}”`,
  severalCommit: (label, count) => `${label}: ${products(count)}`,
  severalReceipt: (count, label) => `Ustawiono „${label}” dla ${productsOf(count)}`,
  alreadySo: (names) => `Już tak ustawione: ${names}.`,
  noFreeTrials: (names) =>
    `Te produkty nie mają wersji próbnej bez formy płatności, więc nie można ich też wypróbować: ${names}.`,
  historyTitle: (product) => `Historia zasad: ${product}`,
  historyEmpty: 'Nikt jeszcze nie zmieniał tutaj tych zasad. Od teraz każda zmiana jest zapisywana.',
  historyOlder: (count) =>
    plural(count, {
      one: `Nie pokazano ${number.format(count)} starszej zmiany.`,
      other: `Nie pokazano ${number.format(count)} starszych zmian.`,
    }),
  blockedTitle: (product) => `Zasady zakupów: brak zgody na ${product}`,
  blockedText: (name, product) =>
    `${name}: próba uzyskania produktu ${product}, na który zasady zakupów nie zezwalają.`,
  blockedOnce: 'Taka wiadomość przychodzi najwyżej raz dziennie na osobę i produkt.',
  message: 'Napisz wiadomość ↗',
};

function products(count: number): string {
  return `${number.format(count)} ${plural(count, { one: 'produkt', few: 'produkty', other: 'produktów' })}`;
}

function productsOf(count: number): string {
  return `${number.format(count)} ${plural(count, { one: 'produktu', other: 'produktów' })}`;
}
