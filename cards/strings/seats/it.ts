import type { SeatsStrings } from './strings.js';
import { number, on, plural, seats as licences, since, until } from '../phrases/it.js';

export const it: SeatsStrings = {
  journeys: {
    seats: {
      title: 'Modifica licenze',
      words: [
        'rimuovi licenze',
        'modifica licenze',
        'cambia licenze',
        'aggiungi licenze',
        'riduci licenze',
        'totale licenze',
        'numero di licenze',
        'altre licenze',
        'acquista altre licenze',
      ],
      help: 'imposti il totale delle licenze di una sottoscrizione; prima vedi il prezzo',
    },
    undo: {
      title: 'Annulla l’acquisto',
      words: ['annulla l’acquisto', 'annulla un acquisto', 'annulla acquisto recente'],
      help: 'annulli un acquisto entro 24 ore',
    },
  },
  did: {
    'seats-changed': 'Numero di licenze modificato',
    'seats-scheduled': 'Numero di licenze del prossimo periodo modificato',
    'purchase-undone': 'Acquisto annullato',
  },

  pickText: 'Quale sottoscrizione vuoi modificare?',
  openFirst: 'Apri la sottoscrizione, poi scegli Acquista licenze o Rimuovi licenze.',
  nothing: 'Non hai sottoscrizioni di cui modificare le licenze. Acquista prima le licenze.',
  totalLabel: 'Totale licenze',
  hint: (held, more, total) =>
    `Indica il totale desiderato: per aggiungerne ${number.format(more)} a ${number.format(held)}, inserisci ${number.format(total)}.`,
  heldLabel: 'Licenze attuali',
  held: (total, used, free) =>
    `${number.format(total)}: ${number.format(used)} in uso, ${number.format(free)} ${plural(free, { one: 'disponibile', other: 'disponibili' })}`,
  removable: (count, moment) =>
    `${licences(count)} ${plural(count, { one: 'si può rimuovere', other: 'si possono rimuovere' })} con rimborso ${until(moment)}.`,
  removableLater: (day) => `Le licenze si possono rimuovere al rinnovo, ${on(day)}.`,
  removableAlways: 'Puoi rimuovere licenze in qualsiasi momento, con il rimborso per i giorni rimanenti.',
  changeScheduled: 'Programma questo totale',
  dropScheduled: 'Elimina la modifica',
  dropped: 'La modifica programmata è stata eliminata.',
  slipTitle: 'Quale totale intendi?',
  slipText: (entered, held) => `Hai ${licences(held)} e hai inserito ${entered}. Non è ancora cambiato nulla.`,
  slipAdd: (total, change) => `Totale ${number.format(total)} (${change})`,
  reviewText: (button) => `Finché non premi «${button}» non viene modificato, addebitato né rimborsato nulla.`,
  line: (count, days, of) =>
    `${licences(count)} × ${plural(days, { one: '1 giorno', other: `${days} giorni` })} su ${of}`,
  starts: 'Decorrenza',
  onlyAtRenewal: (held, day) =>
    `I sette giorni per rimuovere queste licenze sono trascorsi: mantieni ${licences(held)} fino al rinnovo, ${on(day)}.`,
  untilThen: (held, day) => `Mantieni ${licences(held)} fino al rinnovo, ${on(day)}.`,
  rest: (count, day) => `Le altre si possono rimuovere solo al rinnovo: ${since(day)} avrai ${licences(count)}.`,
  noMoney: 'Per ora non c’è alcun addebito né rimborso.',
  droppedWith: (count) => `La modifica programmata a ${licences(count)} viene eliminata.`,
  removableUntil: (moment) =>
    `Le nuove licenze si possono rimuovere con rimborso ${until(moment)}: totale nelle prime 24 ore, poi in proporzione ai giorni.`,
  atRenewal: 'Tutto al rinnovo',
  now: 'Subito',
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato modificato né addebitato nulla: ecco le condizioni attuali.',
  receiptTitle: 'Licenze modificate',
  scheduledTitle: 'Modifica programmata',
  receiptMore: (count, product) =>
    plural(count, {
      one: `Hai aggiunto ${number.format(count)} licenza di ${product}, pronta per l’assegnazione.`,
      other: `Hai aggiunto ${number.format(count)} licenze di ${product}, pronte per l’assegnazione.`,
    }),
  receiptFewer: (count, product) => `Hai rimosso ${licences(count)} di ${product}.`,
  receiptScheduled: (count, product, day) => `${product} avrà ${licences(count)} ${since(day)}.`,
  backToTotal: 'Torna al totale',
  undoPick: 'Quale acquisto vuoi annullare?',
  undoNothing: 'Non c’è alcun acquisto da annullare: è possibile entro 24 ore, finché le licenze non sono assegnate.',
  undoSome: (count, left) =>
    plural(count, {
      one: `L’ultima licenza acquistata viene tolta subito. Ne mantieni ${number.format(left)}.`,
      other: `Le ultime ${number.format(count)} licenze acquistate vengono tolte subito. Ne mantieni ${number.format(left)}.`,
    }),
  undoAll: (product) => `La sottoscrizione di ${product} termina subito. Nessuna licenza è assegnata.`,
  undoExact: 'Ti viene rimborsato tutto ciò che è stato addebitato.',
  undoneTitle: 'Acquisto annullato',
  undoneSome: (count, left) => `Hai restituito ${licences(count)}. Ora ne hai ${number.format(left)}.`,
  undoneAll: (product) => `La sottoscrizione di ${product} è terminata.`,
};
