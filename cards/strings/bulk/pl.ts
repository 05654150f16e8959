import { number, plural } from '../phrases/pl.js';
import type { BulkStrings } from './strings.js';

const ofSubscriptions = (count: number) => `${number.format(count)} subskrypcji`;
const changes = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'zmiana', few: 'zmiany', many: 'zmian', other: 'zmiany' })}`;

export const pl: BulkStrings = {
  journeys: {
    bulk: {
      title: 'Zmień licencje u kilku klientów',
      words: [
        'zmień licencje u kilku klientów',
        'zmień u kilku klientów',
        'zmiana u kilku klientów',
        'zmiana zbiorcza',
        'kilku klientów',
      ],
      help: 'dla partnerów: ustaw naraz licencje w subskrypcjach kilku klientów',
    },
  },
  chosen: (count) =>
    count === 0
      ? 'Wpisz nowe liczby licencji, na dowolnie wielu stronach.'
      : `Wpisane zmiany: ${number.format(count)}.`,
  keepEmpty: 'Puste pole niczego nie zmienia.',
  onlyChosen: 'Tylko wpisane zmiany',
  nothingFound: 'Nie ma tu niczego, co można zmienić.',
  rowLabel: (about, held, assigned) => `${about}: teraz ${number.format(held)}, przypisane: ${number.format(assigned)}`,
  review: 'Sprawdź',
  startOver: 'Wyczyść wszystko',
  full: (most) =>
    `Naraz można zmienić ${number.format(most)} subskrypcji. Najpierw prześlij te; pozostałych nie dodano.`,
  reviewTitle: (count, customers) =>
    `Zmiana ${ofSubscriptions(count)} u ${number.format(customers)} ${customers === 1 ? 'klienta' : 'klientów'}`,
  invoiced: 'Opłaty i zwroty trafią na fakturę każdego klienta.',
  later: (seats, day) => `${number.format(seats)} od ${day}`,
  leftOut: (count) => `Pominięte, bo niemożliwe: ${changes(count)}.`,
  nothingLeft: 'Żadnej z tych zmian nie można wprowadzić.',
  submit: (count) => `Prześlij ${number.format(count)}`,
  submitPay: (count, amount) => `Prześlij ${number.format(count)} za ${amount}`,
  submitCredit: (count, amount) => `Prześlij ${number.format(count)}: zwrot ${amount}`,
  submitBoth: (count, charge, credit) => `Prześlij ${number.format(count)}: ${charge}, zwrot ${credit}`,
  slip: 'Najwyżej połowa dzisiejszej liczby: czy to na pewno nowa liczba?',
  edit: 'Zmień liczby',
  changed: 'Te zmiany zostały już raz sprawdzone. Oto liczby na teraz.',
  running: (done, all) => `Wprowadzono ${number.format(done)} z ${number.format(all)}`,
  runningText: 'Nie musisz czekać: damy Ci znać, kiedy wszystko będzie gotowe.',
  finished: (count) => `Wprowadzone zmiany: ${number.format(count)}`,
  refusedCount: (count) => `niewprowadzone: ${number.format(count)}`,
  notSeen: (count) => `Zmiany u klientów, których już nie obsługujesz, nie są pokazane (${number.format(count)}).`,
  states: { done: 'Zmieniona', scheduled: 'Zaplanowana', waiting: 'Oczekuje', refused: 'Niezmieniona' },
  show: 'Pokaż wszystko',
  refresh: 'Odśwież',
  correct: 'Popraw niezmienione',
  file: 'zmiany.csv',
  column: {
    before: 'Licencje przed',
    after: 'Licencje po',
    amount: 'Kwota z podatkiem',
    currency: 'Waluta',
    result: 'Wynik',
    reason: 'Powód',
  },
};
