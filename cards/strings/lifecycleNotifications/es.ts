import type { LifecycleNotificationStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/es.js';

export const es: LifecycleNotificationStrings = {
  did: {
    'subscription-renewed': 'Renovación',
    'charge-failed': 'Cargo rechazado',
    'subscription-ended': 'Cambio de estado al final de un plazo',
    'refund-failed': 'Reembolso fallido',
    'renewal-coming': 'Aviso del final del plazo',
    'reduction-closing': 'Aviso de licencias sin usar',
    'card-expiring': 'Aviso de una tarjeta que va a expirar',
  },

  renewedTitle: {
    renewal: (product, count) => `${product}: suscripción renovada con ${seats(count)}`,
    'monthly-payment': (product, count) => `${product}: pago mensual de ${seats(count)}`,
    'trial-over': (product, count) => `${product}: la prueba es ahora una suscripción de pago con ${seats(count)}`,
  },
  kept: (count) =>
    `Había menos licencias programadas, pero ${plural(count, { one: '1 está asignada', other: `${number.format(count)} están asignadas` })}: nadie ha perdido la suya. Para tener menos la próxima vez, quite antes asignaciones.`,
  failedText: (method) => `${method}: pago rechazado. Por ahora nadie pierde el acceso.`,
  failedNext: (moment) => `Lo intentaremos de nuevo el ${moment}.`,
  failedUntil: (day) => `Si no se paga, la suscripción se detiene el ${day}.`,
  changeMethod: 'Cambiar el método de pago',
  endedTitle: {
    expired: (product) => `${product}: suscripción expirada`,
    disabled: (product) => `${product}: suscripción terminada`,
    deleted: (product) => `${product}: suscripción eliminada`,
  },
  endedWhy: {
    'not-renewed': 'La facturación periódica estaba desactivada.',
    cancelled: 'Usted la canceló.',
    'trial-over': 'La prueba ha terminado.',
    unpaid: 'No se pudo cobrar durante 30 días.',
    expired: 'Expiró hace 30 días.',
    deleted: 'Terminó hace 90 días.',
  },
  endedExpired: (day) => `Todavía funciona hasta el ${day}. Hasta entonces puede reactivarla.`,
  endedDisabled: (day) => `Ya nadie puede usarla. Los datos se conservan hasta el ${day} y después se eliminan.`,
  endedDeleted: 'Los datos no se pueden recuperar.',
  losing: (count) =>
    `${people(count)} ${plural(count, { one: 'ha perdido su licencia', other: 'han perdido su licencia' })}.`,
  buyAgain: 'Comprar de nuevo',
  refundTitle: (amount, product) =>
    `No se ha podido efectuar el reembolso${amount === undefined ? '' : ` de ${amount}`} por ${product}`,
  refundText: (amount, product, lastFour) =>
    `${amount} por ${product}: el banco ha rechazado varias veces el reembolso a la tarjeta terminada en ${lastFour}. Póngase en contacto con el soporte técnico; el dinero es suyo.`,
  comingTitle: {
    renews: (product, days) => `${product} se renueva dentro de ${days} ${plural(days, { one: 'día', other: 'días' })}`,
    ends: (product, _, day) => `${product} termina el ${day}`,
    'trial-ends': (product, _, day) => `La prueba de ${product} termina el ${day}`,
    'trial-converts': (product, days) =>
      `La prueba de ${product} pasa a ser de pago dentro de ${days} ${plural(days, { one: 'día', other: 'días' })}`,
  },
  comingOn: 'Fecha',
  comingPrice: 'Pagará',
  comingSeats: 'Licencias',
  comingUnused: 'Sin asignar',
  comingText: {
    renews: 'Para mantenerla como está no tiene que hacer nada.',
    ends: 'Si no hace nada, después nadie podrá usarla; los datos se conservan un tiempo y luego se eliminan.',
    'trial-ends': 'Si no hace nada, termina sola y no cuesta nada.',
    'trial-converts':
      'Si no hace nada, se le cobrará a partir de entonces. Para dejar que termine, desactive la facturación periódica.',
  },
  fewer: (count) => `Renovar con ${seats(count)}`,
  turnOff: 'No renovar',
  turnOn: 'Activar la renovación',
  closingTitle: (count, product) =>
    `Último día para devolver ${plural(count, { one: '1 licencia sin usar', other: `${number.format(count)} licencias sin usar` })} de ${product}`,
  closingText: (count, of, moment, day) =>
    `Todavía puede quitar ${number.format(count)} de las ${number.format(of)} con reembolso hasta el ${moment}; después, solo a partir del ${day}.`,
  expiringTitle: (method) => `${method} está a punto de expirar`,
  expiringText: (month, day) => `Es válida hasta el final de ${month}; el próximo cargo es el ${day}.`,
  expiredTitle: (method) => `${method} ha expirado`,
  expiredText: (month, day) => `Fue válida hasta el final de ${month}; el próximo cargo es el ${day}.`,
  expiringWhat: 'Edite la fecha de expiración o elija otra tarjeta para que nadie pierda el acceso.',
  expiringUses: 'Se usa para',
};
