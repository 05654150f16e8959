import type { BuyingStrings } from './strings.js';
import { counted, everyCycle, number, plural, seats } from '../phrases/es.js';

export const es: BuyingStrings = {
  journeys: {
    buy: {
      title: 'Comprar licencias',
      words: [
        'comprar licencias',
        'comprar',
        'compra',
        'comprar puestos',
        'comprar una licencia',
        'adquirir',
        'adquirir licencias',
      ],
      help: 'compre licencias de un producto; el pago es responsabilidad suya',
    },
  },
  did: {
    'seats-bought': 'Compra',
    'payment-declined': 'Pago rechazado',
  },

  pickTitle: 'Comprar licencias',
  pickText: '¿Qué producto desea comprar?',
  from: (price) => `desde ${price} al mes por licencia`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} producto no se muestra: su organización no permite comprarlo o no se vende en su país o en su moneda.`,
      other: `${number.format(count)} productos no se muestran: su organización no permite comprarlos o no se venden en su país o en su moneda.`,
    }),
  nothing:
    'No hay ningún producto que pueda comprar: su organización no lo permite. Pregunte al administrador por las compras de autoservicio.',
  noPrices: (currency) =>
    `Por ahora no hay nada que comprar: ningún producto tiene precio en ${currency}, la moneda de su organización. Póngase en contacto con el soporte técnico.`,
  optionsTitle: (product) => `Comprar ${product}`,
  owned: (count, product) =>
    `Ya tiene ${seats(count)} de ${product}. Con esta compra se crea una segunda suscripción, con su propio plazo y facturación.`,
  ownedTrial: (product) => `Tiene una prueba gratuita de ${product}. Con esta compra se crea una segunda suscripción.`,
  ownedAdd: 'También puede agregar licencias a la que ya tiene; verá el precio antes de pagar.',
  ownedConvert: 'También puede convertir la prueba en una suscripción de pago; verá el precio antes de pagar.',
  addToFirst: 'Agregar a mi suscripción',
  second: 'Crear una segunda suscripción',
  seatsLabel: 'Número de licencias',
  seatsError: (least, most) => `Escriba un número entero del ${number.format(least)} al ${number.format(most)}.`,
  offerLabel: 'Plazo y frecuencia de facturación',
  offer: (term, billing, price) =>
    `${{ P1M: 'Un mes', P1Y: 'Un año' }[term]}, ${{ monthly: 'facturación mensual', yearly: 'facturación anual' }[billing]} – ${price} ${everyCycle[billing]} por licencia`,
  methodLabel: 'Método de pago',
  sandbox:
    'Entorno de pruebas, sin dinero real: 4242 aprueba, 0002 rechaza, 0044 cobra y responde con retraso, 0077 es lenta.',
  reviewTitle: (count, product) => `Comprar ${seats(count)} de ${product}`,
  amountNow: (amount) => `${amount} ahora (impuestos incluidos)`,
  amountBack: (amount) => `${amount} de reembolso (impuestos incluidos)`,
  subscription: 'Suscripción',
  term: 'Plazo',
  price: 'Precio por licencia, sin impuestos',
  subtotal: 'Base imponible',
  now: 'Paga ahora',
  later: 'Después',
  laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} (impuestos incluidos) desde el ${day}`,
  next: (later) => `Después, ${later}.`,
  then: (amount, billing, day) =>
    `Después, ${amount} ${everyCycle[billing]} (impuestos incluidos) desde el ${day}, hasta que cancele.`,
  thenInAll: (amount, day, all, last) =>
    `Después, ${amount} al mes (impuestos incluidos) desde el ${day}: ${all} en total hasta el ${last}. Luego se renueva hasta que cancele.`,
  inAll: (all, last) => `En total ${all} (impuestos incluidos) hasta el ${last}.`,
  paidWith: 'Método de pago',
  nextCharge: 'Próximo cargo',
  termEnds: (day) => `El plazo termina el ${day}.`,
  youPay: 'Paga usted, no su organización.',
  refundable: (moment) =>
    `Reembolso íntegro si cancela en 24 horas; después, proporcional a los días restantes hasta el ${moment}.`,
  cancellable: 'Puede cancelar en cualquier momento, con reembolso de los días restantes.',
  cancelLater: 'Si cancela más tarde, la suscripción sigue hasta el final del plazo.',
  changed:
    'Los precios o las fechas han cambiado desde el mensaje anterior. No se ha cobrado nada: estas son las condiciones actuales.',
  receiptTitle: (count, product) =>
    `${product}: ${seats(count)} ${plural(count, { one: 'comprada', other: 'compradas' })}`,
  receiptText: (amount, method) => `Se han cobrado ${amount} (impuestos incluidos) en la tarjeta ${method}.`,
  charged: 'Cobrado',
  reference: 'Referencia',
  assign: 'Asignar licencias',
  waitingTitle: {
    buying: (count, product) => `Compra de ${counted(count, product)}: a la espera del banco`,
    converting: (count, product) => `Paso a pago de ${counted(count, product)}: a la espera del banco`,
    reactivating: (count, product) => `Reactivación de ${counted(count, product)}: a la espera del banco`,
    giving: (name, product) => `${product} para ${name}: a la espera del banco`,
  },
  waitingText: (amount) =>
    `Esperamos la respuesta sobre ${amount}. Se le cobrará como máximo una vez y recibirá las licencias solo si se completa el pago. Le escribiré en cuanto haya respuesta.`,
  check: 'Comprobar ahora',
  otherMethod: 'Cambiar el método de pago',
  declined: (amount, count, product) =>
    `Se ha rechazado el pago${amount === undefined ? '' : ` de ${amount}`} por ${counted(count, product)}`,
};
