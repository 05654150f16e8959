import type { UnassigningStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/it.js';

export const it: UnassigningStrings = {
  journeys: {
    unassign: {
      title: 'Annulla assegnazione licenze',
      words: [
        'annulla assegnazione licenze',
        'annulla assegnazione',
        'annulla l’assegnazione',
        'annulla assegnazione licenza',
        'togli licenza',
        'togli licenze',
        'togli una licenza',
        'revoca licenza',
        'revoca licenze',
      ],
      help: 'togli le licenze alle persone',
    },
  },
  did: {
    'licences-unassigned': 'Assegnazione delle licenze annullata',
    'licence-removed': 'Licenza revocata',
  },

  productText: 'Di quale prodotto vuoi riprendere le licenze?',
  choice: (holders) => people(holders),
  title: 'Annulla assegnazione licenze',
  holders: (product, count) =>
    `${product}: ${people(count)} ${plural(count, { one: 'ha', other: 'hanno' })} una licenza assegnata da te.`,
  peopleLabel: 'Chi non ne ha più bisogno?',
  placeholder: 'Inizia a digitare un nome',
  typing: 'Puoi anche scrivermi i nomi, separati da virgole.',
  carried: (count) => `Scelte anche in altre pagine: ${people(count)}.`,
  everyone: (count) => `Tutti (${number.format(count)})`,
  showAll: 'Mostra tutti',
  several: (names) => `Non so con certezza chi intendi con: ${names}. Scegli le persone giuste.`,
  notFound: (names) => `Nessuna persona con una licenza assegnata da te corrisponde a: ${names}.`,
  nobodyTicked: 'Seleziona almeno una persona.',
  tooMany: (most) => `Puoi scegliere al massimo ${number.format(most)} persone per volta; le altre sono state escluse.`,
  nothing: 'Nessuno ha una licenza assegnata da te, quindi non c’è nulla da annullare.',
  boxTitle: (product, count) => `Annulla l’assegnazione di ${product}: ${people(count)}`,
  loses: (product, count, names) =>
    `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} l’accesso a ${product}: ${names}`,
  fromNow: 'L’accesso termina appena confermi.',
  paid: (product) =>
    `Le licenze di ${product} restano tue e continui a pagarle. Puoi assegnarle ad altri oppure rimuoverle.`,
  tells: 'Avviserò chi perde una licenza.',
  unassign: 'Annulla assegnazione',
  resultsTitle: (product, count) =>
    count === 0 ? `${product}: nessuna assegnazione annullata` : `${product}: ${seats(count)} ora senza assegnazione`,
  summary: (unassigned, asked) =>
    unassigned === 0
      ? 'Nessuna assegnazione annullata.'
      : `Assegnazioni annullate: ${number.format(unassigned)} su ${number.format(asked)}.`,
  result: { unassigned: 'non ha più la licenza', 'holds-none': 'non aveva più una licenza assegnata da te' },
  willNotify: 'Avviserò chi ha perso una licenza.',
  left: (free) =>
    free === 0
      ? 'Ora non ci sono licenze da assegnare.'
      : `Ora ${plural(free, { one: 'è disponibile', other: 'sono disponibili' })} ${seats(free)}.`,
  more: 'Annulla altre assegnazioni',
};
