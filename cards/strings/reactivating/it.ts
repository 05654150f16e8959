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
  reviewTitle: (count, product) => `Riattiva ${product} con ${seats(count)}`,
  reviewText: (day) => `È scaduta ma funziona ancora ${until(day)}.`,
  recurring: 'Da oggi la fatturazione ricorrente è di nuovo attiva.',
  people: (count) => `${seats(count)} ${plural(count, { one: 'resta assegnata', other: 'restano assegnate' })}.`,
  changed:
    'I prezzi o le date sono cambiati rispetto al messaggio precedente. Non è stato addebitato nulla: ecco le condizioni attuali.',
  receiptTitle: (count, product) => `${product}: sottoscrizione riattivata con ${seats(count)}`,
};
