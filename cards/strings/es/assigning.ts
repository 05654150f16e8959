import type { Strings } from '../index.js';
import { number, plural, freeSeats, people } from './phrases.js';

export const assigning: Strings['assigning'] = {
  productTitle: 'Asignar licencias',
  productText: '¿De qué producto?',
  choice: (product, free, total) =>
    `${product} – licencias disponibles: ${number.format(free)} de ${number.format(total)}`,
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
  notFound: (names) => `No he encontrado a nadie en su organización que coincida con: ${names}.`,
  writeAgain: (names) => `Después, vuelva a escribirme estos nombres: ${names}.`,
  resultsTitle: 'Resultado de la asignación',
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
  told: 'Avisaré a quienes hayan recibido una licencia.',
  left: (free) =>
    free === 0
      ? 'Ya no quedan licencias disponibles.'
      : `${plural(free, { one: 'Queda', other: 'Quedan' })} ${freeSeats(free)}.`,
  more: 'Asignar más licencias',
  nextBatch: (count) => `Siguiente: ${people(count)}`,
  batches: (limit, rest) =>
    `Hasta ${number.format(limit)} usuarios a la vez: estos son los primeros ${number.format(limit)}; después de la asignación ${plural(rest, { one: 'sigue', other: 'siguen' })} ${plural(rest, { one: 'una persona más', other: `otras ${number.format(rest)} personas` })}.`,
  tooMany: (most) => `Puede elegir como máximo ${number.format(most)} personas a la vez; las demás han quedado fuera.`,
  buyMore: 'Comprar licencias',
};
