import type { SalesStrings } from './strings.js';
import { everyCycle, number, people, plural, seats as licences, someSeats } from '../phrases/pl.js';

const seats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'stanowisko', few: 'stanowiska', other: 'stanowisk' })}`;

export const pl: SalesStrings = {
  journeys: {
    quantity: {
      title: 'Zmień liczbę',
      words: ['zmień liczbę', 'zmień ilość', 'liczba'],
      help: 'ustawisz liczbę licencji klienta; najpierw zobaczysz cenę',
    },
    status: {
      title: 'Zmień stan',
      words: ['zmień stan', 'wstrzymaj', 'aktywuj', 'wstrzymaj subskrypcję', 'aktywuj subskrypcję'],
      help: 'wstrzymasz lub aktywujesz subskrypcję klienta; najpierw zobaczysz skutki',
    },
    add: {
      title: 'Dodaj subskrypcję',
      words: ['dodaj subskrypcję', 'dodaj', 'sprzedaj', 'dodaj nowe subskrypcje'],
      help: 'sprzedasz klientowi nową subskrypcję albo rozpoczniesz wersję próbną',
    },
  },
  customer: 'Klient',
  pickCustomer: 'Dla którego klienta?',
  noCustomers: 'Nie masz teraz żadnych klientów.',
  pickSubscription: (customer) => `Która subskrypcja? Klient: ${customer}`,
  nothingSold: (customer) => `Nie ma sprzedanej przez Ciebie subskrypcji, której to dotyczy. Klient: ${customer}`,
  toCustomer: 'Wróć do klienta',
  submit: 'Prześlij',
  invoiced: 'Na fakturze klienta.',
  onInvoice: 'Teraz na fakturze',
  refunded: 'Zwrot na fakturze',
  changed: 'Od poprzedniej wiadomości coś się zmieniło. Niczego nie zapisano ani nie naliczono. Oto aktualne warunki.',
  unchanged: 'Nic nie zmieniono.',

  quantityTitle: (product, customer) => `Zmień liczbę: ${product} (${customer})`,
  limits: (least, most) => `Oferta dopuszcza od ${number.format(least)} do ${number.format(most)} licencji.`,
  newTotal: 'Nowa liczba licencji',
  removable: (count, moment) => `Do ${moment} można zwrócić ${someSeats(count)}.`,
  removableLater: (day) => `Teraz nie można zwrócić licencji. Ich liczbę można zmniejszyć przy odnowieniu, ${day}.`,
  notFewer: (day) =>
    `Rozliczanie cykliczne jest wyłączone, więc do końca subskrypcji ${day} liczbę można tylko zwiększyć.`,
  holders: (names) => `Licencje mają: ${names}.`,
  slipText: (entered, held, product, customer) =>
    `${customer} ma ${someSeats(held)} produktu ${product}, a podana liczba to ${number.format(entered)}. Niczego jeszcze nie zmieniono.`,
  moreTitle: (count, product, customer) => `Dodaj ${someSeats(count)} produktu ${product} (${customer})`,
  fewerTitle: (count, product, customer) => `Usuń ${someSeats(count)} produktu ${product} (${customer})`,
  laterTitle: (total, product, customer, day) => `Zmień ${product} na ${someSeats(total)} od ${day} (${customer})`,
  moreDone: (count, product, customer) => `${product} (${customer}): dodano ${someSeats(count)}`,
  fewerDone: (count, product, customer) => `${product} (${customer}): usunięto ${someSeats(count)}`,
  laterDone: (total, product, customer, day) => `${product} (${customer}): zaplanowano ${someSeats(total)} od ${day}`,
  tooLate: (held, day) =>
    `Siedem dni na zwrot tych licencji już minęło, więc do odnowienia ${day} klient zachowuje ${someSeats(held)}.`,
  untilThen: (held, day) => `Do odnowienia ${day} klient zachowuje ${someSeats(held)}.`,
  rest: (count, day) =>
    `Pozostałe licencje można usunąć dopiero przy odnowieniu. Liczba licencji klienta od ${day}: ${number.format(count)}.`,
  boughtBack:
    'W ciągu ostatnich 31 dni klient otrzymał pełny zwrot za ten produkt, więc zwrot za te licencje jest naliczany tylko za dni.',
  again: (product, day) =>
    `Jeśli klient do ${day} ponownie otrzyma ${product}, zwrot za te licencje będzie naliczany tylko za dni.`,
  submitPay: (amount) => [`Prześlij: zapłać ${amount}`, 'Prześlij: zapłać podaną kwotę'],
  submitCredit: (amount) => [`Prześlij: zwrot ${amount}`, 'Prześlij: zwrot podanej kwoty'],
  submitTotal: (count) => [`Prześlij: ${licences(count)}`],
  submitFrom: (count, day, brief) => [
    `Prześlij: ${licences(count)} od ${day}`,
    `Prześlij: ${licences(count)} od ${brief}`,
    `Prześlij: zmień ${brief}`,
  ],
  keepQuantity: 'Zachowaj liczbę licencji',
  over: 'Ta subskrypcja nie jest już aktywna. Nic nie zmieniono.',

  statusTitle: (product, customer) => `Zmień stan: ${product} (${customer})`,
  verify: 'Sprawdź, czy na pewno chodzi o tę subskrypcję.',
  statusLabel: 'Zmień stan',
  to: { suspend: 'Wstrzymaj', activate: 'Aktywuj' },
  suspendTitle: (product, customer) => `Wstrzymaj ${product} (${customer})`,
  activateTitle: (product, customer) => `Aktywuj ${product} (${customer})`,
  suspendedTitle: (product, customer) => `${product} (${customer}): wstrzymano`,
  activatedTitle: (product, customer) => `${product} (${customer}): ponownie aktywna`,
  loses: (count) =>
    count === 0
      ? 'Nikt nie traci dostępu: żadna licencja nie jest przypisana.'
      : `${people(count)} od razu ${plural(count, { few: 'tracą', other: 'traci' })} dostęp.`,
  lost: (count) =>
    count === 0
      ? 'Żadna licencja nie była przypisana.'
      : `${people(count)} ${plural(count, { one: 'straciła', few: 'straciły', other: 'straciło' })} dostęp.`,
  regains: (count) =>
    count === 0
      ? 'Żadna licencja nie jest teraz przypisana.'
      : `${people(count)} od razu ${plural(count, { few: 'odzyskują', other: 'odzyskuje' })} dostęp.`,
  regained: (count) =>
    count === 0
      ? 'Żadna licencja nie jest teraz przypisana.'
      : `${people(count)} ${plural(count, { few: 'mają', other: 'ma' })} znów dostęp.`,
  people: 'Przypisane do',
  beginsEnd: 'Klient rozpoczyna proces anulowania swojego konta.',
  goesOn: (amount, billing, next, last) =>
    `Opłaty są naliczane nadal do ${last}: ${amount} ${everyCycle[billing]} z podatkiem, następna ${next}.`,
  paidUntil: (last) => `Okres jest już rozliczony do końca, ${last}. Nie będzie dalszych opłat ani zwrotów.`,
  recurringGoesOff: 'Rozliczanie cykliczne zostanie wyłączone i pozostanie wyłączone także po aktywacji.',
  recurringStaysOff: 'Rozliczanie cykliczne jest wyłączone i pozostanie wyłączone także po aktywacji.',
  data: (last, deleted) =>
    `Subskrypcję można aktywować do ${last}. W przeciwnym razie wtedy się skończy, a jej dane zostaną usunięte ${deleted}.`,
  fixed: 'Dopóki jest wstrzymana, nie można zmieniać liczby licencji ani ich przypisywać.',
  nameHint: (most, name) =>
    `Dostęp straci więcej niż ${number.format(most)} osób. Aby potwierdzić, wpisz nazwę klienta: ${name}`,
  nameLabel: 'Nazwa klienta',
  saveSuspend: 'Zapisz: wstrzymaj',
  saveActivate: 'Zapisz: aktywuj',
  keepActive: 'Pozostaw aktywną',
  keepSuspended: 'Pozostaw wstrzymaną',
  endsOn: (day) =>
    `Rozliczanie cykliczne pozostaje wyłączone, więc subskrypcja skończy się ${day}, chyba że je włączysz.`,
  notBack: 'Zaplanowana wcześniej zmiana nie zostanie przywrócona.',
  activatingIsFree: 'Aktywacja nic nie kosztuje. Okres i opłaty pozostają bez zmian.',
  suspendedBy: (name, moment) => `Wstrzymanie: ${name}, ${moment}.`,
  activatedBy: (name, moment) => `Aktywacja: ${name}, ${moment}.`,

  addTitle: (customer) => `Dodaj subskrypcję: ${customer}`,
  offerLabel: 'Wybierz ofertę',
  offer: ({ product, term, billing, price, least, most, hasTrial }) =>
    [
      `${product}: ${price} za stanowisko ${everyCycle[billing]}`,
      { P1M: 'na miesiąc', P1Y: 'na rok' }[term],
      `od ${number.format(least)} do ${number.format(most)} stanowisk`,
      ...(hasTrial ? ['bezpłatna wersja próbna'] : []),
    ].join(', '),
  seatsLabel: 'Liczba stanowisk',
  seats,
  seatsError: (least, most) =>
    `Wprowadź całkowitą liczbę stanowisk od ${number.format(least)} do ${number.format(most)}.`,
  noOffers: 'Nie ma oferty, którą możesz sprzedać temu klientowi.',
  narrow: (shown, all) =>
    `Widoczne oferty: ${number.format(shown)} z ${number.format(all)}. Wpisz nazwę produktu, aby zobaczyć jego oferty.`,
  onlyOne: (products) =>
    `Tych ofert nie ma na liście, bo dopuszczają jedną subskrypcję na klienta, a klient już ją ma: ${products}.`,
  chooseOffer: 'Wybierz ofertę.',
  noTrial: 'Ta oferta nie ma bezpłatnej wersji próbnej. Wybierz ofertę, która ją ma.',
  confirmTitle: (count, product, customer) => `Dodaj ${seats(count)} produktu ${product} (${customer})`,
  confirmLabel: 'Potwierdź liczbę stanowisk',
  confirmHint: 'Jeśli zmienisz tu liczbę, najpierw zobaczysz jej cenę.',
  otherNumber: (from, to) =>
    `Liczba zmieniona z ${number.format(from)} na ${number.format(to)}. Niczego jeszcze nie dodano. Oto cena za ${seats(to)}.`,
  done: (count, amount) => [
    `Gotowe: ${seats(count)} za ${amount}`,
    `Gotowe: ${seats(count)}, ${amount}`,
    `Gotowe: ${seats(count)}`,
  ],
  otherOffer: 'Zmień ofertę',
  dontAdd: 'Nie dodawaj',
  added: (count, product, amount) =>
    `${product}: dodano ${seats(count)} za ${amount} z podatkiem. Kwota trafi na fakturę klienta.`,
  trialTitle: (count, product, customer) => `Rozpocznij wersję próbną ${product} (${licences(count)}): ${customer}`,
  startTrial: 'Rozpocznij wersję próbną',
  trialThen: (day, amount, billing) =>
    `Zmienia się w płatną subskrypcję ${day}: ${amount} ${everyCycle[billing]} z podatkiem, na fakturze klienta.`,
  trialFixed: 'W czasie trwania wersji próbnej nie można zmienić liczby licencji ani stanu.',
  trialStarted: (count, product, last) => `${product}: rozpoczęto wersję próbną (${licences(count)}), do ${last}.`,
};
