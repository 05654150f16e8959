import { pluralOf } from './plural.js';
import type { Strings } from './index.js';

const plural = pluralOf('pl');
const seats = (count: number) => `${count} ${plural(count, { one: 'licencja', few: 'licencje', other: 'licencji' })}`;
const freeSeats = (count: number) =>
  `${count} ${plural(count, { one: 'dostępna licencja', few: 'dostępne licencje', other: 'dostępnych licencji' })}`;
const people = (count: number) => `${count} ${plural(count, { one: 'osoba', few: 'osoby', other: 'osób' })}`;
/** As the object of a verb: wybrano 1 osobę. */
const chosenPeople = (count: number) => `${count} ${plural(count, { one: 'osobę', few: 'osoby', other: 'osób' })}`;
const number = new Intl.NumberFormat('pl-PL');
const everyCycle = { monthly: 'miesięcznie', yearly: 'rocznie' } as const;

export const pl: Strings = {
  words: {
    menu: ['menu', 'menu główne', 'strona główna', 'początek'],
    help: ['pomoc', 'pomocy', 'pomóż', 'potrzebuję pomocy'],
    language: ['język', 'zmień język', 'zmiana języka'],
    buy: [
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
    subscriptions: [
      'subskrypcje',
      'moje subskrypcje',
      'twoje subskrypcje',
      'moje licencje',
      'produkty',
      'moje produkty',
      'twoje produkty',
      'lista',
    ],
    assign: [
      'przypisz licencje',
      'przypisz',
      'przypisać licencje',
      'przypisywanie licencji',
      'przydziel',
      'przydziel licencje',
    ],
    cancel: [
      'anuluj subskrypcję',
      'anuluj moją subskrypcję',
      'anuluj moje subskrypcje',
      'anulować subskrypcję',
      'anulowanie subskrypcji',
      'zakończ subskrypcję',
      'zakończyć subskrypcję',
      'anuluj zakup',
      'anulować zakup',
      'zrezygnuj z subskrypcji',
      'rezygnacja z subskrypcji',
      'wypowiedz subskrypcję',
    ],
    stop: ['anuluj', 'stop', 'przerwij', 'koniec', 'zatrzymaj', 'wyjdź', 'wyjście', 'nieważne'],
    greeting: ['cześć', 'hej', 'witaj', 'witam', 'dzień dobry', 'dobry wieczór'],
  },
  common: {
    menu: 'Menu',
    back: 'Wstecz',
    continue: 'Kontynuuj',
    save: 'Zapisz',
    previous: 'Poprzednia',
    next: 'Następna',
    page: (page, of) => `Strona ${page} z ${of}`,
    product: 'Produkt',
    seats,
    perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
    adminCenter: 'Centrum administracyjne ↗',
    chooseOne: 'Wybierz jedną z opcji.',
    andMore: (count) => `i jeszcze ${people(count)}`,
    term: { P1M: 'jeden miesiąc', P1Y: 'jeden rok' },
    billing: { monthly: 'rozliczanie miesięczne', yearly: 'rozliczanie roczne' },
    method: (brand, lastFour) => `${brand} z końcówką ${lastFour}`,
    tax: (percent) => `Podatek (${percent})`,
  },
  welcome: {
    title: 'Witamy w aplikacji Seatkeeper',
    text: 'Pomagam obsługiwać subskrypcje kupowane samodzielnie (zakupy samoobsługowe), tutaj, na czacie.',
    points: [
      'Kup licencje: widzisz cenę co do grosza przed pobraniem jakiejkolwiek opłaty.',
      'Przypisz licencje współpracownikom, maksymalnie 20 użytkownikom jednocześnie.',
      'Sprawdź, co masz, ile to kosztuje i kiedy się odnawia.',
      'Anuluj subskrypcję: najpierw widzisz, kto straci dostęp i jaki będzie zwrot.',
    ],
    limits:
      'Za swoje zakupy płacisz samodzielnie. Subskrypcjami kupionymi centralnie przez organizację zajmuje się administrator. Napisz do mnie własnymi słowami lub użyj przycisków.',
  },
  menu: {
    title: 'Co chcesz zrobić?',
    text: 'Wybierz lub napisz własnymi słowami.',
    buy: 'Kup licencje',
    subscriptions: 'Twoje subskrypcje',
    assign: 'Przypisz licencje',
    cancel: 'Anuluj subskrypcję',
    language: 'Język',
    help: 'Pomoc',
    stopped: 'Przerwano. Nic się przez to nie zmieniło.',
    notUnderstood: 'Nie rozumiem tej wiadomości. Oto, co potrafię:',
    stale: 'Ten przycisk już nie działa i niczego nie zmieniono. Zacznij od nowa:',
    greeting: (name) => `Witaj, ${name}!`,
    fault: 'Coś poszło nie tak po naszej stronie. Zapisane zmiany są bezpieczne. Spróbuj ponownie za chwilę.',
    notSaved:
      'Niczego nie zmieniono: na naszym dysku nie ma już miejsca albo dysk nie odpowiada. Spróbuj ponownie później; mamy już zgłoszenie.',
    unreadable:
      'W tej chwili nie można odczytać Twojego konta. Niczego nie zmieniono, a Twoje dane są nienaruszone; mamy już zgłoszenie.',
    notForYou:
      'Ta wiadomość jest przeznaczona dla innej osoby, więc niczego nie zmieniono. Napisz do mnie „menu”, aby otrzymać własną.',
    privately: 'Ceny i licencje to sprawy poufne: napisz do mnie w naszym prywatnym czacie.',
    unknownPerson:
      'Nie mogę znaleźć Cię w katalogu Twojej organizacji, więc na razie nie mogę nic zrobić. Skontaktuj się z administratorem IT.',
    actingAs: (name) => `Działasz teraz jako ${name}.`,
    nobodyToActAs: (names) => `Nie ma nikogo o takim imieniu i nazwisku. Możesz działać jako: ${names}.`,
  },
  help: {
    title: 'Pomoc',
    text: 'W dowolnej chwili napisz jedno z poniższych:',
    say: (word) => `„${word}”`,
    does: {
      menu: 'wszystko, co potrafię',
      language: 'angielski, włoski, polski lub hiszpański',
      buy: 'kup licencje produktu; za zakup płacisz samodzielnie',
      subscriptions: 'Twoje zakupy: licencje, cena i najbliższa data',
      assign: 'przypisz licencje osobom w organizacji, maksymalnie 20 użytkownikom jednocześnie',
      cancel: 'zakończ subskrypcję; przed zapisaniem widzisz, co się stanie',
    },
    stop: (word) => `„${word}” przerywa to, co robimy, i niczego nie zmienia.`,
    paths:
      'W Centrum administracyjnym platformy Microsoft 365 znajdziesz to samo w obszarach Rozliczenia › Twoje produkty oraz Rozliczenia › Licencje.',
    faq: 'Często zadawane pytania ↗',
    support: 'Pomoc techniczna ↗',
  },
  language: {
    title: 'Język',
    text: 'W jakim języku mam pisać?',
    chosen: 'Od teraz piszę po polsku.',
  },
  buying: {
    pickTitle: 'Kup licencje',
    pickText: 'Który produkt chcesz kupić?',
    from: (name, price) => `${name} – od ${price} miesięcznie za licencję`,
    hidden: (count) =>
      plural(count, {
        one: `${count} produkt nie jest wyświetlany: Twoja organizacja nie zezwala na jego zakup albo nie jest tam sprzedawany.`,
        few: `${count} produkty nie są wyświetlane: Twoja organizacja nie zezwala na ich zakup albo nie są tam sprzedawane.`,
        other: `${count} produktów nie jest wyświetlanych: Twoja organizacja nie zezwala na ich zakup albo nie są tam sprzedawane.`,
      }),
    nothing:
      'Nie ma produktu, który możesz kupić: Twoja organizacja na to nie zezwala. Zapytaj administratora o zakupy samoobsługowe.',
    optionsTitle: (product) => `Kup ${product}`,
    seatsLabel: 'Liczba licencji',
    seatsError: (least, most) => `Wprowadź liczbę całkowitą od ${least} do ${most}.`,
    offerLabel: 'Okres i częstotliwość rozliczeń',
    offer: (term, billing, price) =>
      `${{ P1M: 'Jeden miesiąc', P1Y: 'Jeden rok' }[term]}, ${{ monthly: 'rozliczanie miesięczne', yearly: 'rozliczanie roczne' }[billing]} – ${price} ${everyCycle[billing]} za licencję`,
    methodLabel: 'Forma płatności',
    sandbox:
      'Środowisko testowe, bez prawdziwych pieniędzy: 4242 akceptuje, 0002 odrzuca, 0044 pobiera opłatę i odpowiada z opóźnieniem, 0077 działa wolno.',
    reviewTitle: 'Sprawdź swój zakup',
    reviewText: 'Zakup i opłata nastąpią dopiero po naciśnięciu przycisku Zapisz.',
    subscription: 'Subskrypcja',
    term: 'Okres',
    price: 'Cena za licencję, bez podatku',
    subtotal: 'Suma częściowa',
    now: 'Płacisz teraz',
    later: 'Następnie',
    laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} od ${day}`,
    paidWith: 'Forma płatności',
    firstDay: 'Pierwsza opłata',
    nextCharge: 'Następna opłata',
    termEnds: (day) => `Okres kończy się ${day}, a potem odnawia się do czasu anulowania.`,
    youPay: 'Za ten zakup płacisz Ty, a nie Twoja organizacja.',
    refundable: (moment) =>
      `Możesz anulować ze zwrotem pieniędzy do ${moment}: w ciągu pierwszych 24 godzin całej kwoty, potem proporcjonalnie do liczby dni. Po tym czasie subskrypcja trwa do końca okresu.`,
    cancellable: 'Możesz anulować w dowolnej chwili, ze zwrotem za pozostałe dni.',
    changed: 'Od tamtej wiadomości zmieniły się ceny lub daty. Nie pobrano opłaty: oto aktualne warunki.',
    receiptTitle: 'Dziękujemy za zakup',
    receiptText: (count, product) =>
      `${seats(count)} produktu ${product} ${plural(count, { one: 'jest gotowa', few: 'są gotowe', other: 'jest gotowych' })} do przypisania.`,
    charged: 'Pobrano',
    reference: 'Numer referencyjny',
    assign: 'Przypisz licencje',
    waitingTitle: 'Bank jeszcze nie odpowiedział',
    waitingText: (amount) =>
      `Nadal czekamy na odpowiedź w sprawie kwoty ${amount}. Opłata zostanie pobrana najwyżej raz, a licencje pojawią się dopiero po płatności. Napiszę, gdy tylko nadejdzie odpowiedź.`,
    check: 'Sprawdź teraz',
    otherMethod: 'Wybierz inną formę płatności',
    declined: 'Płatność odrzucona',
  },
  subscriptions: {
    title: 'Twoje subskrypcje',
    count: (shown, all) =>
      shown === all
        ? `${all} ${plural(all, { one: 'subskrypcja', few: 'subskrypcje', other: 'subskrypcji' })}`
        : `${shown} z ${all} ${plural(all, { one: 'subskrypcji', other: 'subskrypcji' })}`,
    empty: 'Nie masz jeszcze subskrypcji.',
    emptyFiltered: 'Żadna subskrypcja nie pasuje do tego filtru.',
    channelLabel: 'Rodzaj zakupu',
    channel: { all: 'Wszystkie', 'self-service': 'Samoobsługowe' },
    statusLabel: 'Stan',
    anyStatus: 'Dowolny stan',
    status: {
      pending: 'Oczekuje na bank',
      active: 'Aktywna',
      suspended: 'Zawieszona',
      expired: 'Wygasła',
      disabled: 'Wyłączona',
      deleted: 'Usunięta',
    },
    used: (used, total) => `wykorzystano ${used} z ${total} licencji`,
    renews: (day) => `odnawia się ${day}`,
    ends: (day) => `kończy się ${day}`,
    ended: (day) => `data zakończenia: ${day}`,
    openLabel: 'Subskrypcja',
    open: 'Otwórz',
    filter: 'Zastosuj filtr',
    moreActions: 'Więcej akcji',
    cancel: 'Anuluj subskrypcję',
    assign: 'Przypisz licencje',
    takeBack: 'Cofnij anulowanie',
    takenBack: (day) => `Anulowanie zostało cofnięte. Subskrypcja odnawia się ${day}.`,
    status_: 'Stan',
    seatsUsed: 'Licencje',
    nextDate: 'Najbliższa data',
    price: 'Cena',
    plusTax: (price) => `${price} plus podatek`,
    holders: 'Przypisani użytkownicy',
    nobody: 'brak',
    bought: 'Data zakupu',
    free: 'Dostępne',
    used_: 'Wykorzystane',
    alreadyDone: (moment) => `Ta operacja została już przez Ciebie wykonana: ${moment}. Oto aktualny stan.`,
  },
  assigning: {
    productTitle: 'Przypisz licencje',
    productText: 'Którego produktu?',
    choice: (product, free, total) => `${product} – dostępne licencje: ${free} z ${total}`,
    title: 'Przypisywanie licencji do użytkowników',
    free: (product, free) =>
      free === 0
        ? `${product}: brak dostępnych licencji. Najpierw kup więcej licencji.`
        : `${product}: ${freeSeats(free)}.`,
    peopleLabel: 'Użytkownicy',
    chosenLabel: 'Wybrane osoby',
    morePeople: 'Kolejne osoby',
    placeholder: 'Wpisz imię lub nazwisko',
    limit: (most) => `Maksymalnie ${most} ${plural(most, { one: 'użytkownik', other: 'użytkowników' })} jednocześnie.`,
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
      assigned === 0 ? 'Nie przypisano żadnej licencji.' : `Przypisane licencje: ${assigned} z ${asked}.`,
    result: {
      assigned: 'ma teraz licencję',
      'holds-one': 'ma już tę licencję od Ciebie',
      'no-free-seat': 'nie dostaje licencji: żadna nie była dostępna',
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
    more: 'Przypisz więcej',
    nextBatch: (count) => `Dalej: ${people(count)}`,
    batches: (limit, rest) =>
      `Maksymalnie ${limit} użytkowników jednocześnie: oto pierwszych ${limit}, a po przypisaniu kolej na jeszcze ${chosenPeople(rest)}.`,
    tooMany: (most) => `Jednocześnie można wybrać najwyżej ${chosenPeople(most)}; pozostałe zostały pominięte.`,
    buyMore: 'Kup licencje',
  },
  cancelling: {
    pickTitle: 'Anuluj subskrypcję',
    pickText: 'Którą subskrypcję chcesz anulować?',
    title: 'Anuluj subskrypcję',
    reasonLabel: 'Powód anulowania',
    reasonError: 'Wybierz powód.',
    reasons: {
      'no-longer-needed': 'Nie jest już potrzebna',
      'too-expensive': 'Jest zbyt droga',
      'missing-features': 'Brakuje funkcji',
      'moving-to-another-product': 'Przejście na inny produkt',
      'technical-problems': 'Problemy techniczne',
      'bought-by-mistake': 'Zakup przez pomyłkę',
      other: 'Inny powód',
    },
    feedbackLabel: 'Opinie (opcjonalnie)',
    feedbackError: (most) =>
      `Użyj maksymalnie ${number.format(most)} ${plural(most, { one: 'znaku', other: 'znaków' })}.`,
    whenLabel: 'Kiedy',
    when: { now: 'Teraz, ze zwrotem za pozostałe dni', 'at-term-end': 'Na koniec okresu' },
    reviewTitle: 'Co się stanie po anulowaniu',
    endsNow: 'Subskrypcja kończy się od razu.',
    endsLater: (day) => `Subskrypcja pozostaje bez zmian do ${day} i nie odnawia się.`,
    losesNobody: 'Nikt nie traci dostępu: żadna licencja nie jest przypisana.',
    loses: (count, names) =>
      `${people(count)} od razu ${plural(count, { few: 'tracą', other: 'traci' })} dostęp: ${names}`,
    losesLater: (count, names, day) =>
      `${people(count)} ${plural(count, { few: 'tracą', other: 'traci' })} dostęp ${day}: ${names}`,
    lostNobody: 'Nikt nie stracił dostępu: żadna licencja nie była przypisana.',
    lost: (count, names) =>
      `${people(count)} ${plural(count, { one: 'straciła', few: 'straciły', other: 'straciło' })} dostęp: ${names}`,
    refund: 'Kwota zwrotu',
    refundTo: (method) => `na kartę ${method}`,
    noRefund: 'Zwrot pieniędzy nie przysługuje.',
    noRefundLate: 'Zwrot pieniędzy nie przysługuje: siedem dni na zwrot już minęło.',
    data: 'Dane są przechowywane przez 90 dni od wyłączenia usługi, a potem usuwane.',
    goesOn: (price, day) => `Opłata ${price} będzie nadal pobierana do dnia ${day}.`,
    canTakeBack: (day) => `Anulowanie możesz cofnąć do ${day}.`,
    final: 'Tego anulowania nie można cofnąć.',
    keep: 'Zachowaj subskrypcję',
    receiptTitle: 'Subskrypcja anulowana',
    receiptNow: (product) => `Subskrypcja produktu ${product} została zakończona.`,
    receiptLater: (product, day) => `Subskrypcja produktu ${product} kończy się ${day} i nie odnawia się.`,
    nothingToCancel: 'Nie masz subskrypcji, którą można anulować.',
    openFirst: 'Otwórz subskrypcję, a potem wybierz Więcej akcji.',
    changed: 'Od tamtej wiadomości coś się zmieniło. Niczego nie anulowano: oto, co stałoby się teraz.',
  },
  notices: {
    received: (product) => `Masz licencję produktu ${product}`,
    receivedFrom: (name) => `Od: ${name}`,
    receivedText: 'Możesz jej używać od razu. Nic nie płacisz.',
  },
  refusalTitle: 'To niemożliwe',
  refusals: {
    'not-found': () => 'Nie ma tego wśród Twoich subskrypcji. Być może należy to do kogoś innego.',
    'terms-changed': () =>
      'Od tamtej wiadomości zmieniły się ceny lub daty. Niczego nie zmieniono; sprawdź jeszcze raz.',
    guest: () =>
      'Goście nie mogą tu kupować ani przypisywać licencji. Użyj konta własnej organizacji albo poproś o to kogoś z tej organizacji.',
    'account-disabled': () =>
      'Twoje konto jest wyłączone w katalogu Twojej organizacji. Skontaktuj się z administratorem IT.',
    'tenant-not-eligible': () =>
      'Zakupy samoobsługowe nie są dostępne w Twojej organizacji. Skontaktuj się z administratorem IT.',
    'product-not-offered': ({ product }, words) =>
      `Produkt ${words.product(product)} nie jest sprzedawany Twojej organizacji w ten sposób.`,
    policy: ({ product, policy }, words) =>
      policy === 'trials-only'
        ? `Twoja organizacja zezwala tylko na bezpłatne wersje próbne produktu ${words.product(product)}. Jeśli potrzebny jest zakup, zapytaj administratora.`
        : `Twoja organizacja nie zezwala na zakup produktu ${words.product(product)}. Jeśli go potrzebujesz, zapytaj administratora.`,
    'seats-out-of-range': ({ least, most }) => `Liczba licencji musi być liczbą całkowitą od ${least} do ${most}.`,
    'no-payment-method': () =>
      'Brak formy płatności dla tego zakupu. Wybierz inną lub dodaj ją w centrum administracyjnym w obszarze Rozliczenia › Rachunki i płatności › Formy płatności.',
    'card-expired': ({ lastFour, expired }, words) =>
      `Karta z końcówką ${lastFour} wygasła (data wygaśnięcia: ${words.month(expired)}). Wybierz inną formę płatności.`,
    'payment-declined': ({ lastFour }) =>
      `Bank odrzucił kartę z końcówką ${lastFour}. Niczego nie kupiono i nie pobrano opłaty. Wybierz inną formę płatności lub zapytaj w banku.`,
    'nobody-chosen': () => 'Nikogo jeszcze nie wybrano. Zacznij wpisywać imię lub nazwisko i wybierz osobę z listy.',
    'too-many-people': ({ limit, asked }) =>
      `Wybrano ${chosenPeople(asked)}. Licencje można przypisać maksymalnie ${limit} ${plural(limit, { one: 'użytkownikowi', other: 'użytkownikom' })} jednocześnie: przypisz najpierw ${limit}, a resztę później.`,
    'no-subscription': () => 'Nie masz jeszcze aktywnej subskrypcji. Najpierw kup licencje.',
    'no-licences': ({ product }, words) =>
      `Nie masz aktywnej subskrypcji produktu ${words.product(product)}, z której można przypisać licencje. Najpierw kup licencje.`,
    'already-cancelled': ({ endsOn }, words) =>
      `Ta subskrypcja jest już anulowana. Data zakończenia: ${words.day(endsOn)}.`,
    'not-active': () =>
      'Ta subskrypcja nie jest już aktywna, więc nie ma czego zmieniać. Sprawdź jej stan w obszarze Twoje subskrypcje albo kup nowe licencje.',
    'payment-pending': ({ since }, words) =>
      `Bank nie odpowiada od ${words.moment(since)}. Z licencji będzie można korzystać, gdy tylko odpowie.`,
    'nothing-to-take-back': () =>
      'Nie ma anulowania, które można cofnąć: już weszło w życie albo go nie było. Sprawdź stan w obszarze Twoje subskrypcje; jeśli subskrypcja się zakończyła, kup nowe licencje.',
  },
};
