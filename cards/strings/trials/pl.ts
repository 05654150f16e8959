import type { TrialsStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/pl.js';

const paidSeats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'płatną licencję', few: 'płatne licencje', other: 'płatnych licencji' })}`;

export const pl: TrialsStrings = {
  journeys: {
    trial: {
      title: 'Bezpłatna wersja próbna',
      words: [
        'wersja próbna',
        'wypróbuj',
        'wypróbować',
        'bezpłatna wersja próbna',
        'wersje próbne',
        'rozpocznij wersję próbną',
        'próba',
      ],
      help: 'wypróbujesz produkt przez miesiąc',
    },
  },
  did: {
    'trial-started': 'Początek bezpłatnej wersji próbnej',
    'trial-converted': 'Przejście z wersji próbnej na płatną',
  },

  pickTitle: 'Bezpłatna wersja próbna',
  pickText:
    'Każdy produkt można wypróbować raz, przez miesiąc, z maksymalnie 25 licencjami. Który produkt chcesz wypróbować?',
  withCard: (price) => `wymaga formy płatności; potem ${price} miesięcznie za licencję`,
  withoutCard: (price) => `bez formy płatności, kończy się sama; aby ją zachować: ${price} miesięcznie za licencję`,
  onlyTrial: 'bez formy płatności, kończy się sama',
  tried: (names) => `Te produkty zostały już wypróbowane: ${names}.`,
  triedOn: (name, day) => `${name} (od ${day})`,
  owned: (names) => `Te produkty są już kupione, więc nie ma dla nich wersji próbnej: ${names}.`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} produkt nie jest wyświetlany: Twoja organizacja nie zezwala na jego wypróbowanie albo nie jest on oferowany w Twoim kraju.`,
      few: `${number.format(count)} produkty nie są wyświetlane: Twoja organizacja nie zezwala na ich wypróbowanie albo nie są one oferowane w Twoim kraju.`,
      other: `${number.format(count)} produktów nie jest wyświetlanych: Twoja organizacja nie zezwala na ich wypróbowanie albo nie są one oferowane w Twoim kraju.`,
    }),
  nothing: 'Nie ma już produktu, który możesz wypróbować. Możesz kupić licencje.',
  optionsTitle: (product) => `Wypróbuj ${product}`,
  seatsLabel: (most) => `Liczba licencji (od 1 do ${number.format(most)})`,
  fixed: 'W czasie trwania wersji próbnej liczba licencji jest stała.',
  needsCard:
    'Ta wersja próbna wymaga formy płatności. Dziś nie pobieramy żadnej opłaty; na koniec zmieni się w płatną subskrypcję, chyba że wyłączysz rozliczanie cykliczne.',
  needsNoCard: 'Ta wersja próbna nie wymaga formy płatności i kończy się sama.',
  reviewTitle: (count, product) => `Wypróbuj ${product} (${seats(count)})`,
  start: 'Rozpocznij wersję próbną',
  runs: 'Wersja próbna',
  runsValue: (first, last) => `od ${first} do ${last}`,
  free: 'bezpłatnie',
  freeThen: (price) => `bezpłatnie, potem ${price}`,
  endsAlone: (day) =>
    `Wersja próbna kończy się sama po ${day}: żadna opłata nie zostanie pobrana, a licencje przestaną działać. Wcześniej możesz przejść na płatną subskrypcję.`,
  turnsInto: (day, amount, method) =>
    `Zmienia się w płatną subskrypcję ${day}: ${amount} miesięcznie z podatkiem, forma płatności: ${method}.`,
  howToStop: 'Aby zakończyła się bez opłaty, wyłącz rozliczanie cykliczne przed tym dniem.',
  changed:
    'Od poprzedniej wiadomości zmieniły się ceny lub daty. Wersja próbna się nie rozpoczęła. Oto aktualne warunki.',
  receiptTitle: (count, product) => `${product}: rozpoczęto wersję próbną (${seats(count)})`,
  left: 'Pozostały czas',
  daysLeft: (days) =>
    `${plural(days, { one: 'pozostał', few: 'pozostały', other: 'pozostało' })} ${days} ${plural(days, { one: 'dzień', other: 'dni' })}`,
  becomesPaid: (day) => `zmienia się w płatną ${day}`,
  takenBack: (day) => `Anulowanie zostało cofnięte. Wersja próbna trwa do ${day}.`,
  convertTitle: (product) => `Przejdź na płatną subskrypcję produktu ${product}`,
  totalLabel: 'Łączna liczba licencji',
  assigned: (assigned) =>
    `${people(assigned)} ${plural(assigned, { few: 'mają licencję i ją zachowają', other: 'ma licencję i ją zachowa' })}.`,
  letEnd: 'Pozwól jej się zakończyć',
  convertReviewTitle: (count, product) => `Zmień wersję próbną produktu ${product} na ${paidSeats(count)}`,
  credit: (count) => `Wersja próbna, ${seats(count)}`,
  charge: (count) => `Płatne od dziś, ${seats(count)}`,
  stays: 'Przypisane licencje pozostają przypisane.',
  convertChanged: 'Od poprzedniej wiadomości coś się zmieniło. Nie pobrano opłaty. Oto aktualne warunki.',
  convertedTitle: (count, product) => `${product}: wersja próbna zmieniona na ${paidSeats(count)}`,
  open: 'Pokaż subskrypcję',
};
