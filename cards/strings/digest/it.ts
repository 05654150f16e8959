import type { DigestStrings } from './strings.js';
import { number, plural, seats, since, until } from '../phrases/it.js';

export const it: DigestStrings = {
  title: (first, last) => `Riepilogo settimanale: ${since(first)} ${until(last).replace('fino ', '')}`,
  since: (moment) => `Dal tuo primo messaggio: ${moment}.`,
  empty:
    'Questa settimana non è successo nulla: nessun acquisto, nessuna prova, modifica o annullamento e nessun addebito.',
  count: {
    bought: 'Acquisti',
    trials: 'Versioni di valutazione avviate',
    changed: 'Modifiche del numero di licenze',
    cancelled: 'Annullamenti',
    ended: 'Terminate alla scadenza',
    undone: 'Acquisti annullati entro un giorno',
    declined: 'Pagamenti rifiutati',
  },
  spend: (amounts) => `Spesa per prodotto, imposte incluse: ${amounts} in totale`,
  nothingSpent: 'Questa settimana non è stato addebitato nulla.',
  idle: 'Il maggior numero di licenze non assegnate',
  pool: (product, purchaser, free) =>
    `${product} (${purchaser}): ${seats(free)} non ${plural(free, { one: 'assegnata', other: 'assegnate' })}`,
  newProducts: (names) => `Novità nella tua organizzazione: ${names}`,
  requests: (open) => `Richieste di licenze aperte: ${number.format(open)}`,
  thisWeek: 'Questa settimana finora',
  weekBefore: 'La settimana precedente',
  slow: 'Sto ancora facendo i conti. Riprova tra poco.',
};
