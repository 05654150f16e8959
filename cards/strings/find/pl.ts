import type { FindStrings } from './strings.js';

const filterWords: FindStrings['filterWords'] = {
  active: ['aktywne subskrypcje'],
  renewing: ['odnowienia', 'nadchodzące odnowienia'],
  free: ['dostępne licencje', 'wolne licencje'],
  suspended: ['zawieszone', 'zawieszone subskrypcje', 'wstrzymane subskrypcje'],
  trials: ['kończące się wersje próbne'],
  scheduled: ['zaplanowane zmiany'],
};

export const pl: FindStrings = {
  journeys: {
    find: {
      title: 'Znajdź u klientów',
      words: ['znajdź u klientów', 'szukaj u klientów', 'znajdź', ...Object.values(filterWords).flat()],
      help: 'dla partnerów: bliskie odnowienia, wolne licencje, zawieszone, próbne, zaplanowane zmiany',
    },
  },

  filterWords,
  filter: {
    active: 'Aktywne subskrypcje',
    renewing: 'Odnowienie w ciągu 30 dni',
    free: 'Dostępne licencje',
    suspended: 'Zawieszone',
    trials: 'Kończące się wersje próbne',
    scheduled: 'Zaplanowane zmiany',
  },
  nothing: {
    active: 'Żadna subskrypcja sprzedana przez Twoją organizację nie jest aktywna.',
    renewing: 'Żadna subskrypcja sprzedana przez Twoją organizację nie odnawia się w ciągu 30 dni.',
    free: 'Wszystkie licencje sprzedane przez Twoją organizację są przypisane.',
    suspended: 'Żadna subskrypcja sprzedana przez Twoją organizację nie jest zawieszona.',
    trials: 'Żaden klient nie ma obecnie wersji próbnej.',
    scheduled: 'Nie zaplanowano żadnych zmian.',
  },
  digestTitle: 'Twoi klienci w tym tygodniu',
  digestOn: 'To podsumowanie przychodzi w każdy poniedziałek rano.',
  digestOff: 'W poniedziałki nie przychodzi podsumowanie.',
  stopDigest: 'Bez podsumowań',
  startDigest: 'Otrzymuj co poniedziałek',
  other: 'Szukaj czegoś innego',
  file: {
    customers: 'klienci.csv',
    subscriptions: 'subskrypcje-klienta.csv',
    found: 'wyniki.csv',
  },
  column: {
    customer: 'Firma',
    customerId: 'Identyfikator Microsoft',
    domain: 'Domena podstawowa',
    relationship: 'Relacja',
    since: 'Od',
    product: 'Produkt',
    quantity: 'Liczba',
    assigned: 'Przypisane',
    free: 'Dostępne',
    status: 'Stan',
    trial: 'Bezpłatna wersja próbna',
    ends: 'Ostatni dzień okresu',
    next: 'Najbliższa data',
    scheduledSeats: 'Zaplanowana liczba licencji',
    scheduledFrom: 'Zaplanowano od',
    subscription: 'Identyfikator subskrypcji',
    reseller: 'Odsprzedawca',
  },
  reseller: 'Odsprzedawca',
};
