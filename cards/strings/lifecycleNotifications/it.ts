import type { LifecycleNotificationStrings } from './strings.js';
import { number, on, people, plural, seats, since, until } from '../phrases/it.js';

export const it: LifecycleNotificationStrings = {
  did: {
    'subscription-renewed': 'Rinnovo',
    'charge-failed': 'Addebito rifiutato',
    'subscription-ended': 'Stato cambiato alla fine di un periodo',
    'refund-failed': 'Rimborso non riuscito',
    'renewal-coming': 'Promemoria di fine periodo',
    'reduction-closing': 'Promemoria sulle licenze non usate',
    'card-expiring': 'Promemoria di carta in scadenza',
  },

  renewedTitle: {
    renewal: (product, count) => `${product}: sottoscrizione rinnovata con ${seats(count)}`,
    'monthly-payment': (product, count) => `${product}: pagamento mensile per ${seats(count)}`,
    'trial-over': (product, count) => `${product}: la prova ora è una sottoscrizione a pagamento con ${seats(count)}`,
  },
  kept: (count) =>
    `Erano programmate meno licenze, ma ${plural(count, { one: '1 è assegnata', other: `${number.format(count)} sono assegnate` })}: nessuno ha perso la propria. Per averne meno la prossima volta, annulla prima qualche assegnazione.`,
  failedText: (method) => `${method}: pagamento rifiutato. Per ora nessuno perde l’accesso.`,
  failedNext: (moment) => `Riproviamo ${on(moment)}.`,
  failedUntil: (day) => `Se non viene pagata, la sottoscrizione si interrompe ${on(day)}.`,
  changeMethod: 'Cambia metodo',
  endedTitle: {
    expired: (product) => `${product}: sottoscrizione scaduta`,
    disabled: (product) => `${product}: sottoscrizione terminata`,
    deleted: (product) => `${product}: sottoscrizione eliminata`,
  },
  endedWhy: {
    'not-renewed': 'La fatturazione ricorrente era disattivata.',
    cancelled: 'L’hai annullata.',
    'trial-over': 'La versione di valutazione è finita.',
    unpaid: 'Per 30 giorni non è stato possibile addebitarne il costo.',
    expired: 'Era scaduta da 30 giorni.',
    deleted: 'Era terminata da 90 giorni.',
  },
  endedExpired: (day) => `Funziona ancora ${until(day)}. Fino ad allora puoi riattivarla.`,
  endedDisabled: (day) => `Nessuno può più usarla. I dati si conservano ${until(day)}, poi vengono eliminati.`,
  endedDeleted: 'I dati non si possono recuperare.',
  losing: (count) =>
    `${people(count)} ${plural(count, { one: 'ha perso la licenza', other: 'hanno perso la licenza' })}.`,
  buyAgain: 'Acquista di nuovo',
  refundTitle: (amount, product) =>
    `Il rimborso${amount === undefined ? '' : ` di ${amount}`} per ${product} non è riuscito`,
  refundText: (amount, product, lastFour) =>
    `${amount} per ${product}: la banca ha rifiutato più volte il rimborso sulla carta che termina con ${lastFour}. Contatta il supporto tecnico: il denaro resta tuo.`,
  comingTitle: {
    renews: (product, days) => `${product} si rinnova tra ${days} ${plural(days, { one: 'giorno', other: 'giorni' })}`,
    ends: (product, _, day) => `${product} termina ${on(day)}`,
    'trial-ends': (product, _, day) => `La versione di valutazione di ${product} termina ${on(day)}`,
    'trial-converts': (product, days) =>
      `La versione di valutazione di ${product} diventa a pagamento tra ${days} ${plural(days, { one: 'giorno', other: 'giorni' })}`,
  },
  comingOn: 'Data',
  comingPrice: 'Pagherai',
  comingSeats: 'Licenze',
  comingUnused: 'Non assegnate',
  comingText: {
    renews: 'Per mantenerla così non devi fare nulla.',
    ends: 'Se non fai nulla, dopo quella data nessuno potrà più usarla; i dati vengono conservati per un certo periodo e poi eliminati.',
    'trial-ends': 'Se non fai nulla, finisce da sola e non costa nulla.',
    'trial-converts':
      'Se non fai nulla, da quel giorno te ne verrà addebitato il costo. Per lasciarla terminare, disattiva la fatturazione ricorrente.',
  },
  fewer: (count) => `Rinnova con ${seats(count)}`,
  turnOff: 'Non rinnovare',
  turnOn: 'Attiva il rinnovo',
  closingTitle: (count, product) =>
    `Ultimo giorno per restituire ${plural(count, { one: '1 licenza non usata', other: `${number.format(count)} licenze non usate` })} di ${product}`,
  closingText: (count, of, moment, day) =>
    `Puoi ancora rimuovere ${number.format(count)} delle ${number.format(of)} con rimborso ${until(moment)}; in seguito, solo ${since(day)}.`,
  expiringTitle: (method) => `${method} sta per scadere`,
  expiringText: (month, day) => `Vale fino alla fine di ${month}; il prossimo addebito è previsto per ${on(day)}.`,
  expiredTitle: (method) => `${method} è scaduta`,
  expiredText: (month, day) => `È scaduta alla fine di ${month}; il prossimo addebito è previsto per ${on(day)}.`,
  expiringWhat: 'Modifica la data di scadenza o scegli un’altra carta, così nessuno perde l’accesso.',
  expiringUses: 'Usata per',
};
