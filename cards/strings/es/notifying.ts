import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const notifying: Strings['notifying'] = {
  text: 'En su organización las personas compran, prueban, cambian y cancelan suscripciones por su cuenta. ¿Cuándo quiere saberlo?',
  whenLabel: 'Cuándo',
  when: {
    'at-once': 'De inmediato: una tarjeta por cada evento',
    above: 'De inmediato solo a partir de un importe, el resto una vez a la semana',
    weekly: 'Una vez a la semana: un resumen el lunes por la mañana',
    off: 'Nunca',
  },
  aboveLabel: (currency) => `Importe en ${currency}, impuestos incluidos`,
  aboveHint:
    'Solo para «a partir de un importe». Cuenta lo que un evento cobra en el momento y, si no cobra nada, lo que cuesta la suscripción en un mes o un año. Las cancelaciones y los pagos rechazados cuentan siempre por ese precio.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Escriba un importe en ${currency} sin decimales, por ejemplo 500. No se ha cambiado nada.`
      : `Escriba un importe en ${currency} con ${decimals} ${plural(decimals, { one: 'decimal', other: 'decimales' })} como máximo, por ejemplo 500. No se ha cambiado nada.`,
  kindsLabel: 'Qué eventos',
  kinds: {
    purchase: 'Compras',
    trial: 'Pruebas',
    seats: 'Cambios del número de licencias',
    cancellation: 'Cancelaciones y finales',
    undo: 'Compras deshechas',
    'failed-payment': 'Pagos rechazados',
    blocked: 'Intentos bloqueados por una directiva',
  },
  kindsError: 'Elija al menos un evento o «Nunca». No se ha cambiado nada.',
  savedTitle: 'Sus notificaciones están configuradas',
  means: {
    'at-once':
      'Recibe una tarjeta en cuanto ocurre algo. Los eventos posteriores de la misma suscripción la actualizan.',
    weekly: 'Recibe un único resumen el lunes por la mañana (08:00 UTC) y ninguna tarjeta entre medias.',
    off: 'No recibe tarjetas ni resúmenes. Puede seguir consultándolo todo cuando quiera.',
  },
  meansAbove: (amount) =>
    `Recibe una tarjeta de inmediato a partir de ${amount}. El resumen del lunes por la mañana (08:00 UTC) lo muestra todo, también los importes menores.`,
  events: (names) => `Eventos: ${names}.`,
  waiting:
    'Se aplica desde ahora, también a lo que aún no se ha enviado. Las solicitudes de licencias le siguen llegando.',
  view: 'Solo cambian sus notificaciones, no las de otras personas.',
  changed: 'La moneda de su organización ha cambiado desde esa tarjeta. No se ha cambiado nada; vuelva a revisarlo.',
  change: 'Cambiar notificaciones',
  lastWeek: 'Resumen de la semana pasada',
};
