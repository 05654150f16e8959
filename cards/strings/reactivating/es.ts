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
  reviewTitle: 'Revise lo que cuesta la reactivación',
  reviewText: (day, button) =>
    `Ha expirado, pero sigue funcionando hasta el ${day}. No se cambia ni se cobra nada hasta que pulse «${button}».`,
  recurring: 'Desde hoy la facturación periódica vuelve a estar activada.',
  people: (count) => `${seats(count)} ${plural(count, { one: 'sigue asignada', other: 'siguen asignadas' })}.`,
  changed:
    'Los precios o las fechas han cambiado desde el mensaje anterior. No se ha cobrado nada: estas son las condiciones actuales.',
  receiptTitle: 'La suscripción vuelve a estar activa',
  receiptText: (count, product) => `Tiene ${seats(count)} de ${product} por un nuevo plazo desde hoy.`,
};
