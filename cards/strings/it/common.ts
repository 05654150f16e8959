import type { Strings } from '../index.js';
import { plural, seats, everyCycle } from './phrases.js';

export const common: Strings['common'] = {
  menu: 'Menu',
  back: 'Indietro',
  continue: 'Continua',
  save: 'Salva',
  previous: 'Precedente',
  next: 'Successiva',
  page: (page, of) => `Pagina ${page} di ${of}`,
  product: 'Prodotto',
  seats,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  adminCenter: 'Interfaccia di amministrazione ↗',
  chooseOne: 'Scegli un’opzione.',
  andMore: (count) => `e ${plural(count, { one: 'un altro', other: `altri ${count}` })}`,
  term: { P1M: 'un mese', P1Y: 'un anno' },
  billing: { monthly: 'fatturazione mensile', yearly: 'fatturazione annuale' },
  method: (brand, lastFour) => `${brand} che termina con ${lastFour}`,
  tax: (percent) => `Imposte (${percent})`,
};
