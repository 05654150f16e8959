import type { CommitStrings } from './strings.js';
import { number, people, seats } from '../phrases/es.js';

export const es: CommitStrings = {
  buy: (amount) => [`Comprar por ${amount}`, 'Comprar por el importe indicado'],
  convert: (amount) => [`Pasar a pago por ${amount}`, 'Pasar a versión de pago'],
  reactivate: (amount) => [`Reactivar por ${amount}`, 'Reactivar la suscripción'],
  undo: (refund) => [`Deshacer compra: reembolso ${refund}`, `Deshacer: reembolso ${refund}`, 'Deshacer compra'],
  pay: (amount) => [`Guardar: pagar ${amount}`, 'Guardar: pagar lo indicado'],
  giveBack: (refund) => [
    `Guardar: reembolso de ${refund}`,
    `Guardar: reembolso ${refund}`,
    'Guardar: reembolso indicado',
  ],
  total: (licences) => [`Guardar: ${seats(licences)}`],
  totalFrom: (licences, day, brief) => [
    `Guardar: ${seats(licences)} desde el ${day}`,
    `Guardar: ${seats(licences)} el ${brief}`,
    `Guardar: cambiar el ${brief}`,
  ],
  cancelNow: ['Guardar: cancelar ahora'],
  cancelFor: (refund) => [
    `Guardar: cancelar, reembolso ${refund}`,
    `Guardar: reembolso ${refund}`,
    'Guardar: cancelar ahora',
  ],
  cancelOn: (day, brief) => [`Guardar: cancelar el ${day}`, `Guardar: cancelar el ${brief}`],
  assign: ['Asignar: una licencia por persona', 'Asignar: una por persona'],
  unassign: (count) => [`Quitar la asignación: ${people(count)}`, `Quitar la asignación: ${number.format(count)}`],
  replace: (card, brief) => [`Reemplazar por ${card}`, `Reemplazar por ${brief}`, 'Reemplazar por la elegida'],
  replaceAndPay: (amount) => [
    `Reemplazar: pagar ahora ${amount}`,
    `Reemplazar: pagar ${amount}`,
    'Reemplazar: pagar lo pendiente',
  ],
  removeCard: 'Quitar la tarjeta',
  keepCard: 'Conservar la tarjeta',
  keepLicences: 'Conservar las licencias',
  changePolicy: 'Cambiar directiva',
  recurring: { on: 'Activar la renovación', once: 'Renovar una sola vez', off: 'Desactivar la renovación' },
  saveNotifications: 'Guardar notificaciones',
  page: {
    add: 'Guardar: agregar esta tarjeta',
    edit: 'Guardar: actualizar esta tarjeta',
    replace: 'Reemplazar: usar esta tarjeta',
  },
};
