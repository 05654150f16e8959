import type { HistoryStrings } from './strings.js';
import { number, plural } from '../phrases/es.js';

export const es: HistoryStrings = {
  journeys: {
    history: {
      title: 'Historial',
      words: ['historial', 'qué ha pasado', 'cambios'],
      help: 'quién cambió qué, cuándo y por cuánto',
    },
  },

  pickText: '¿De qué suscripción quiere ver el historial?',
  nothing: 'Todavía no tiene suscripciones, así que no hay ningún historial que mostrar.',
  count: (changes) =>
    `${number.format(changes)} ${plural(changes, { one: 'cambio', other: 'cambios' })}, del más reciente al más antiguo`,
  empty: 'Todavía no se ha registrado ningún cambio de esta suscripción. A partir de ahora se registrarán todos.',
  you: 'usted',
  automatically: 'automáticamente',
  charged: 'Cargo',
  refunded: 'Reembolso',
  field: {
    status: 'Estado',
    trial: 'Prueba gratuita',
    seats: 'Licencias',
    assigned: 'Licencias asignadas',
    recurring: 'Facturación periódica',
    termEnds: 'Fin del plazo',
    method: 'Método de pago',
    scheduled: 'Licencias desde el próximo plazo',
    cancelled: 'Cancelación',
    unpaid: 'Pago vencido',
  },
  yes: 'sí',
  no: 'no',
  removedMethod: 'un método de pago quitado',
  people: (count, names) => `${plural(count, { one: 'Persona', other: `${number.format(count)} personas` })}: ${names}`,
  note: (text) => `Nota: ${text}`,
  reference: (id) => `Referencia ${id}`,
  newer: 'Más recientes',
  older: 'Más antiguos',
  export: 'Exportar a CSV ↗',
  file: (id) => `historial-${id}.csv`,
  back: 'Volver a la suscripción',
  column: {
    id: 'Referencia',
    when: 'Cuándo',
    who: 'Quién',
    what: 'Qué',
    amount: 'Importe',
    currency: 'Moneda',
    people: 'Personas',
    note: 'Nota',
  },
  before: (field) => `${field} (antes)`,
  after: (field) => `${field} (después)`,
};
