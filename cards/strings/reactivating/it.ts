import type { ReactivatingStrings } from './strings.js';
import { plural, seats, until } from '../phrases/it.js';

export const it: ReactivatingStrings = {
  journeys: {
    reactivate: {
      title: 'Riattiva',
      words: ['riattiva', 'riattiva abbonamento', 'riattiva sottoscrizione'],
      help: 'riattivi una sottoscrizione scaduta',
    },
  },
  did: {
    'subscription-reactivated': 'Riattivazione',
  },

  pickText: 'Quale sottoscrizione vuoi riattivare?',
  nothing: 'Non hai sottoscrizioni scadute che si possano riattivare.',
  reviewTitle: 'Controlla quanto costa la riattivazione',
  reviewText: (day, button) =>
    `È scaduta ma funziona ancora ${until(day)}. Finché non premi «${button}» non cambia e non viene addebitato nulla.`,
  recurring: 'Da oggi la fatturazione ricorrente è di nuovo attiva.',
  people: (count) => `${seats(count)} ${plural(count, { one: 'resta assegnata', other: 'restano assegnate' })}.`,
  changed:
    'I prezzi o le date sono cambiati rispetto al messaggio precedente. Non è stato addebitato nulla: ecco le condizioni attuali.',
  receiptTitle: 'La sottoscrizione è di nuovo attiva',
  receiptText: (count, product) => `Hai ${seats(count)} di ${product} per un nuovo periodo a partire da oggi.`,
};
