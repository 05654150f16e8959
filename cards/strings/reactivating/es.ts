import type { ReactivatingStrings } from './strings.js';
import { plural, seats } from '../phrases/es.js';

export const es: ReactivatingStrings = {
  journeys: {
    reactivate: {
      title: 'Reactivar',
      words: ['reactivar', 'reactivar suscripción', 'reactivar una suscripción'],
      help: 'recupere una suscripción expirada',
    },
  },
  did: {
    'subscription-reactivated': 'Reactivación',
  },

  pickText: '¿Qué suscripción quiere reactivar?',
  nothing: 'No tiene ninguna suscripción expirada que se pueda reactivar.',
  reviewTitle: (count, product) => `Reactivar ${product} con ${seats(count)}`,
  reviewText: (day) => `Ha expirado, pero sigue funcionando hasta el ${day}.`,
  recurring: 'Desde hoy la facturación periódica vuelve a estar activada.',
  people: (count) => `${seats(count)} ${plural(count, { one: 'sigue asignada', other: 'siguen asignadas' })}.`,
  changed:
    'Los precios o las fechas han cambiado desde el mensaje anterior. No se ha cobrado nada: estas son las condiciones actuales.',
  receiptTitle: (count, product) => `${product}: suscripción reactivada con ${seats(count)}`,
};
