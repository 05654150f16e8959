import type { ExtensionStrings } from './strings.js';

export const pl: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Subskrypcja: ${product}`,
    products: (product) => `Produkt: ${product}`,
    invoices: (month) => `Faktura: ${month}`,
    holders: (product) => `Kto ma ${product}`,
    customers: (about) => about,
  },
  sharedText: 'Na czacie każdy widzi tylko swoje.',
  openInChat: 'Otwórz na czacie',
  held: (product, since) => `${product} · od ${since}`,
  narrow: {
    title: (most) => `Pokazano tylko pierwsze ${most} wyników`,
    text: 'Wpisz dłuższy fragment nazwy, aby zawęzić wyniki.',
  },
  nothingFound: (text, hint) => `Brak wyników dla „${text}”. ${hint}`,
  searchHint: {
    subscriptions: 'Spróbuj wpisać początek nazwy produktu.',
    products: 'Spróbuj wpisać początek nazwy produktu.',
    invoices: 'Spróbuj wpisać miesiąc, produkt lub numer faktury.',
    holders: 'Spróbuj wpisać początek imienia, nazwiska lub nazwy produktu.',
    customers: 'Spróbuj wpisać początek nazwy firmy, domeny lub produktu.',
  },
  nothingHeld: {
    subscriptions: 'Nie masz jeszcze żadnej subskrypcji. Pierwszą kupisz poleceniem „Kup licencje”.',
    products: 'W tej chwili nie możesz niczego kupić. O licencję poprosisz poleceniem „Poproś o licencję”.',
    invoices: 'Nie masz jeszcze faktur. Pojawią się tu po pierwszym obciążeniu.',
    holders: 'Nikt nie ma jeszcze żadnej z Twoich licencji. Przypiszesz ją poleceniem „Przypisz licencję”.',
    customers: 'Nie obsługujesz żadnych klientów.',
  },
  noticeTitle: 'Tutaj nie da się tego dokończyć',
  late: 'Trwa to dłużej niż zwykle, ale nie zostało przerwane. Sprawdź ponownie za chwilę.',
  checkAgain: 'Sprawdź ponownie',
  alsoInChat: 'Znajdziesz to także na swoim czacie z Seatkeeperem.',
  notInChat:
    'Nie masz czatu z Seatkeeperem, więc widać to tylko tutaj. Dodaj aplikację, aby dostawać tam potwierdzenia.',
  notPicked: (names) => `Nie wybrano: ${names}.`,
  reasons: {
    app: 'bot lub aplikacja',
    group: 'zespół, kanał lub tag',
    guest: 'gość',
    disabled: 'konto jest wyłączone',
    outside: 'spoza Twojej organizacji',
    unknown: 'bez konta w Twoim katalogu',
  },
  nameless: 'Ktoś',
  nobodyInMessage: 'W tej wiadomości nie ma nikogo, komu można przypisać licencję. Wybierz osoby samodzielnie.',
  pickLater: (names) => `Najpierw wybierz produkt, a potem te osoby: ${names}.`,
  onlyInTeams: 'Seatkeeper działa tylko w Microsoft Teams. Otwórz Teams i spróbuj tam ponownie.',
  notOffered: 'Tego nie potrafię zrobić. Niczego nie zmieniono. Napisz do mnie „menu”, aby zobaczyć, co potrafię.',
};
