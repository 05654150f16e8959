import type { NotificationSettingsStrings } from './strings.js';
import { plural } from '../phrases/es.js';

export const es: NotificationSettingsStrings = {
  journeys: {
    notifications: {
      title: 'Notificaciones',
      words: ['notificaciones', 'preferencias de notificaciones', 'resumen semanal', 'resumen'],
      help: 'administradores: qué avisos recibe y cuándo, y el resumen semanal',
    },
  },

  text: 'En su organización las personas compran, prueban, cambian y cancelan suscripciones por su cuenta. ¿Cuándo quiere saberlo?',
  whenLabel: 'Cuándo',
  when: {
    'at-once': 'De inmediato: un mensaje por cada evento',
    above: 'De inmediato a partir de un importe mínimo; el resto, una vez a la semana',
    weekly: 'Una vez a la semana: un resumen el lunes por la mañana',
    off: 'Nunca',
  },
  aboveLabel: (currency) => `Importe mínimo en ${currency}, impuestos incluidos`,
  aboveHint:
    'Solo para «a partir de un importe mínimo». Se compara con lo que se cobra en el momento o, si no se cobra nada, con lo que cuesta la suscripción al mes o al año. Las cancelaciones y los pagos rechazados se comparan siempre con ese precio.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Escriba un importe en ${currency} sin decimales, por ejemplo 500. No se ha cambiado nada.`
      : `Escriba un importe en ${currency} con ${decimals} ${plural(decimals, { one: 'decimal', other: 'decimales' })} como máximo, por ejemplo 500. No se ha cambiado nada.`,
  kindsLabel: 'Qué eventos',
  kinds: {
    purchase: 'Compras',
    trial: 'Pruebas',
    seats: 'Cambios en el número de licencias',
    cancellation: 'Cancelaciones y vencimientos',
    undo: 'Compras deshechas',
    'failed-payment': 'Pagos rechazados',
    blocked: 'Intentos bloqueados por una directiva',
  },
  kindsError: 'Elija al menos un evento o «Nunca». No se ha cambiado nada.',
  savedTitle: 'Notificaciones guardadas',
  means: {
    'at-once':
      'Recibe un mensaje en cuanto ocurre algo. Los eventos posteriores de la misma suscripción lo actualizan.',
    weekly: 'Recibe un único resumen el lunes por la mañana (8:00 UTC) y ningún mensaje entretanto.',
    off: 'No recibe mensajes ni resúmenes. Puede seguir consultándolo todo cuando quiera.',
  },
  meansAbove: (amount) =>
    `Recibe un mensaje de inmediato a partir de ${amount}. El resumen del lunes por la mañana (8:00 UTC) lo muestra todo, también los importes menores.`,
  events: (names) => `Eventos: ${names}.`,
  waiting:
    'Se aplica desde ahora, también a los mensajes aún no enviados. Seguirá recibiendo las solicitudes de licencias.',
  view: 'Solo cambian sus notificaciones, no las de otras personas.',
  changed:
    'La moneda de su organización ha cambiado desde el mensaje anterior. No se ha guardado nada; vuelva a revisarlo.',
  change: 'Cambiar notificaciones',
  lastWeek: 'Último resumen',
};
