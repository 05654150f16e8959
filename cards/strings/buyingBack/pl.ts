import type { BuyingBackStrings } from './strings.js';

export const pl: BuyingBackStrings = {
  bought:
    'W ciągu ostatnich 31 dni zwrócono Ci całą kwotę za ten produkt, dlatego zwrot za te licencje obejmuje tylko pozostałe dni, a nie całą kwotę.',
  cancelBy: (moment) =>
    `Do ${moment} możesz anulować i odzyskać część kwoty proporcjonalną do pozostałych dni. Później subskrypcja trwa do końca okresu.`,
  removeBy: (moment) =>
    `Do ${moment} możesz usunąć nowe licencje i odzyskać część kwoty proporcjonalną do pozostałych dni.`,
  byDay: 'Zwrot za licencje kupione w ciągu 31 dni od pełnego zwrotu obejmuje tylko pozostałe dni, a nie całą kwotę.',
  again: (product, day) =>
    `Jeśli do ${day} znów kupisz licencje produktu ${product}, zwrot za nie obejmie tylko pozostałe dni, a nie całą kwotę.`,
};
