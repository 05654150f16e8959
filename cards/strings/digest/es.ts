import type { DigestStrings } from './strings.js';
import { number, seats } from '../phrases/es.js';

export const es: DigestStrings = {
  title: (first, last) => `Resumen semanal: del ${first} al ${last}`,
  since: (moment) => `Desde el ${moment}, cuando me escribió por primera vez.`,
  empty:
    'Esta semana no ha ocurrido nada: nadie ha comprado, probado, cambiado ni cancelado nada, y no se ha cobrado nada.',
  count: {
    bought: 'Compras',
    trials: 'Pruebas iniciadas',
    changed: 'Cambios en el número de licencias',
    cancelled: 'Cancelaciones',
    ended: 'Terminadas al vencer el plazo',
    undone: 'Compras deshechas',
    declined: 'Pagos rechazados',
  },
  spend: (amounts) => `Gasto por producto, impuestos incluidos: ${amounts} en total`,
  nothingSpent: 'Esta semana no se ha cobrado nada.',
  idle: 'El mayor número de licencias sin asignar',
  pool: (product, purchaser, free) => `${product} (${purchaser}): ${seats(free)} sin asignar`,
  newProducts: (names) => `Novedades en su organización: ${names}`,
  requests: (open) => `Solicitudes de licencias abiertas: ${number.format(open)}`,
  thisWeek: 'Esta semana hasta ahora',
  weekBefore: 'La semana anterior',
  slow: 'Todavía estoy haciendo las cuentas. Inténtelo de nuevo dentro de un momento.',
};
