import type { Strings } from '../index.js';
import { seats } from './phrases.js';

export const digest: Strings['digest'] = {
  title: (first, last) => `Podsumowanie tygodnia: ${first} – ${last}`,
  since: (moment) => `Od Twojej pierwszej wiadomości do mnie: ${moment}.`,
  empty:
    'W tym tygodniu nic się nie wydarzyło: niczego nie kupiono, nie testowano, nie zmieniono, nie anulowano ani nie pobrano.',
  count: {
    bought: 'Zakupy',
    trials: 'Rozpoczęte wersje próbne',
    changed: 'Zmiany liczby licencji',
    cancelled: 'Anulowania',
    ended: 'Zakończone samoczynnie',
    undone: 'Cofnięte zakupy',
    declined: 'Odrzucone płatności',
  },
  spend: (amounts) => `Wydatki według produktu, z podatkiem: razem ${amounts}`,
  nothingSpent: 'W tym tygodniu niczego nie pobrano.',
  idle: 'Najwięcej licencji, których teraz nikt nie używa',
  pool: (product, purchaser, free) => `${product} (${purchaser}): ${seats(free)} bez przypisania`,
  newProducts: (names) => `Nowe w organizacji: ${names}`,
  requests: (open) => `Otwarte prośby o licencje: ${open}`,
  thisWeek: 'Ten tydzień do teraz',
  weekBefore: 'Poprzedni tydzień',
  slow: 'Jeszcze to zliczam. Zapytaj ponownie za chwilę.',
};
