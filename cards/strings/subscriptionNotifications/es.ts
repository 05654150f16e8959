import type { SubscriptionNotificationStrings } from './strings.js';
import { counted, number, seats } from '../phrases/es.js';

export const es: SubscriptionNotificationStrings = {
  title: {
    bought: (who, product, count) => `${who} ha comprado ${seats(count)} de ${product}`,
    converted: (who, product, count) =>
      `${who} ha convertido la prueba de ${product} en una suscripción de pago, con ${seats(count)}`,
    becamePaid: (who, product, count) =>
      `${who}: la prueba de ${product} ya es una suscripción de pago, con ${seats(count)}`,
    reactivated: (who, product, count) => `${who} ha reactivado la suscripción de ${product} (${seats(count)})`,
    tried: (who, product, count) => `${who} ha iniciado una prueba de ${product} con ${seats(count)}`,
    more: (who, product, count) => `${who} ha agregado ${seats(count)} de ${product}`,
    fewer: (who, product, count) => `${who} ha quitado ${seats(count)} de ${product}`,
    scheduled: (who, product, count) => `${who} ha programado ${seats(count)} de ${product} para el próximo plazo`,
    unscheduled: (who, product, count) =>
      `${who} ha eliminado un cambio programado y mantiene ${seats(count)} de ${product}`,
    cancelled: (who, product, count) => `${who} ha cancelado la suscripción de ${product} (${seats(count)})`,
    takenBack: (who, product, count) => `${who} ha deshecho la cancelación de ${product} (${seats(count)})`,
    undone: (who, product, count) => `${who} ha deshecho la compra de ${seats(count)} de ${product}`,
    declined: (who, product, count, amount) =>
      `${who}: se ha rechazado el pago${amount === undefined ? '' : ` de ${amount}`} por ${counted(count, product)}`,
    stopped: (who, product, count) =>
      `${who}: la suscripción de ${product} (${seats(count)}) se ha detenido por falta de pago`,
    ended: (who, product, count) => `${who}: la suscripción de ${product} (${seats(count)}) ha terminado`,
    trialEnded: (who, product, count) => `${who}: la prueba de ${product} (${seats(count)}) ha terminado`,
  },
  licences: 'Licencias',
  assigned: (count, assigned) => `${number.format(count)} (asignadas: ${number.format(assigned)})`,
  charged: 'Cobrado ahora',
  givenBack: 'Reembolsado',
  notBought: 'El banco rechazó el pago: no se ha comprado ni cobrado nada.',
  price: 'Precio, impuestos incluidos',
  feedback: (text) => `Comentarios: ${text}`,
  onlyBuyer: 'Para su información: solo el comprador puede hacer cambios.',
  view: 'Ver',
};
