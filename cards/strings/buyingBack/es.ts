import type { BuyingBackStrings } from './strings.js';

export const es: BuyingBackStrings = {
  bought:
    'En los últimos 31 días ha recibido un reembolso íntegro de este producto, así que estas licencias solo se reembolsan en proporción a los días restantes.',
  cancelBy: (moment) =>
    `Puede cancelar con reembolso proporcional a los días restantes hasta el ${moment}. Pasado ese momento, la suscripción sigue hasta el final del plazo.`,
  removeBy: (moment) =>
    `Las licencias nuevas se pueden quitar con reembolso proporcional a los días restantes hasta el ${moment}.`,
  byDay:
    'Las licencias compradas en los 31 días siguientes a un reembolso íntegro se reembolsan en proporción a los días restantes.',
  again: (product, day) =>
    `Si vuelve a comprar licencias de ${product} hasta el ${day}, solo se reembolsarán en proporción a los días restantes.`,
};
