import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const notifying: Strings['notifying'] = {
  text: 'Osoby w organizacji same kupują, testują, zmieniają i anulują subskrypcje. Kiedy chcesz otrzymywać o tym informacje?',
  whenLabel: 'Kiedy',
  when: {
    'at-once': 'Od razu: karta o każdym zdarzeniu',
    above: 'Od razu tylko od określonej kwoty, reszta raz w tygodniu',
    weekly: 'Raz w tygodniu: podsumowanie w poniedziałek rano',
    off: 'Wcale',
  },
  aboveLabel: (currency) => `Kwota w ${currency}, z podatkiem`,
  aboveHint:
    'Tylko dla wyboru „od określonej kwoty”. Liczy się to, co zdarzenie pobiera od razu, a jeśli nie pobiera niczego, cena subskrypcji za miesiąc lub rok. Anulowania i odrzucone płatności zawsze liczą się według tej ceny.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Wpisz kwotę w ${currency} bez miejsc po przecinku, na przykład 500. Niczego nie zmieniono.`
      : `Wpisz kwotę w ${currency}, najwyżej ${decimals} ${plural(decimals, { one: 'miejsce', few: 'miejsca', other: 'miejsc' })} po przecinku, na przykład 500. Niczego nie zmieniono.`,
  kindsLabel: 'Które zdarzenia',
  kinds: {
    purchase: 'Zakupy',
    trial: 'Wersje próbne',
    seats: 'Zmiany liczby licencji',
    cancellation: 'Anulowania i zakończenia',
    undo: 'Cofnięte zakupy',
    'failed-payment': 'Odrzucone płatności',
    blocked: 'Próby zablokowane przez zasady',
  },
  kindsError: 'Wybierz co najmniej jedno zdarzenie albo „Wcale”. Niczego nie zmieniono.',
  savedTitle: 'Powiadomienia są ustawione',
  means: {
    'at-once': 'Otrzymasz kartę, gdy tylko coś się wydarzy. Kolejne zdarzenia tej samej subskrypcji ją aktualizują.',
    weekly: 'Otrzymasz jedno podsumowanie w poniedziałek rano (08:00 UTC) i żadnych kart w międzyczasie.',
    off: 'Nie otrzymasz kart ani podsumowań. Nadal możesz wszystko przeglądać, kiedy zechcesz.',
  },
  meansAbove: (amount) =>
    `Od kwoty ${amount} otrzymasz kartę od razu. Podsumowanie w poniedziałek rano (08:00 UTC) pokazuje wszystko, także mniejsze kwoty.`,
  events: (names) => `Zdarzenia: ${names}.`,
  waiting:
    'Obowiązuje od teraz, także dla tego, czego jeszcze nie wysłano. Prośby o licencje nadal będą do Ciebie trafiać.',
  view: 'Zmieniają się tylko Twoje powiadomienia, niczyje inne.',
  changed: 'Waluta organizacji zmieniła się od tamtej karty. Niczego nie zmieniono; sprawdź ponownie.',
  change: 'Zmień powiadomienia',
  lastWeek: 'Podsumowanie zeszłego tygodnia',
};
