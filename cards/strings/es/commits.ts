import type { Strings } from '../index.js';
import { people, seats } from './phrases.js';

export const commits: Strings['commits'] = {
  buy: (amount) => [`Comprar por ${amount}`, 'Comprar por el importe indicado'],
  convert: (amount) => [`Pasar a pago por ${amount}`, 'Pasar a versión de pago'],
  reactivate: (amount) => [`Reactivar por ${amount}`, 'Reactivar por el importe indicado'],
  undo: (refund) => [`Deshacer compra: reembolso ${refund}`, 'Deshacer compra'],
  pay: (amount) => [`Guardar: pagar ${amount}`, 'Guardar: pagar el importe indicado'],
  giveBack: (refund) => [`Guardar: reembolso de ${refund}`, 'Guardar: reembolso indicado'],
  total: (licences) => [`Guardar: ${seats(licences)}`],
  totalFrom: (licences, day) => [`Guardar: ${seats(licences)} desde el ${day}`, `Guardar: cambiar el ${day}`],
  cancelNow: ['Guardar: cancelar ahora'],
  cancelFor: (refund) => [
    `Guardar: cancelar, reembolso ${refund}`,
    `Guardar: reembolso ${refund}`,
    'Guardar: cancelar ahora',
  ],
  cancelOn: (day) => [`Guardar: cancelar el ${day}`],
  assign: ['Asignar: una licencia a cada persona'],
  unassign: (count) => [`Quitar la asignación: ${people(count)}`],
  replace: (card, brief) => [
    `Reemplazar: usar ${card}`,
    `Reemplazar: usar ${brief}`,
    'Reemplazar: usar la tarjeta elegida',
  ],
  replaceAndPay: (amount) => [`Reemplazar: pagar ahora ${amount}`, 'Reemplazar: pagar ahora lo pendiente'],
  removeCard: 'Quitar la tarjeta',
  keepCard: 'Conservar la tarjeta',
  keepLicences: 'Conservar las licencias',
  setRecurring: 'Configurar facturación periódica',
  saveNotifications: 'Guardar notificaciones',
  page: {
    add: 'Guardar: agregar esta tarjeta',
    edit: 'Guardar: actualizar esta tarjeta',
    replace: 'Reemplazar: usar esta tarjeta',
  },
};
