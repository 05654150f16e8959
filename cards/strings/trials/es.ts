import type { TrialsStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/es.js';

export const es: TrialsStrings = {
  journeys: {
    trial: {
      title: 'Prueba gratuita',
      words: [
        'prueba gratuita',
        'probar',
        'prueba',
        'pruebas',
        'prueba gratis',
        'empezar una prueba',
        'iniciar prueba',
      ],
      help: 'pruebe un producto durante un mes',
    },
  },
  did: {
    'trial-started': 'Prueba gratuita iniciada',
    'trial-converted': 'Paso de la prueba a suscripción de pago',
  },

  pickTitle: 'Prueba gratuita',
  pickText:
    'Cada producto se puede probar una vez, durante un mes, con un máximo de 25 licencias. ¿Qué producto quiere probar?',
  withCard: (price) => `requiere un método de pago; después, ${price} al mes por licencia`,
  withoutCard: (price) => `sin método de pago, termina sola; para conservarla, ${price} al mes por licencia`,
  onlyTrial: 'sin método de pago, termina sola',
  tried: (names) => `Ya ha probado estos productos: ${names}.`,
  triedOn: (name, day) => `${name} (desde el ${day})`,
  owned: (names) => `Ya ha comprado estos productos, así que no hay prueba: ${names}.`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} producto no se muestra: su organización no permite probarlo o no se ofrece en su país.`,
      other: `${number.format(count)} productos no se muestran: su organización no permite probarlos o no se ofrecen en su país.`,
    }),
  nothing: 'No queda ningún producto que pueda probar. Puede comprar licencias.',
  optionsTitle: (product) => `Probar ${product}`,
  seatsLabel: (most) => `Número de licencias (de 1 a ${number.format(most)})`,
  fixed: 'El número de licencias es fijo mientras dura la prueba.',
  needsCard:
    'Esta prueba requiere un método de pago. Hoy no se cobra nada; al final se convierte en una suscripción de pago, salvo que desactive la facturación periódica.',
  needsNoCard: 'Esta prueba no requiere método de pago y termina sola.',
  reviewTitle: (count, product) => `Probar ${product} con ${seats(count)}`,
  start: 'Iniciar prueba',
  runs: 'Prueba',
  runsValue: (first, last) => `del ${first} al ${last}`,
  free: 'gratis',
  freeThen: (price) => `gratis; después, ${price}`,
  endsAlone: (day) =>
    `La prueba termina sola después del ${day}: no se cobra nada y las licencias dejan de funcionar. Antes puede convertirla en una suscripción de pago.`,
  turnsInto: (day, amount, method) =>
    `El ${day} se convierte en una suscripción de pago: ${amount} al mes (impuestos incluidos), con cargo a ${method}.`,
  howToStop: 'Para que termine sin ningún cargo, desactive la facturación periódica antes de ese día.',
  changed:
    'Los precios o las fechas han cambiado desde el mensaje anterior. La prueba no ha empezado: estas son las condiciones actuales.',
  receiptTitle: (count, product) => `${product}: prueba iniciada con ${seats(count)}`,
  left: 'Tiempo restante',
  daysLeft: (days) =>
    `${plural(days, { one: 'queda', other: 'quedan' })} ${days} ${plural(days, { one: 'día', other: 'días' })}`,
  becomesPaid: (day) => `pasa a ser de pago el ${day}`,
  takenBack: (day) => `Se ha deshecho la cancelación. La prueba dura hasta el ${day}.`,
  convertTitle: (product) => `Convertir la prueba de ${product} en una suscripción de pago`,
  totalLabel: 'Total de licencias',
  assigned: (assigned) =>
    `${people(assigned)} ${plural(assigned, { one: 'tiene una licencia y la conserva', other: 'tienen una licencia y la conservan' })}.`,
  letEnd: 'Dejar que termine',
  convertReviewTitle: (count, product) => `Convertir la prueba de ${product} en ${seats(count)} de pago`,
  credit: (count) => `Prueba, ${seats(count)}`,
  charge: (count) => `De pago desde hoy, ${seats(count)}`,
  stays: 'Las licencias asignadas siguen asignadas.',
  convertChanged:
    'Algo ha cambiado desde el mensaje anterior. No se ha cobrado nada: estas son las condiciones actuales.',
  convertedTitle: (count, product) => `${product}: prueba convertida en ${seats(count)} de pago`,
  open: 'Ver la suscripción',
};
