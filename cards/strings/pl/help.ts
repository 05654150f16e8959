import type { Strings } from '../index.js';

export const help: Strings['help'] = {
  title: 'Pomoc',
  text: 'W dowolnej chwili napisz jedno z poniższych:',
  say: (word) => `„${word}”`,
  does: {
    request: 'poprosisz o licencję osoby, które mogą ją dać, albo administratorów',
    requests: 'co się stało z Twoimi prośbami o licencje',
    asked: 'administratorzy: wszystkie prośby o licencje w organizacji',
    policy: 'administratorzy: co można samodzielnie kupować lub wypróbowywać',
    seats: 'ustawisz łączną liczbę licencji subskrypcji; najpierw zobaczysz cenę',
    unassign: 'odbierzesz licencje',
    trial: 'wypróbujesz produkt przez miesiąc',
    billing: 'konta rozliczeniowe, profile i formy płatności',
    methods: 'zobaczysz, dodasz, zmienisz lub usuniesz karty',
    invoices: 'faktury, także jako PDF',
    recurring: 'czy subskrypcja się odnawia: włączone, jeszcze raz lub wyłączone',
    history: 'kto, co i kiedy zmienił oraz za ile',
    undo: 'cofniesz zakup w ciągu 24 godzin',
    reactivate: 'przywrócisz subskrypcję, która wygasła',
    admin: 'administratorzy: wszystkie subskrypcje samoobsługowe w organizacji, tylko do odczytu',
    mine: 'licencje, które masz: od kogo i do kiedy',
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
  billPaths:
    'W Centrum administracyjnym platformy Microsoft 365 znajdziesz faktury i karty w obszarze Rozliczenia › Rachunki i płatności.',
  licences: 'Licencje',
  faq: 'Często zadawane pytania ↗',
  support: 'Pomoc techniczna ↗',
};
