import type { CommonStrings } from './strings.js';
import { number, seats, everyCycle } from '../phrases/es.js';

export const es: CommonStrings = {
  menu: 'Menú',
  back: 'Atrás',
  continue: 'Continuar',
  save: 'Guardar',
  previous: 'Anterior',
  next: 'Siguiente',
  page: (page, of) => `Página ${number.format(page)} de ${number.format(of)}`,
  product: 'Producto',
  filter: 'Filtrar',
  details: 'Detalles',
  seats,
  number: (count) => number.format(count),
  inclTax: (amount) => `${amount} (impuestos incluidos)`,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  cycle: everyCycle,
  adminCenter: 'Centro de administración ↗',
  chooseOne: 'Elija una opción.',
  andMore: (count) => `y ${number.format(count)} más`,
  term: { P1M: 'un mes', P1Y: 'un año' },
  billing: { monthly: 'facturación mensual', yearly: 'facturación anual' },
  method: (brand, lastFour) => `${brand} terminada en ${lastFour}`,
  tax: (percent) => `Impuestos (${percent})`,
};
