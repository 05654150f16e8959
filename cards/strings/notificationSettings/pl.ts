import type { NotificationSettingsStrings } from './strings.js';
import { plural } from '../phrases/pl.js';

export const pl: NotificationSettingsStrings = {
  journeys: {
    notifications: {
      title: 'Powiadomienia',
      words: ['powiadomienia', 'ustawienia powiadomień', 'podsumowanie tygodnia', 'podsumowanie'],
      help: 'administratorzy: o czym i kiedy otrzymujesz powiadomienia oraz podsumowanie tygodnia',
    },
  },

  text: 'Osoby w organizacji same kupują, wypróbowują, zmieniają i anulują subskrypcje. Kiedy chcesz otrzymywać o tym informacje?',
  whenLabel: 'Kiedy',
  when: {
    'at-once': 'Od razu: wiadomość o każdym zdarzeniu',
    above: 'Od razu tylko od określonej kwoty, reszta raz w tygodniu',
    weekly: 'Raz w tygodniu: podsumowanie w poniedziałek rano',
    off: 'Wcale',
  },
  aboveLabel: (currency) => `Kwota minimalna w ${currency}, z podatkiem`,
  aboveHint:
    'Tylko dla wyboru „od określonej kwoty”. Liczy się kwota pobierana od razu, a jeśli nic nie jest pobierane, cena subskrypcji za miesiąc lub rok. Przy anulowaniach i odrzuconych płatnościach zawsze liczy się ta cena.',
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
  savedTitle: 'Zapisano ustawienia powiadomień',
  means: {
    'at-once':
      'Otrzymasz wiadomość, gdy tylko coś się wydarzy. Kolejne zdarzenia tej samej subskrypcji ją aktualizują.',
    weekly: 'Otrzymasz jedno podsumowanie w poniedziałek rano (08:00 UTC) i żadnych wiadomości w międzyczasie.',
    off: 'Nie otrzymasz wiadomości ani podsumowań. Nadal możesz wszystko przeglądać, kiedy zechcesz.',
  },
  meansAbove: (amount) =>
    `Od kwoty ${amount} otrzymasz wiadomość od razu. Podsumowanie w poniedziałek rano (08:00 UTC) pokazuje wszystko, także mniejsze kwoty.`,
  events: (names) => `Zdarzenia: ${names}.`,
  waiting: 'Obowiązuje od teraz, także dla niewysłanych jeszcze wiadomości. Prośby o licencje nadal przychodzą.',
  view: 'Zmieniają się tylko Twoje powiadomienia, niczyje inne.',
  changed: 'Od poprzedniej wiadomości zmieniła się waluta organizacji. Niczego nie zapisano; sprawdź ponownie.',
  change: 'Zmień powiadomienia',
  lastWeek: 'Zeszły tydzień',
};
