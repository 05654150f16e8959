import type { ExtensionStrings } from './strings.js';

export const pl: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Subskrypcja: ${product}`,
    products: (product) => `Produkt: ${product}`,
    invoices: (month) => `Faktura: ${month}`,
    holders: (product) => `Kto ma ${product}`,
  },
  sharedText: 'Otwórz czat z Seatkeeperem: każdy widzi tylko to, co jego, albo dowie się, jak to dostać.',
  openInChat: 'Otwórz na czacie',
  held: (product, since) => `${product} · od ${since}`,
  narrow: {
    title: (most) => `Pokazano tylko pierwsze ${most}`,
    text: 'Wpisz dłuższy fragment nazwy, aby zawęzić wyniki.',
  },
  nothingFound: (text) => `Brak wyników dla „${text}”. Spróbuj wpisać początek nazwy produktu albo nazwiska.`,
  nothingHeld: {
    subscriptions: 'Nie masz jeszcze żadnej subskrypcji. Pierwszą kupisz poleceniem „Kup licencje”.',
    products: 'W tej chwili nie możesz niczego kupić. O licencję poprosisz poleceniem „Poproś o licencję”.',
    invoices: 'Nie masz jeszcze żadnej faktury. Pojawią się tu po pierwszym obciążeniu.',
    holders: 'Nikt nie ma jeszcze żadnej z Twoich licencji. Przypiszesz ją poleceniem „Przypisz licencję”.',
  },
  noticeTitle: 'Tutaj nie da się tego dokończyć',
  tryAgain: 'Spróbuj ponownie',
  late: 'Trwa to dłużej niż zwykle i toczy się w tle. Spróbuj ponownie za chwilę.',
  alsoInChat: 'Znajdziesz to także na swoim czacie z Seatkeeperem.',
  notInChat:
    'Seatkeeper nie jest zainstalowany na Twoim czacie, więc widać to tylko tutaj. Dodaj aplikację, aby dostawać tam potwierdzenia.',
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
  notOffered: 'Seatkeeper tego nie robi i niczego nie zmieniono. Napisz do mnie „menu”, aby zobaczyć, co potrafię.',
};
