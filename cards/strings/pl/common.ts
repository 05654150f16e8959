import type { Strings } from '../index.js';
import { seats, everyCycle } from './phrases.js';

export const common: Strings['common'] = {
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
  andMore: (count) => `i jeszcze ${count}`,
  term: { P1M: 'jeden miesiąc', P1Y: 'jeden rok' },
  billing: { monthly: 'rozliczanie miesięczne', yearly: 'rozliczanie roczne' },
  method: (brand, lastFour) => `${brand} z końcówką ${lastFour}`,
  tax: (percent) => `Podatek (${percent})`,
};
