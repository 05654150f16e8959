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
  reviewTitle: {
    more: (count, product) => `Acquista ${licences(count)} di ${product}`,
    fewer: (count, product) => `Rimuovi ${licences(count)} di ${product}`,
    later: (total, product, day) => `Porta ${product} a ${licences(total)} ${on(day)}`,
  },
  line: (count, days, of) =>
    `${licences(count)} × ${plural(days, { one: '1 giorno', other: `${days} giorni` })} su ${of}`,
  onlyAtRenewal: (held, day) =>
    `I sette giorni per rimuovere queste licenze sono trascorsi: mantieni ${licences(held)} fino al rinnovo, ${on(day)}.`,
  untilThen: (held, day) => `Mantieni ${licences(held)} fino al rinnovo, ${on(day)}.`,
  rest: (count, day) => `Le altre si possono rimuovere solo al rinnovo: ${since(day)} avrai ${licences(count)}.`,
  noMoney: 'Per ora non c’è alcun addebito né rimborso.',
  droppedWith: (count) => `La modifica programmata a ${licences(count)} viene eliminata.`,
  removableUntil: (moment) => `Rimborso totale entro 24 ore, poi in proporzione ai giorni ${until(moment)}.`,
  atRenewal: 'Tutto al rinnovo',
  now: 'Subito',
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato modificato né addebitato nulla: ecco le condizioni attuali.',
  receiptMore: (count, product) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'aggiunta', other: 'aggiunte' })}`,
  receiptFewer: (count, product) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'rimossa', other: 'rimosse' })}`,
  receiptScheduled: (count, product, day) =>
    `${product}: ${licences(count)} ${plural(count, { one: 'programmata', other: 'programmate' })} ${since(day)}`,
  backToTotal: 'Torna al totale',
  undoPick: 'Quale acquisto vuoi annullare?',
  undoNothing: 'Non c’è alcun acquisto da annullare: è possibile entro 24 ore, finché le licenze non sono assegnate.',
  undoTitle: (count, product) => `Annulla l’acquisto di ${licences(count)} di ${product}`,
  undoSome: (count, left) =>
    plural(count, {
      one: `L’ultima licenza acquistata viene tolta subito. Ne mantieni ${number.format(left)}.`,
      other: `Le ultime ${number.format(count)} licenze acquistate vengono tolte subito. Ne mantieni ${number.format(left)}.`,
    }),
  undoAll: 'La sottoscrizione termina subito. Nessuna licenza è assegnata.',
  undoExact: 'Ti viene rimborsato tutto ciò che è stato addebitato.',
  undoneTitle: (count, product) => `${product}: acquisto di ${licences(count)} annullato`,
  undoneSome: (count, left) => `Hai restituito ${licences(count)}. Ora ne hai ${number.format(left)}.`,
  undoneAll: 'La sottoscrizione è terminata.',
};
