import type { AssigningStrings } from './strings.js';
import { number, plural, freeSeats, people, chosenPeople, someSeats } from '../phrases/pl.js';

export const pl: AssigningStrings = {
  journeys: {
    assign: {
      title: 'Przypisz licencje',
      words: [
        'przypisz licencje',
        'przypisz',
        'przypisać licencje',
        'przypisywanie licencji',
        'przydziel',
        'przydziel licencje',
      ],
      help: 'przypiszesz licencje osobom w organizacji, maksymalnie 20 użytkownikom jednocześnie',
    },
  },
  did: {
    'licences-assigned': 'Przypisanie licencji',
    'licence-received': 'Otrzymanie licencji',
  },

  productTitle: 'Przypisz licencje',
  productText: 'Którego produktu?',
  namesAfter:
    'Nie mogę zachować tylu imion i nazwisk na czas wyboru. Najpierw wybierz produkt, a potem napisz je ponownie.',
  choice: (free, total) => `dostępne licencje: ${number.format(free)} z ${number.format(total)}`,
  title: 'Przypisywanie licencji do użytkowników',
  free: (product, free) =>
    free === 0
      ? `${product}: brak dostępnych licencji. Najpierw kup więcej licencji.`
      : `${product}: ${freeSeats(free)}.`,
  peopleLabel: 'Użytkownicy',
  chosenLabel: 'Wybrane osoby',
  morePeople: 'Kolejne osoby',
  placeholder: 'Wpisz imię lub nazwisko',
  limit: (most) =>
    `Maksymalnie ${number.format(most)} ${plural(most, { one: 'użytkownik', other: 'użytkowników' })} jednocześnie.`,
  members: 'Licencje można przypisywać tylko osobom w organizacji.',
  typing: 'Możesz też napisać do mnie imiona i nazwiska, oddzielone przecinkami.',
  assign: 'Przypisz',
  unclearTitle: 'O kogo chodzi?',
  unclearText: 'Wybierz właściwą osobę.',
  who: (text) => `„${text}”`,
  none: 'Żadna z tych osób',
  skipped: (names) => `Nie wybrano nikogo dla: ${names}.`,
  noName:
    'To nie jest nazwisko, więc nikt nie został wybrany. Napisz do mnie imiona i nazwiska albo wybierz osoby poniżej.',
  notFound: (names) => `W Twojej organizacji nie udało się znaleźć: ${names}.`,
  writeAgain: (names) => `Potem napisz ponownie te imiona i nazwiska: ${names}.`,
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: nie przypisano żadnej licencji` : `${product}: przypisano ${someSeats(count)}`,
  summary: (assigned, asked) =>
    assigned === 0
      ? 'Nie przypisano żadnej licencji.'
      : `Przypisane licencje: ${number.format(assigned)} z ${number.format(asked)}.`,
  result: {
    assigned: 'ma teraz licencję',
    'holds-one': 'ma już tę licencję od Ciebie',
    'no-free-seat': 'bez licencji: żadna nie była dostępna',
    guest: 'jest gościem: licencję mogą mieć tylko osoby w organizacji',
    'not-in-organization': 'nie należy do Twojej organizacji',
    disabled: 'ma wyłączone konto',
  },
  unknownPerson: 'Nieznana osoba',
  willNotify: 'Powiadomię wszystkich, którym przypisano licencję.',
  left: (free) =>
    free === 0
      ? 'Nie ma już dostępnych licencji.'
      : `${plural(free, { one: 'Pozostała', few: 'Pozostały', other: 'Pozostało' })} ${freeSeats(free)}.`,
  more: 'Przypisz kolejne',
  nextBatch: (count) => `Dalej: ${people(count)}`,
  batches: (shown, rest) =>
    `To pierwszych ${number.format(shown)} z wybranych osób. ${plural(rest, { one: 'Wybrana jest', few: 'Wybrane są', other: 'Wybranych jest' })} też jeszcze ${people(rest)}.`,
  leftOut: (most, names) => `Jednocześnie można wybrać najwyżej ${chosenPeople(most)}. Pominięto: ${names}.`,
  buyMore: 'Kup licencje',
  planTitle: (product, count) => `Przypisz ${product}: ${people(count)}`,
  tooFew: (count, free) => `Potrzebne licencje: ${number.format(count)}, dostępne: ${number.format(free)}.`,
  selected: (names) => `Wybrane osoby: ${names}`,
  firstOnes: (count, names) => `Dostępne licencje (${number.format(count)}): ${names}`,
  without: (names) => `Bez licencji: ${names}`,
  inBatches: (limit) => `Licencje przypiszę w grupach po ${number.format(limit)} osób i pokażę wynik dla każdej osoby.`,
  noMore: 'Do tej subskrypcji nie można dodać kolejnych licencji. Możesz kupić je osobno, a potem przypisać.',
  buyAndAssign: (all, count, amount) => [
    `Przypisz (${people(all)}): kup ${number.format(count)} za ${amount}`,
    `Przypisz: kup ${number.format(count)} za ${amount}`,
    'Przypisz: kup za podaną kwotę',
  ],
  assignFirst: (count) => [
    count === 1 ? 'Przypisz: tylko pierwsza osoba' : `Przypisz: tylko pierwsze (${number.format(count)})`,
  ],
  assignTo: (count) => [`Przypisz: ${people(count)}`],
  changeSelection: 'Zmień wybór',
  planChanged:
    'Zmieniła się liczba dostępnych licencji lub cena. Nic nie zostało kupione ani przypisane. Oto obecny stan.',
  waiting: (product, count) =>
    `Po potwierdzeniu płatności przypiszesz tutaj ${product} wybranym osobom (${number.format(count)}).`,
  bought: (count, amount) => `Kupione licencje: ${number.format(count)} za ${amount}.`,
  goOn: (count) => `Zdobądź brakujące licencje (${number.format(count)})`,
  resultOfMany: {
    assigned: 'Mają teraz licencję',
    'holds-one': 'Mają już tę licencję od Ciebie',
    'no-free-seat': 'Brak dostępnej licencji',
    guest: 'Goście, którzy nie mogą mieć licencji',
    'not-in-organization': 'Nie należą do Twojej organizacji',
    disabled: 'Wyłączone konta',
  },
};
