import type { DigestStrings } from './strings.js';
import { number, seats } from '../phrases/pl.js';

export const pl: DigestStrings = {
  title: (first, last) => `Podsumowanie tygodnia: ${first} – ${last}`,
  since: (moment) => `Od Twojej pierwszej wiadomości do mnie: ${moment}.`,
  empty: 'W tym tygodniu nic się nie wydarzyło: nie było zakupów, wersji próbnych, zmian, anulowań ani opłat.',
  count: {
    bought: 'Zakupy',
    trials: 'Rozpoczęte wersje próbne',
    changed: 'Zmiany liczby licencji',
    cancelled: 'Anulowania',
    ended: 'Zakończone w terminie',
    undone: 'Cofnięte zakupy',
    declined: 'Odrzucone płatności',
  },
  spend: (amounts) => `Wydatki według produktów, z podatkiem: razem ${amounts}`,
  nothingSpent: 'W tym tygodniu nie pobrano żadnych opłat.',
  idle: 'Najwięcej nieprzypisanych licencji',
  pool: (product, purchaser, free) => `${product} (${purchaser}): ${seats(free)} bez przypisania`,
  newProducts: (names) => `Nowe w organizacji: ${names}`,
  requests: (open) => `Otwarte prośby o licencje: ${number.format(open)}`,
  thisWeek: 'Bieżący tydzień',
  weekBefore: 'Poprzedni tydzień',
  slow: 'Jeszcze to zliczam. Zapytaj ponownie za chwilę.',
};
