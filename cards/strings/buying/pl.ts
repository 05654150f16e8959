import type { BuyingStrings } from './strings.js';
import { counted, everyCycle, number, plural, someSeats } from '../phrases/pl.js';

export const pl: BuyingStrings = {
  journeys: {
    buy: {
      title: 'Kup licencje',
      words: [
        'kup licencje',
        'kup',
        'kupuję',
        'kup stanowiska',
        'kupić licencje',
        'chcę kupić',
        'chcę kupić licencje',
        'zakup',
        'zakupy',
      ],
      help: 'kupisz licencje produktu; za zakup płacisz samodzielnie',
    },
  },
  did: {
    'seats-bought': 'Zakup',
    'payment-declined': 'Płatność odrzucona',
  },

  pickTitle: 'Kup licencje',
  pickText: 'Który produkt chcesz kupić?',
  from: (price) => `od ${price} miesięcznie za licencję`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} produkt nie jest wyświetlany: Twoja organizacja nie zezwala na jego zakup albo nie jest on sprzedawany w Twoim kraju lub w Twojej walucie.`,
      few: `${number.format(count)} produkty nie są wyświetlane: Twoja organizacja nie zezwala na ich zakup albo nie są one sprzedawane w Twoim kraju lub w Twojej walucie.`,
      other: `${number.format(count)} produktów nie jest wyświetlanych: Twoja organizacja nie zezwala na ich zakup albo nie są one sprzedawane w Twoim kraju lub w Twojej walucie.`,
    }),
  nothing:
    'Nie ma produktów, które możesz kupić: Twoja organizacja na to nie zezwala. Zapytaj administratora o zakupy samoobsługowe.',
  noPrices: (currency) =>
    `Na razie nie ma czego kupić: żaden produkt nie ma ceny w walucie Twojej organizacji (${currency}). Skontaktuj się z pomocą techniczną.`,
  optionsTitle: (product) => `Kup ${product}`,
  owned: (count, product) =>
    `Masz już ${someSeats(count)} produktu ${product}. Ten zakup utworzy drugą subskrypcję, z osobnym okresem i rozliczeniem.`,
  ownedTrial: (product) => `Masz bezpłatną wersję próbną produktu ${product}. Ten zakup utworzy drugą subskrypcję.`,
  ownedAdd: 'Zamiast tego możesz dodać licencje do tej, którą masz. Cenę zobaczysz przed zapłaceniem.',
  ownedConvert: 'Zamiast tego możesz przejść z wersji próbnej na płatną. Cenę zobaczysz przed zapłaceniem.',
  addToFirst: 'Dodaj do mojej subskrypcji',
  second: 'Utwórz drugą subskrypcję',
  seatsLabel: 'Liczba licencji',
  seatsError: (least, most) => `Wprowadź liczbę całkowitą od ${number.format(least)} do ${number.format(most)}.`,
  offerLabel: 'Okres i częstotliwość rozliczeń',
  offer: (term, billing, price) =>
    `${{ P1M: 'Jeden miesiąc', P1Y: 'Jeden rok' }[term]}, ${{ monthly: 'rozliczanie miesięczne', yearly: 'rozliczanie roczne' }[billing]} – ${price} ${everyCycle[billing]} za licencję`,
  methodLabel: 'Forma płatności',
  sandbox:
    'Środowisko testowe, bez prawdziwych pieniędzy: 4242 akceptuje, 0002 odrzuca, 0044 pobiera opłatę i odpowiada z opóźnieniem, 0077 działa wolno.',
  reviewTitle: (count, product) => `Kup ${someSeats(count)} produktu ${product}`,
  amountNow: (amount) => `${amount} teraz, z podatkiem`,
  amountBack: (amount) => `${amount} zwrotu, z podatkiem`,
  subscription: 'Subskrypcja',
  term: 'Okres',
  price: 'Cena za licencję, bez podatku',
  subtotal: 'Suma częściowa, bez podatku',
  now: 'Płacisz teraz',
  later: 'Następnie',
  laterValue: (amount, billing, day) => `${amount} z podatkiem ${everyCycle[billing]} od ${day}`,
  next: (later) => `Potem ${later}.`,
  then: (amount, billing, day) => `Potem ${amount} z podatkiem ${everyCycle[billing]} od ${day}, dopóki nie anulujesz.`,
  thenInAll: (amount, day, all, last) =>
    `Potem ${amount} z podatkiem miesięcznie od ${day}, łącznie ${all} do ${last}. Później odnawia się, dopóki nie anulujesz.`,
  inAll: (all, last) => `Łącznie ${all} z podatkiem do ${last}.`,
  paidWith: 'Forma płatności',
  nextCharge: 'Następna opłata',
  termEnds: (day) => `Okres kończy się ${day}.`,
  youPay: 'Płacisz Ty, a nie Twoja organizacja.',
  refundable: (moment) =>
    `Pełny zwrot, jeśli anulujesz w ciągu 24 godzin; potem, do ${moment}, zwrot za pozostałe dni.`,
  cancellable: 'Możesz anulować w dowolnej chwili i otrzymać zwrot za pozostałe dni.',
  cancelLater: 'Jeśli anulujesz później, subskrypcja trwa do końca okresu.',
  changed: 'Od poprzedniej wiadomości zmieniły się ceny lub daty. Nie pobrano opłaty. Oto aktualne warunki.',
  receiptTitle: (count, product) => `${product}: kupiono ${someSeats(count)}`,
  receiptText: (amount, method) => `Pobrano ${amount} z podatkiem z karty ${method}.`,
  charged: 'Pobrana kwota',
  reference: 'Numer referencyjny',
  assign: 'Przypisz licencje',
  waitingTitle: {
    buying: (count, product) => `Zakup ${counted(count, product)}: czekamy na bank`,
    converting: (count, product) => `Zmiana ${counted(count, product)} na płatną: czekamy na bank`,
    reactivating: (count, product) => `Ponowna aktywacja ${counted(count, product)}: czekamy na bank`,
    giving: (name, product) => `${product} dla ${name}: czekamy na bank`,
  },
  waitingText: (amount) =>
    `Czekamy na odpowiedź w sprawie kwoty ${amount}. Opłata zostanie pobrana najwyżej raz, a licencje pojawią się dopiero po płatności. Napiszę, gdy nadejdzie odpowiedź.`,
  check: 'Sprawdź teraz',
  otherMethod: 'Zmień formę płatności',
  declined: (amount, count, product) =>
    `Płatność${amount === undefined ? '' : ` ${amount}`} za ${counted(count, product)} została odrzucona`,
};
