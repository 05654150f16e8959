import { number, plural } from '../phrases/es.js';
import type { ActivityStrings } from './strings.js';

export const es: ActivityStrings = {
  journeys: {
    log: {
      title: 'Registro de actividad',
      words: ['registro de actividad', 'registro', 'actividad', 'quién cambió qué'],
      help: 'vea quién de su organización ha cambiado qué y para qué cliente',
    },
  },
  within: (first, last) => `Del ${first} al ${last}, lo más reciente primero. Las horas son UTC.`,
  count: (count) => `${number.format(count)} ${plural(count, { one: 'cambio', other: 'cambios' })}`,
  none: 'En este período ningún agente ha cambiado nada. Elija un período más largo.',
  from: 'Primer día',
  to: 'Último día',
  show: 'Mostrar',
  usual: 'Últimos 30 días',
  downloadHint: (minutes) => `El vínculo al CSV es solo para usted y funciona durante ${minutes} minutos.`,
  file: 'registro-de-actividad.csv',
  column: {
    when: 'Hora (UTC)',
    agent: 'Agente',
    what: 'Acción',
    customer: 'Cliente',
    customerId: 'Id. de cliente',
    product: 'Producto',
    changes: 'Cambios',
    subscription: 'Id. de suscripción',
  },
};
