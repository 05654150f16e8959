import type { CommonStrings } from './strings.js';
import { number, seats, everyCycle } from '../phrases/pl.js';

export const pl: CommonStrings = {
  menu: 'Menu',
  back: 'Wstecz',
  continue: 'Kontynuuj',
  save: 'Zapisz',
  previous: 'Poprzednia',
  next: 'Następna',
  page: (page, of) => `Strona ${number.format(page)} z ${number.format(of)}`,
  product: 'Produkt',
  filter: 'Filtruj',
  details: 'Szczegóły',
  seats,
  number: (count) => number.format(count),
  inclTax: (amount) => `${amount} z podatkiem`,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  cycle: everyCycle,
  adminCenter: 'Centrum administracyjne ↗',
  chooseOne: 'Wybierz jedną z opcji.',
  andMore: (count) => `i jeszcze ${number.format(count)}`,
  term: { P1M: 'jeden miesiąc', P1Y: 'jeden rok' },
  billing: { monthly: 'rozliczanie miesięczne', yearly: 'rozliczanie roczne' },
  method: (brand, lastFour) => `${brand} z końcówką ${lastFour}`,
  tax: (percent) => `Podatek (${percent})`,
};
