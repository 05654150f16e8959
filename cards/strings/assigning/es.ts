import type { AssigningStrings } from './strings.js';
import { number, plural, freeSeats, people, seats } from '../phrases/es.js';

export const es: AssigningStrings = {
  journeys: {
    assign: {
      title: 'Asignar licencias',
      words: [
        'asignar licencias',
        'asignar',
        'asignar una licencia',
        'asignar licencia',
        'asigna',
        'asigna licencias',
        'asigna una licencia',
      ],
      help: 'asigne licencias a personas de su organización, hasta 20 usuarios a la vez',
    },
  },
  did: {
    'licences-assigned': 'Licencias asignadas',
    'licence-received': 'Licencia recibida',
  },

  productTitle: 'Asignar licencias',
  productText: '¿De qué producto?',
  namesAfter:
    'No puedo conservar todos esos nombres mientras elige. Elija primero el producto y envíeme después los nombres de nuevo.',
  choice: (free, total) => `licencias disponibles: ${number.format(free)} de ${number.format(total)}`,
  title: 'Asignar licencias a los usuarios',
  free: (product, free) =>
    free === 0
      ? `${product}: no hay licencias disponibles. Primero compre más licencias.`
      : `${product}: ${freeSeats(free)}.`,
  peopleLabel: 'Usuarios',
  chosenLabel: 'Personas elegidas',
  morePeople: 'Más personas',
  placeholder: 'Empiece a escribir un nombre',
  limit: (most) => `Hasta ${number.format(most)} ${plural(most, { one: 'usuario', other: 'usuarios' })} a la vez.`,
  members: 'Las licencias solo se pueden asignar a personas de su organización.',
  typing: 'También puede escribirme los nombres, separados por comas.',
  assign: 'Asignar',
  unclearTitle: '¿A quién se refiere?',
  unclearText: 'Elija a la persona a la que se refiere.',
  who: (text) => `«${text}»`,
  none: 'Ninguna de estas personas',
  skipped: (names) => `No ha elegido a nadie para: ${names}.`,
  noName: 'Eso no es un nombre, así que no he elegido a nadie. Escríbame nombres o elija a las personas aquí abajo.',
  notFound: (names) => `No he encontrado a nadie en su organización que coincida con: ${names}.`,
  writeAgain: (names) => `Después, vuelva a escribirme estos nombres: ${names}.`,
  resultsTitle: (product, count) =>
    count === 0
      ? `${product}: ninguna licencia asignada`
      : `${product}: ${seats(count)} ${plural(count, { one: 'asignada', other: 'asignadas' })}`,
  summary: (assigned, asked) =>
    assigned === 0
      ? 'No se ha asignado ninguna licencia.'
      : `Licencias asignadas: ${number.format(assigned)} de ${number.format(asked)}.`,
  result: {
    assigned: 'ahora tiene una licencia',
    'holds-one': 'ya tiene esta licencia, asignada por usted',
    'no-free-seat': 'se queda sin licencia: no había ninguna disponible',
    guest: 'es una cuenta de invitado: solo los miembros de su organización pueden tener una licencia',
    'not-in-organization': 'no pertenece a su organización',
    disabled: 'tiene la cuenta deshabilitada',
  },
  unknownPerson: 'Persona desconocida',
  willNotify: 'Avisaré a quienes hayan recibido una licencia.',
  left: (free) =>
    free === 0
      ? 'Ya no quedan licencias disponibles.'
      : `${plural(free, { one: 'Queda', other: 'Quedan' })} ${freeSeats(free)}.`,
  more: 'Asignar más licencias',
  nextBatch: (count) => `Siguiente: ${people(count)}`,
  batches: (shown, rest) =>
    `Aquí aparecen las primeras ${number.format(shown)} personas; ${plural(rest, { one: 'otra persona sigue elegida', other: `las otras ${number.format(rest)} siguen elegidas` })}.`,
  leftOut: (most, names) =>
    `Puede elegir como máximo ${number.format(most)} personas a la vez. Han quedado fuera: ${names}.`,
  buyMore: 'Comprar licencias',
  planTitle: (product, count) => `Asignar ${product} a ${people(count)}`,
  tooFew: (count, free) =>
    `${plural(count, { one: 'Hace falta 1 licencia', other: `Hacen falta ${number.format(count)} licencias` })}, ${free === 0 ? 'ninguna disponible' : plural(free, { one: '1 disponible', other: `${number.format(free)} disponibles` })}.`,
  selected: (names) => `Personas elegidas: ${names}`,
  firstOnes: (count, names) =>
    `${plural(count, { one: 'Su licencia', other: `Sus ${number.format(count)} licencias` })}: ${names}`,
  without: (names) => `Sin licencia: ${names}`,
  inBatches: (limit) =>
    `Asignaré las licencias en grupos de ${number.format(limit)} y le mostraré el resultado de cada persona.`,
  noMore: 'No se pueden agregar más licencias a esta suscripción. Puede comprarlas aparte y asignarlas después.',
  buyAndAssign: (all, count, amount) => [
    `Asignar a ${number.format(all)}: comprar ${number.format(count)} por ${amount}`,
    `Asignar: comprar ${number.format(count)} por ${amount}`,
    'Asignar: comprar las que faltan',
  ],
  assignFirst: (count) => [
    count === 1 ? 'Asignar: solo a la primera' : `Asignar: solo a las ${number.format(count)} primeras`,
  ],
  assignTo: (count) => [`Asignar: ${people(count)}`],
  changeSelection: 'Cambiar la selección',
  planChanged:
    'Ha cambiado el número de licencias disponibles o el precio. No se ha comprado ni asignado nada. Esta es la situación actual.',
  waiting: (product, count) =>
    `Cuando se apruebe, podrá asignar ${product} aquí mismo ${plural(count, { one: 'a la persona elegida', other: `a las ${number.format(count)} personas elegidas` })}.`,
  bought: (count, amount) => `Licencias compradas: ${number.format(count)} por ${amount}.`,
  goOn: (count) => `Licencias para ${people(count)}`,
  resultOfMany: {
    assigned: 'Ahora tienen una licencia',
    'holds-one': 'Ya tienen esta licencia, asignada por usted',
    'no-free-seat': 'No había ninguna licencia disponible',
    guest: 'Invitados, que no pueden tener una licencia',
    'not-in-organization': 'No pertenecen a su organización',
    disabled: 'Cuentas deshabilitadas',
  },
};
