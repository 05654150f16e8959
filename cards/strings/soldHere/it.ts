import type { SoldHereStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/it.js';

export const it: SoldHereStrings = {
  journeys: {
    sold: {
      title: 'Dal partner',
      words: ['sottoscrizioni del partner', 'abbonamenti del partner', 'dal partner', 'dal nostro partner'],
      help: 'vedi ciò che un partner ha venduto alla tua organizzazione e gestisce per lei',
    },
  },

  count: (count) =>
    `${number.format(count)} ${plural(count, { one: 'sottoscrizione gestita', other: 'sottoscrizioni gestite' })} da un partner per la tua organizzazione`,
  none: 'Nessun partner ha venduto una sottoscrizione alla tua organizzazione.',
  from: (partner) => `Da ${partner}`,
  partner: 'Partner',
  licences: 'Licenze',
  assigned: (count, assigned) =>
    `${number.format(count)} (${number.format(assigned)} ${plural(assigned, { one: 'assegnata', other: 'assegnate' })})`,
  managed: (partner) =>
    `${partner} gestisce questa sottoscrizione per la tua organizzazione. Solo il partner può modificarla o assegnarne le licenze.`,
  all: 'Tutto dal partner',

  newsTitle: {
    suspended: (partner, product, count) => `${partner} ha sospeso ${product} (${seats(count)})`,
    activated: (partner, product, count) => `${partner} ha attivato ${product} (${seats(count)})`,
  },
  newsPeople: {
    suspended: (count, names) =>
      `${people(count)} ora non ${plural(count, { one: 'può', other: 'possono' })} usarla: ${names}`,
    activated: (count, names) =>
      `${people(count)} ${plural(count, { one: 'può', other: 'possono' })} usarla di nuovo: ${names}`,
  },
  newsNobody: {
    suspended: 'Non ci sono licenze assegnate: nessuno perde l’accesso.',
    activated: 'Non ci sono licenze assegnate.',
  },
  onlyPartner: (partner) => `Solo per tua informazione. Le modifiche può farle soltanto ${partner}.`,
  view: 'Visualizza',

  removedText: (agent, partner) =>
    `Non puoi più usarla. ${agent} lavora per ${partner}, il partner che gestisce questa sottoscrizione per la tua organizzazione. Se ti serve ancora, chiedi al tuo amministratore o al partner.`,
};
