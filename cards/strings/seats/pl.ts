import type { SeatsStrings } from './strings.js';
import { number, plural, seats as licences } from '../phrases/pl.js';

/** As the object of a verb: dodano 1 licencję. */
const someSeats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licencję', few: 'licencje', other: 'licencji' })}`;

export const pl: SeatsStrings = {
  journeys: {
    seats: {
      title: 'Zmień liczbę licencji',
      words: [
        'usuń licencje',
        'zmień liczbę licencji',
        'dodaj licencje',
        'zmień licencje',
        'łączna liczba licencji',
        'liczba licencji',
        'dokup licencje',
        'zmniejsz liczbę licencji',
        'zwiększ liczbę licencji',
      ],
      help: 'ustawisz łączną liczbę licencji subskrypcji; najpierw zobaczysz cenę',
    },
    undo: {
      title: 'Cofnij zakup',
      words: ['cofnij zakup', 'cofnij', 'anuluj zakup'],
      help: 'cofniesz zakup w ciągu 24 godzin',
    },
  },
  did: {
    'seats-changed': 'Zmiana liczby licencji',
    'seats-scheduled': 'Zmiana liczby licencji na następny okres',
    'purchase-undone': 'Cofnięcie zakupu',
  },

  pickText: 'Którą subskrypcję chcesz zmienić?',
  openFirst: 'Otwórz subskrypcję, a potem wybierz Kup licencje lub Usuń licencje.',
  nothing: 'Nie masz subskrypcji, w której można zmienić liczbę licencji. Najpierw kup licencje.',
  totalLabel: 'Łączna liczba licencji',
  hint: (held, more, total) =>
    `Podaj łączną liczbę: aby do ${number.format(held)} dodać ${number.format(more)}, wpisz ${number.format(total)}.`,
  heldLabel: 'Obecne licencje',
  held: (total, used, free) =>
    `${number.format(total)}: wykorzystane ${number.format(used)}, dostępne ${number.format(free)}`,
  removable: (count, moment) => `Do ${moment} możesz usunąć ${someSeats(count)} i otrzymać zwrot pieniędzy.`,
  removableLater: (day) => `Licencje można usunąć przy odnowieniu, ${day}.`,
  removableAlways: 'Licencje możesz usunąć w dowolnej chwili i otrzymać zwrot za pozostałe dni.',
  changeScheduled: 'Zaplanuj na odnowienie',
  dropScheduled: 'Usuń zaplanowaną zmianę',
  dropped: 'Zaplanowana zmiana została usunięta.',
  slipTitle: 'O jaką łączną liczbę chodzi?',
  slipText: (entered, held) => `Masz ${someSeats(held)}, a podana liczba to ${entered}. Niczego jeszcze nie zmieniono.`,
  slipAdd: (total, change) => `Łącznie ${number.format(total)} (${change})`,
  reviewTitle: {
    more: (count, product) => `Kup ${someSeats(count)} produktu ${product}`,
    fewer: (count, product) => `Usuń ${someSeats(count)} produktu ${product}`,
    later: (total, product, day) => `Zmień ${product} na ${someSeats(total)} od ${day}`,
  },
  line: (count, days, of) => `${licences(count)} × ${days} z ${of} dni`,
  onlyAtRenewal: (held, day) =>
    `Siedem dni na usunięcie tych licencji już minęło, więc do odnowienia ${day} zachowujesz ${someSeats(held)}.`,
  untilThen: (held, day) => `Do odnowienia ${day} zachowujesz ${someSeats(held)}.`,
  rest: (count, day) =>
    `Pozostałe można usunąć dopiero przy odnowieniu. Łączna liczba licencji od ${day}: ${number.format(count)}.`,
  noMoney: 'Teraz nie ma żadnej opłaty ani zwrotu.',
  droppedWith: (count) => `Zaplanowana zmiana na ${someSeats(count)} zostanie usunięta.`,
  removableUntil: (moment) => `Pełny zwrot w ciągu 24 godzin; potem, do ${moment}, zwrot za pozostałe dni.`,
  atRenewal: 'Wszystko przy odnowieniu',
  now: 'Zmień od razu',
  changed:
    'Od poprzedniej wiadomości coś się zmieniło. Subskrypcja pozostaje bez zmian i nie pobrano opłaty. Oto aktualne warunki.',
  receiptMore: (count, product) => `${product}: dodano ${someSeats(count)}`,
  receiptFewer: (count, product) => `${product}: usunięto ${someSeats(count)}`,
  receiptScheduled: (count, product, day) => `${product}: zaplanowano ${someSeats(count)} od ${day}`,
  backToTotal: 'Wróć do łącznej liczby',
  undoPick: 'Który zakup chcesz cofnąć?',
  undoNothing: 'Nie ma zakupu, który można cofnąć: to możliwe przez 24 godziny, dopóki licencje nie są przypisane.',
  undoTitle: (count, product) => `Cofnij zakup ${number.format(count)} licencji produktu ${product}`,
  undoSome: (count, left) =>
    `${plural(count, { one: 'Ostatnio kupiona licencja zostanie', few: `Ostatnio kupione ${number.format(count)} licencje zostaną`, other: `Ostatnio kupionych ${number.format(count)} licencji zostanie` })} od razu ${plural(count, { one: 'usunięta', few: 'usunięte', other: 'usuniętych' })}. Łączna liczba wyniesie ${number.format(left)}.`,
  undoAll: 'Subskrypcja kończy się od razu. Żadna licencja nie jest przypisana.',
  undoExact: 'Zwrot obejmuje całą pobraną opłatę.',
  undoneTitle: (count, product) => `${product}: cofnięto zakup ${number.format(count)} licencji`,
  undoneSome: (count, left) => `Zwrócono ${someSeats(count)}. Łączna liczba wynosi teraz ${number.format(left)}.`,
  undoneAll: 'Subskrypcja została zakończona.',
};
