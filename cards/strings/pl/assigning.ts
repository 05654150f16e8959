import type { Strings } from '../index.js';
import { number, plural, freeSeats, people, chosenPeople } from './phrases.js';

export const assigning: Strings['assigning'] = {
  productTitle: 'Przypisz licencje',
  productText: 'Którego produktu?',
  choice: (product, free, total) => `${product} – dostępne licencje: ${number.format(free)} z ${number.format(total)}`,
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
  notFound: (names) => `W Twojej organizacji nie udało się znaleźć: ${names}.`,
  writeAgain: (names) => `Potem napisz ponownie te imiona i nazwiska: ${names}.`,
  resultsTitle: 'Wynik przypisywania licencji',
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
  told: 'Powiadomię wszystkich, którym przypisano licencję.',
  left: (free) =>
    free === 0
      ? 'Nie ma już dostępnych licencji.'
      : `${plural(free, { one: 'Pozostała', few: 'Pozostały', other: 'Pozostało' })} ${freeSeats(free)}.`,
  more: 'Przypisz kolejne',
  nextBatch: (count) => `Dalej: ${people(count)}`,
  batches: (limit, rest) =>
    `Maksymalnie ${number.format(limit)} użytkowników jednocześnie: oto pierwszych ${number.format(limit)}, a po przypisaniu kolej na jeszcze ${chosenPeople(rest)}.`,
  tooMany: (most) => `Jednocześnie można wybrać najwyżej ${chosenPeople(most)}; pozostałe zostały pominięte.`,
  buyMore: 'Kup licencje',
};
