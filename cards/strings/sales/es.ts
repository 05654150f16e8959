import type { SalesStrings } from './strings.js';
import { everyCycle, number, people, plural, seats as licences } from '../phrases/es.js';

const seats = (count: number) => `${number.format(count)} ${plural(count, { one: 'puesto', other: 'puestos' })}`;

export const es: SalesStrings = {
  journeys: {
    quantity: {
      title: 'Cambiar cantidad',
      words: ['cambiar cantidad', 'cambiar la cantidad', 'cantidad'],
      help: 'fije el número de licencias de un cliente; antes verá el precio',
    },
    status: {
      title: 'Cambiar estado',
      words: ['cambiar estado', 'suspender', 'activar', 'suspender suscripción', 'activar suscripción'],
      help: 'suspenda o active la suscripción de un cliente; antes verá qué ocurre',
    },
    add: {
      title: 'Agregar suscripción',
      words: ['agregar suscripción', 'agregar', 'añadir', 'agregar nuevas suscripciones', 'vender'],
      help: 'venda a un cliente una suscripción nueva o inicie una prueba',
    },
  },
  customer: 'Cliente',
  pickCustomer: '¿Para qué cliente es?',
  noCustomers: 'En este momento no tiene clientes.',
  pickSubscription: (customer) => `¿Qué suscripción de ${customer}?`,
  nothingSold: (customer) => `No ha vendido a ${customer} ninguna suscripción con la que esto sea posible.`,
  toCustomer: 'Volver al cliente',
  submit: 'Enviar',
  invoiced: 'En la factura del cliente.',
  onInvoice: 'En la factura ahora',
  refunded: 'Reembolso en la factura',
  changed:
    'Algo ha cambiado desde el mensaje anterior. No se ha guardado ni cobrado nada: estas son las condiciones actuales.',
  unchanged: 'No se ha cambiado nada.',

  quantityTitle: (product, customer) => `Cambiar cantidad: ${product} para ${customer}`,
  limits: (least, most) => `La oferta admite de ${number.format(least)} a ${licences(most)}.`,
  newTotal: 'Nuevo número de licencias',
  removable: (count, moment) =>
    `${plural(count, { one: 'Se puede devolver', other: 'Se pueden devolver' })} ${licences(count)} hasta el ${moment}.`,
  removableLater: (day) => `Ahora no se pueden devolver licencias. El número puede bajar en la renovación del ${day}.`,
  notFewer: (day) =>
    `La facturación periódica está desactivada, así que el número solo puede subir hasta que la suscripción termine el ${day}.`,
  holders: (names) => `Asignadas a ${names}.`,
  slipText: (entered, held, product, customer) =>
    `${customer} tiene ${licences(held)} de ${product} y ha escrito ${number.format(entered)}. Todavía no se ha cambiado nada.`,
  moreTitle: (count, product, customer) => `Agregar ${licences(count)} de ${product} para ${customer}`,
  fewerTitle: (count, product, customer) => `Quitar ${licences(count)} de ${product} para ${customer}`,
  laterTitle: (total, product, customer, day) => `Cambiar ${product} para ${customer} a ${licences(total)} el ${day}`,
  moreDone: (count, product, customer) =>
    `${product} para ${customer}: ${licences(count)} ${plural(count, { one: 'agregada', other: 'agregadas' })}`,
  fewerDone: (count, product, customer) =>
    `${product} para ${customer}: ${licences(count)} ${plural(count, { one: 'quitada', other: 'quitadas' })}`,
  laterDone: (total, product, customer, day) =>
    `${product} para ${customer}: ${licences(total)} ${plural(total, { one: 'programada', other: 'programadas' })} desde el ${day}`,
  tooLate: (held, day) =>
    `Los siete días para devolver estas licencias ya han pasado, así que el cliente conserva ${licences(held)} hasta la renovación del ${day}.`,
  untilThen: (held, day) => `El cliente conserva ${licences(held)} hasta la renovación del ${day}.`,
  rest: (count, day) =>
    `Las demás licencias solo se pueden quitar en la renovación del ${day}. Desde entonces el cliente tendrá ${licences(count)}.`,
  boughtBack:
    'En los últimos 31 días el cliente recibió el reembolso íntegro de este producto, así que estas licencias se reembolsan solo por días.',
  again: (product, day) =>
    `Si el cliente vuelve a tener ${product} antes del ${day}, esas licencias se reembolsan solo por días.`,
  submitPay: (amount) => [`Enviar: pagar ${amount}`, 'Enviar: pagar lo indicado'],
  submitCredit: (amount) => [
    `Enviar: reembolso de ${amount}`,
    `Enviar: reembolso ${amount}`,
    'Enviar: reembolso indicado',
  ],
  submitTotal: (count) => [`Enviar: ${licences(count)}`],
  submitFrom: (count, day, brief) => [
    `Enviar: ${licences(count)} desde el ${day}`,
    `Enviar: ${licences(count)} el ${brief}`,
    `Enviar: cambiar el ${brief}`,
  ],
  keepQuantity: 'Mantener la cantidad',
  over: 'Esta suscripción ya no está activa. No se ha cambiado nada.',

  statusTitle: (product, customer) => `Cambiar estado: ${product} para ${customer}`,
  verify: 'Compruebe que esta es la suscripción correcta.',
  statusLabel: 'Cambiar estado',
  to: { suspend: 'Suspender', activate: 'Activar' },
  suspendTitle: (product, customer) => `Suspender ${product} para ${customer}`,
  activateTitle: (product, customer) => `Activar ${product} para ${customer}`,
  suspendedTitle: (product, customer) => `${product} para ${customer}: suscripción suspendida`,
  activatedTitle: (product, customer) => `${product} para ${customer}: suscripción activa de nuevo`,
  loses: (count) =>
    count === 0
      ? 'Nadie pierde el acceso: no hay licencias asignadas.'
      : `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso de inmediato.`,
  lost: (count) =>
    count === 0
      ? 'No había licencias asignadas.'
      : `${people(count)} ${plural(count, { one: 'ha perdido', other: 'han perdido' })} el acceso.`,
  regains: (count) =>
    count === 0
      ? 'En este momento no hay licencias asignadas.'
      : `${people(count)} ${plural(count, { one: 'puede', other: 'pueden' })} volver a entrar de inmediato.`,
  regained: (count) =>
    count === 0
      ? 'En este momento no hay licencias asignadas.'
      : `${people(count)} ${plural(count, { one: 'puede', other: 'pueden' })} volver a entrar.`,
  people: 'Asignadas a',
  beginsEnd: 'El cliente inicia el proceso de cancelación de su cuenta.',
  goesOn: (amount, billing, next, last) =>
    `Se sigue cobrando hasta el ${last}: ${amount} ${everyCycle[billing]} (impuestos incluidos), el próximo cargo el ${next}.`,
  paidUntil: (last) => `El plazo ya está cobrado hasta su final, el ${last}. No hay más cargos ni reembolsos.`,
  recurringGoesOff: 'La facturación periódica se desactiva y sigue desactivada después de la activación.',
  recurringStaysOff: 'La facturación periódica está desactivada y lo sigue estando después de la activación.',
  data: (last, deleted) =>
    `Si nadie la activa hasta el ${last}, termina ese día y sus datos se eliminan el ${deleted}.`,
  fixed: 'Mientras esté suspendida, no se puede cambiar la cantidad ni asignar licencias.',
  nameHint: (most, name) =>
    `Más de ${people(most)} perderían el acceso. Para confirmar, escriba el nombre del cliente: ${name}`,
  nameLabel: 'Nombre del cliente',
  saveSuspend: 'Guardar: suspender',
  saveActivate: 'Guardar: activar',
  keepActive: 'Mantener activa',
  keepSuspended: 'Mantener suspendida',
  endsOn: (day) =>
    `La facturación periódica sigue desactivada, así que la suscripción termina el ${day}, salvo que vuelva a activarla.`,
  notBack: 'Un cambio programado antes no se recupera.',
  activatingIsFree: 'La activación no cuesta nada. El plazo y sus cargos siguen igual.',
  suspendedBy: (name, moment) => `Suspendida por ${name} el ${moment}.`,
  activatedBy: (name, moment) => `Activada por ${name} el ${moment}.`,

  addTitle: (customer) => `Agregar una suscripción para ${customer}`,
  offerLabel: 'Seleccionar oferta',
  offer: ({ product, term, billing, price, least, most, hasTrial }) =>
    [
      `${product}: ${price} por puesto ${everyCycle[billing]}`,
      { P1M: 'plazo de un mes', P1Y: 'plazo de un año' }[term],
      `de ${number.format(least)} a ${seats(most)}`,
      ...(hasTrial ? ['prueba gratuita'] : []),
    ].join(', '),
  seatsLabel: 'Número de puestos',
  seats,
  seatsError: (least, most) =>
    `Escriba un número entero de puestos del ${number.format(least)} al ${number.format(most)}.`,
  noOffers: 'No hay ninguna oferta que pueda vender a este cliente.',
  narrow: (shown, all) =>
    `Se muestran ${number.format(shown)} ofertas de ${number.format(all)}. Escriba el nombre de un producto para ver sus ofertas.`,
  onlyOne: (products) =>
    `No están en la lista porque admiten una sola suscripción por cliente y el cliente ya la tiene: ${products}.`,
  chooseOffer: 'Elija una oferta.',
  noTrial: 'Esta oferta no tiene prueba gratuita. Elija una que la tenga.',
  confirmTitle: (count, product, customer) => `Agregar ${seats(count)} de ${product} para ${customer}`,
  confirmLabel: 'Confirme el número de puestos',
  confirmHint: 'Si lo cambia aquí, antes verá su precio.',
  otherNumber: (from, to) =>
    `Ha cambiado ${number.format(from)} por ${number.format(to)}. Todavía no se ha agregado nada: este es el precio de ${seats(to)}.`,
  done: (count, amount) => [
    `Listo: ${seats(count)} por ${amount}`,
    `Listo: ${seats(count)}, ${amount}`,
    `Listo: ${seats(count)}`,
  ],
  otherOffer: 'Cambiar la oferta',
  dontAdd: 'No agregar',
  added: (count, product, amount) =>
    `${product}: ${seats(count)} ${plural(count, { one: 'agregado', other: 'agregados' })} por ${amount} (impuestos incluidos). El importe va en la factura del cliente.`,
  trialTitle: (count, product, customer) => `Iniciar una prueba de ${product} con ${licences(count)} para ${customer}`,
  startTrial: 'Iniciar prueba',
  trialThen: (day, amount, billing) =>
    `El ${day} se convierte en una suscripción de pago: ${amount} ${everyCycle[billing]} (impuestos incluidos), en la factura del cliente.`,
  trialFixed: 'Durante la prueba no se puede cambiar el número de licencias ni el estado.',
  trialStarted: (count, product, last) => `${product}: prueba iniciada con ${licences(count)}, hasta el ${last}.`,
};
