import type { CommonStrings } from './strings.js';
import { number, plural, seats, everyCycle } from '../phrases/it.js';

export const it: CommonStrings = {
  menu: 'Menu',
  back: 'Indietro',
  continue: 'Continua',
  save: 'Salva',
  previous: 'Precedente',
  next: 'Successiva',
  page: (page, of) => `Pagina ${number.format(page)} di ${number.format(of)}`,
  product: 'Prodotto',
  filter: 'Filtra',
  details: 'Dettagli',
  seats,
  number: (count) => number.format(count),
  inclTax: (amount) => `${amount} (imposte incluse)`,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  cycle: everyCycle,
  adminCenter: 'Interfaccia di amministrazione ↗',
  chooseOne: 'Scegli un’opzione.',
  andMore: (count) => `e ${plural(count, { one: 'un altro', other: `altri ${number.format(count)}` })}`,
  term: { P1M: 'un mese', P1Y: 'un anno' },
  billing: { monthly: 'fatturazione mensile', yearly: 'fatturazione annuale' },
  method: (brand, lastFour) => `${brand} che termina con ${lastFour}`,
  tax: (percent) => `Imposte (${percent})`,
};
