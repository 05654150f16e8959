import type { SeatsStrings } from './strings.js';
import { number, plural, seats as licences } from '../phrases/es.js';

export const es: SeatsStrings = {
  journeys: {
    seats: {
      title: 'Cambiar licencias',
      words: [
        'quitar licencias',
        'cambiar licencias',
        'agregar licencias',
        'añadir licencias',
        'reducir licencias',
        'total de licencias',
        'número de licencias',
        'más licencias',
        'comprar más licencias',
      ],
      help: 'fije el total de licencias de una suscripción; antes verá el precio',
    },
    undo: {
      title: 'Deshacer la compra',
      words: ['deshacer la compra', 'deshacer compra', 'deshacer'],
      help: 'deshaga una compra en las primeras 24 horas',
    },
  },
  did: {
    'seats-changed': 'Número de licencias modificado',
    'seats-scheduled': 'Número de licencias del próximo plazo modificado',
    'purchase-undone': 'Compra deshecha',
  },

  pickText: '¿Qué suscripción desea cambiar?',
  openFirst: 'Abra la suscripción y elija Comprar licencias o Quitar licencias.',
  nothing: 'No tiene ninguna suscripción cuyas licencias se puedan cambiar. Primero compre licencias.',
  totalLabel: 'Total de licencias',
  hint: (held, more, total) =>
    `Escriba el total que desea: para agregar ${number.format(more)} a ${number.format(held)}, escriba ${number.format(total)}.`,
  heldLabel: 'Licencias actuales',
  held: (total, used, free) =>
    `${number.format(total)}: ${number.format(used)} en uso, ${number.format(free)} ${plural(free, { one: 'disponible', other: 'disponibles' })}`,
  removable: (count, moment) =>
    `${plural(count, { one: 'Se puede quitar', other: 'Se pueden quitar' })} ${licences(count)} con reembolso hasta el ${moment}.`,
  removableLater: (day) => `Las licencias se pueden quitar en la renovación del ${day}.`,
  removableAlways: 'Puede quitar licencias en cualquier momento, con reembolso de los días restantes.',
  changeScheduled: 'Programar este total',
  dropScheduled: 'Eliminar el cambio',
  dropped: 'Se ha eliminado el cambio programado.',
  slipTitle: '¿A qué total se refiere?',
  slipText: (entered, held) => `Tiene ${licences(held)} y ha escrito ${entered}. Todavía no se ha cambiado nada.`,
  slipAdd: (total, change) => `Un total de ${number.format(total)} (${change})`,
  reviewTitle: {
    more: (count, product) => `Comprar ${licences(count)} de ${product}`,
    fewer: (count, product) => `Quitar ${licences(count)} de ${product}`,
    later: (total, product, day) => `Cambiar ${product} a ${licences(total)} el ${day}`,
  },
  line: (count, days, of) => `${licences(count)} × ${days} de ${of} días`,
  onlyAtRenewal: (held, day) =>
    `Los siete días para quitar estas licencias ya han pasado, así que conserva ${licences(held)} hasta la renovación del ${day}.`,
  untilThen: (held, day) => `Conserva ${licences(held)} hasta la renovación del ${day}.`,
  rest: (count, day) =>
    `Las demás solo se pueden quitar en la renovación del ${day}. Desde entonces tendrá ${licences(count)}.`,
  noMoney: 'Ahora no se cobra ni se reembolsa nada.',
  droppedWith: (count) => `Se elimina el cambio programado a ${licences(count)}.`,
  removableUntil: (moment) =>
    `Reembolso íntegro en 24 horas; después, proporcional a los días restantes hasta el ${moment}.`,
  atRenewal: 'Todo en la renovación',
  now: 'Ahora mismo',
  changed:
    'Algo ha cambiado desde el mensaje anterior. Su suscripción sigue igual y no se ha cobrado nada: estas son las condiciones actuales.',
  receiptMore: (count, product) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'agregada', other: 'agregadas' })}`,
  receiptFewer: (count, product) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'quitada', other: 'quitadas' })}`,
  receiptScheduled: (count, product, day) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'programada', other: 'programadas' })} desde el ${day}`,
  backToTotal: 'Volver al total',
  undoPick: '¿Qué compra desea deshacer?',
  undoNothing:
    'No hay ninguna compra que se pueda deshacer: es posible durante 24 horas, mientras sus licencias estén sin asignar.',
  undoTitle: (count, product) => `Deshacer la compra de ${licences(count)} de ${product}`,
  undoSome: (count, left) =>
    plural(count, {
      one: `La última licencia comprada se retira de inmediato. Conserva ${number.format(left)}.`,
      other: `Las últimas ${number.format(count)} licencias compradas se retiran de inmediato. Conserva ${number.format(left)}.`,
    }),
  undoAll: 'La suscripción termina de inmediato. No hay licencias asignadas.',
  undoExact: 'Se le reembolsa todo lo que se cobró.',
  undoneTitle: (count, product) => `${product}: compra de ${licences(count)} deshecha`,
  undoneSome: (count, left) =>
    `${plural(count, { one: 'Se ha devuelto', other: 'Se han devuelto' })} ${licences(count)}. Ahora tiene ${number.format(left)}.`,
  undoneAll: 'La suscripción ha terminado.',
};
