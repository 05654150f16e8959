import type { Strings } from '../index.js';
import { plural, people, number } from '../phrases/es.js';

export const cancelling: Strings['cancelling'] = {
  pickTitle: 'Cancelar suscripción',
  pickText: '¿Qué suscripción desea cancelar?',
  title: 'Cancelar suscripción',
  reasonLabel: 'Motivo de la cancelación',
  reasonError: 'Elija un motivo.',
  reasons: {
    'no-longer-needed': 'Ya no se necesita',
    'too-expensive': 'Demasiado cara',
    'missing-features': 'Faltan funciones',
    'moving-to-another-product': 'Cambio a otro producto',
    'technical-problems': 'Problemas técnicos',
    'bought-by-mistake': 'Compra por error',
    other: 'Otro motivo',
  },
  feedbackLabel: 'Comentarios (opcional)',
  feedbackError: (most) =>
    `Use como máximo ${number.format(most)} ${plural(most, { one: 'carácter', other: 'caracteres' })}.`,
  whenLabel: 'Cuándo',
  when: { now: 'Ahora, con reembolso de los días restantes', 'at-term-end': 'Al final del plazo' },
  reviewTitle: 'Qué ocurre si cancela',
  endsNow: 'La suscripción termina de inmediato.',
  endsLater: (day) => `La suscripción sigue igual hasta el ${day} y no se renueva.`,
  losesNobody: 'Nadie pierde el acceso: no hay licencias asignadas.',
  loses: (count, names) =>
    `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso de inmediato: ${names}`,
  losesLater: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso después del ${day}: ${names}`,
  lostNobody: 'Nadie ha perdido el acceso: no había licencias asignadas.',
  lost: (count, names) =>
    `${people(count)} ${plural(count, { one: 'ha perdido', other: 'han perdido' })} el acceso: ${names}`,
  refund: 'Su reembolso',
  refunded: 'Reembolsado',
  refundTo: (method) => `en la tarjeta ${method}`,
  noRefund: 'No hay reembolso.',
  noRefundLate: 'No hay reembolso: los siete días para obtenerlo ya han pasado.',
  noRefundTrial: 'No hay reembolso: la prueba era gratuita y no había nada que pagar.',
  data: 'Los datos se conservan durante 90 días desde que se detiene el servicio y luego se eliminan.',
  goesOn: (price, day) => `Seguirá pagando ${price} hasta el ${day}.`,
  canTakeBack: (day) => `Puede deshacer la cancelación hasta el ${day}.`,
  final: 'Esta cancelación no se puede deshacer.',
  keep: 'Conservar la suscripción',
  receiptTitle: 'Suscripción cancelada',
  receiptNow: (product) => `La suscripción de ${product} ha terminado.`,
  receiptLater: (product, day) => `La suscripción de ${product} termina el ${day} y no se renueva.`,
  nothingToCancel: 'No tiene ninguna suscripción que se pueda cancelar.',
  openFirst: 'Abra la suscripción y elija Más acciones.',
  changed: 'Algo ha cambiado desde el mensaje anterior. No se ha cancelado nada: esto es lo que ocurriría ahora.',
};
