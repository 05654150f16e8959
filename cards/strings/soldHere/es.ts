import type { SoldHereStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/es.js';

export const es: SoldHereStrings = {
  journeys: {
    sold: {
      title: 'De su partner',
      words: ['suscripciones del partner', 'del partner', 'de nuestro partner', 'lo que vendió el partner'],
      help: 'vea lo que un partner vendió a su organización y administra para ella',
    },
  },

  count: (count) =>
    `${number.format(count)} ${plural(count, { one: 'suscripción que un partner administra', other: 'suscripciones que un partner administra' })} para su organización`,
  none: 'Ningún partner ha vendido una suscripción a su organización.',
  from: (partner) => `De ${partner}`,
  partner: 'Partner',
  licences: 'Licencias',
  assigned: (count, assigned) =>
    `${number.format(count)} (${number.format(assigned)} ${plural(assigned, { one: 'asignada', other: 'asignadas' })})`,
  managed: (partner) =>
    `${partner} administra esta suscripción para su organización. Solo el partner puede cambiarla o asignar sus licencias.`,
  all: 'Todo lo del partner',

  newsTitle: {
    suspended: (partner, product, count) => `${partner} ha suspendido ${product} (${seats(count)})`,
    activated: (partner, product, count) => `${partner} ha activado ${product} (${seats(count)})`,
  },
  newsPeople: {
    suspended: (count, names) =>
      `${people(count)} ${plural(count, { one: 'no puede', other: 'no pueden' })} usarla ahora: ${names}`,
    activated: (count, names) =>
      `${people(count)} ${plural(count, { one: 'puede', other: 'pueden' })} volver a usarla: ${names}`,
  },
  newsNobody: {
    suspended: 'No hay licencias asignadas: nadie pierde el acceso.',
    activated: 'No hay licencias asignadas.',
  },
  onlyPartner: (partner) => `Solo para su información. Los cambios solo puede hacerlos ${partner}.`,
  view: 'Ver',

  removedText: (agent, partner) =>
    `Ya no puede usarla. ${agent} trabaja en ${partner}, el partner que administra esta suscripción para su organización. Si todavía la necesita, hable con su administrador o con el partner.`,
};
