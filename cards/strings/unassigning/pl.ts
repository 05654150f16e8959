import type { UnassigningStrings } from './strings.js';
import { number, chosenPeople, freeSeats, people, plural, seats } from '../phrases/pl.js';

export const pl: UnassigningStrings = {
  journeys: {
    unassign: {
      title: 'Usuń przypisanie licencji',
      words: [
        'usuń przypisanie licencji',
        'usuń przypisanie',
        'cofnij licencję',
        'odbierz licencję',
        'cofnij przypisanie',
        'cofanie przypisania licencji',
      ],
      help: 'odbierzesz licencje',
    },
  },
  did: {
    'licences-unassigned': 'Usunięcie przypisania licencji',
    'licence-removed': 'Odebranie licencji',
  },

  productText: 'Licencje którego produktu chcesz odebrać?',
  choice: (holders) => people(holders),
  title: 'Usuń przypisanie licencji',
  holders: (product, count) =>
    `${product}: ${people(count)} ${plural(count, { one: 'ma', few: 'mają', other: 'ma' })} licencję od Ciebie.`,
  peopleLabel: 'Kto już jej nie potrzebuje?',
  placeholder: 'Wpisz imię lub nazwisko',
  typing: 'Możesz też napisać do mnie imiona i nazwiska, oddzielone przecinkami.',
  carried: (count) => `Na innych stronach wybrano też: ${chosenPeople(count)}.`,
  everyone: (count) => `Wszyscy (${number.format(count)})`,
  showAll: 'Pokaż wszystkich',
  several: (names) => `Nie mam pewności, o kogo chodzi: ${names}. Wybierz właściwe osoby.`,
  notFound: (names) => `Wśród osób z licencją od Ciebie nikt nie pasuje do: ${names}.`,
  nobodyTicked: 'Zaznacz co najmniej jedną osobę.',
  tooMany: (most) => `Jednocześnie można wybrać najwyżej ${chosenPeople(most)}; pozostałe zostały pominięte.`,
  nothing: 'Nikt nie ma licencji od Ciebie, więc nie ma czego odbierać.',
  boxTitle: (product, count) => `Usuń przypisanie produktu ${product}: ${people(count)}`,
  loses: (product, count, names) =>
    `${people(count)} ${plural(count, { one: 'straci', few: 'stracą', other: 'straci' })} dostęp do produktu ${product}: ${names}`,
  fromNow: 'Dostęp kończy się zaraz po potwierdzeniu.',
  paid: (product) =>
    `Licencje produktu ${product} pozostają Twoje i nadal za nie płacisz. Możesz przypisać je innym osobom albo je usunąć.`,
  tells: 'Powiadomię wszystkich, którzy tracą licencję.',
  unassign: 'Usuń przypisanie',
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: nie usunięto żadnego przypisania` : `${product}: usunięto przypisanie (${seats(count)})`,
  summary: (unassigned, asked) =>
    unassigned === 0
      ? 'Nie cofnięto żadnego przypisania.'
      : `Cofnięte przypisania: ${number.format(unassigned)} z ${number.format(asked)}.`,
  result: { unassigned: 'nie ma już licencji', 'holds-none': 'bez licencji od Ciebie już wcześniej' },
  willNotify: 'Powiadomię wszystkich, którzy stracili licencję.',
  left: (free) =>
    free === 0
      ? 'Nie ma teraz licencji do przypisania.'
      : `Teraz ${plural(free, { one: 'jest', few: 'są', other: 'jest' })} ${freeSeats(free)}.`,
  more: 'Usuń kolejne przypisania',
};
