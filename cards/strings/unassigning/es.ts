import type { UnassigningStrings } from './strings.js';
import { number, freeSeats, people, plural } from '../phrases/es.js';

export const es: UnassigningStrings = {
  journeys: {
    unassign: {
      title: 'Anular la asignación',
      words: [
        'anular la asignación',
        'anular asignación',
        'anular la asignación de licencias',
        'quitar la asignación',
        'quitar licencia',
        'quitar una licencia',
        'quitar asignación',
      ],
      help: 'quite licencias a personas',
    },
  },
  did: {
    'licences-unassigned': 'Asignación de licencias anulada',
    'licence-removed': 'Licencia retirada',
  },

  productText: '¿De qué producto quiere retirar licencias?',
  choice: (holders) => people(holders),
  title: 'Anular la asignación de licencias',
  holders: (product, count) =>
    `${product}: ${people(count)} ${plural(count, { one: 'tiene', other: 'tienen' })} una licencia asignada por usted.`,
  peopleLabel: '¿Quién ya no la necesita?',
  placeholder: 'Empiece a escribir un nombre',
  typing: 'También puede escribirme los nombres, separados por comas.',
  carried: (count) => `También elegidas en otras páginas: ${people(count)}.`,
  everyone: (count) => `Todos (${number.format(count)})`,
  showAll: 'Mostrar a todos',
  several: (names) => `No sé con seguridad a quién se refiere con: ${names}. Elija a las personas correctas.`,
  notFound: (names) => `Nadie con una licencia asignada por usted coincide con: ${names}.`,
  nobodyTicked: 'Seleccione al menos una persona.',
  tooMany: (most) => `Puede elegir como máximo ${number.format(most)} personas a la vez; las demás han quedado fuera.`,
  nothing: 'Nadie tiene una licencia asignada por usted, así que no hay nada que anular.',
  boxTitle: (product, count) => `Quitar ${product} a ${people(count)}`,
  loses: (product, count, names) =>
    `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso a ${product}: ${names}`,
  fromNow: 'El acceso termina en cuanto confirme.',
  paid: (product) =>
    `Las licencias de ${product} siguen siendo suyas y las sigue pagando. Puede asignarlas a otra persona o quitarlas.`,
  tells: 'Avisaré a quienes pierdan una licencia.',
  unassign: 'Quitar la asignación',
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: ninguna asignación quitada` : `${product}: asignación quitada a ${people(count)}`,
  summary: (unassigned, asked) =>
    unassigned === 0
      ? 'No se ha anulado ninguna asignación.'
      : `Asignaciones anuladas: ${number.format(unassigned)} de ${number.format(asked)}.`,
  result: { unassigned: 'ya no tiene licencia', 'holds-none': 'ya no tenía una licencia asignada por usted' },
  willNotify: 'Avisaré a quienes hayan perdido una licencia.',
  left: (free) => (free === 0 ? 'Ahora no hay licencias para asignar.' : `Ahora hay ${freeSeats(free)}.`),
  more: 'Anular más asignaciones',
};
