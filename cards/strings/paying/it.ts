import type { PayingStrings } from './strings.js';
import { number, on, plural } from '../phrases/it.js';

export const it: PayingStrings = {
  journeys: {
    methods: {
      title: 'Metodi di pagamento',
      words: [
        'metodi di pagamento',
        'metodo di pagamento',
        'carta di credito',
        'carte',
        'carta',
        'aggiungi una carta',
        'aggiungi un metodo di pagamento',
        'modalità di pagamento',
        'cambia carta',
      ],
      help: 'vedi, aggiungi, modifichi o rimuovi carte',
    },
    billing: {
      title: 'Account di fatturazione',
      words: ['account di fatturazione', 'fatturazione', 'profilo di fatturazione', 'profili di fatturazione'],
      help: 'i tuoi account di fatturazione, i profili e i metodi di pagamento',
    },
  },
  did: {
    'method-added': 'Metodo di pagamento aggiunto',
    'method-edited': 'Metodo di pagamento modificato',
    'method-replaced': 'Metodo di pagamento sostituito',
    'method-removed': 'Metodo di pagamento rimosso',
  },

  accountsText: 'Quale account di fatturazione vuoi vedere?',
  accountLabel: 'Account di fatturazione',
  agreementLabel: 'Contratto',
  agreement: {
    MCA: 'Contratto del cliente Microsoft',
    MOSA: 'Contratto di sottoscrizione dei servizi online Microsoft',
  },
  profiles: (count) =>
    `${number.format(count)} ${plural(count, { one: 'profilo di fatturazione', other: 'profili di fatturazione' })}`,
  noAccount:
    'Non hai ancora un account di fatturazione. Per acquistare o provare te ne serve uno, con i tuoi metodi di pagamento e le tue fatture.',
  openAccount: 'Apri un account di fatturazione',
  openPays: 'Ciò che acquisti lo paghi tu, non l’organizzazione.',
  openNothingYet: 'Aprirlo non costa nulla. Un metodo di pagamento viene chiesto solo quando serve.',
  opened: 'Account di fatturazione aperto',
  openedNext:
    'Ora aggiungi un metodo di pagamento: inserisci i dati della carta in una pagina del browser e poi riprendi da dove eri.',
  profilesText: 'Quale profilo di fatturazione vuoi aprire?',
  profileLabel: 'Profilo di fatturazione',
  notifications: 'Notifiche di fatture e fatturazione',
  expirationDate: 'Data di scadenza',
  monthsEnd: (month) => `fine ${month}`,
  expiry: (month) => `scade a fine ${month}`,
  expiredNext: (month) => `Scaduta a fine ${month}: modificala o sostituiscila.`,
  expiresNext: (month) => `Scade a fine ${month}, prima del prossimo addebito: modificala o sostituiscila.`,
  expiredWarning: (card, month) =>
    `La carta ${card} è scaduta a fine ${month}, quindi non può ricevere addebiti. Se la banca ti ha comunicato una nuova data di scadenza, modificala; altrimenti sostituiscila.`,
  expiresWarning: (card, month, day) =>
    `La carta ${card} scade a fine ${month} e il prossimo addebito è previsto per ${on(day)}. Se la banca ti ha comunicato una nuova data di scadenza, modificala; altrimenti sostituiscila.`,
  noMethod: 'Su questo profilo di fatturazione non c’è un metodo di pagamento. Scegli Sostituisci per metterne uno.',
  charged: 'Addebiti',
  chargedNothing: 'Nessuna sottoscrizione viene addebitata su questo metodo.',
  charge: (price, day) => `${price}, prossimo addebito ${on(day)}`,
  noCharge: 'nessun altro addebito',
  more: (count) => plural(count, { one: `e ${number.format(count)} altro`, other: `e altri ${number.format(count)}` }),
  edit: 'Modifica',
  replace: 'Sostituisci',
  replaceWith: 'Sostituiscila con',
  remove: 'Rimuovi',
  add: 'Aggiungi metodo di pagamento',
  replaceText: (profile, card) =>
    `Gli addebiti del profilo di fatturazione ${profile} vanno su ${card}. Quale metodo di pagamento deve sostituirla?`,
  replaceFirst: (profile) => `Sul profilo di fatturazione ${profile} non c’è un metodo di pagamento. Quale vuoi usare?`,
  replaceNone: 'In questo account di fatturazione non è salvata un’altra carta valida. Usa una nuova carta.',
  newCard: 'Usa una nuova carta',
  reviewTitle: (to, profile) => `Usa ${to} per ${profile}`,
  reviewText: (from) => `Sostituisce ${from}, che resta nel tuo elenco.`,
  chargedFromNow: 'Addebiti da ora in poi',
  retried: (amount) => `riproviamo subito l’addebito di ${amount} che era stato rifiutato`,
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato sostituito nulla: ecco la situazione attuale.',
  replaced: (to, profile) => `Da ora gli addebiti del profilo di fatturazione ${profile} vanno su ${to}.`,
  methodsText: 'I dati delle carte si inseriscono solo in una pagina nel browser, mai qui nella chat.',
  methodsEmpty: 'Non hai ancora un metodo di pagamento.',
  usedBy: (names) => `in uso per ${names}`,
  unused: 'non in uso',
  nameOnCard: 'Nome sulla carta',
  removeTitle: (card) => `Rimuovi la carta ${card}`,
  removeText:
    'La carta viene rimossa da questo account di fatturazione e non potrà più ricevere addebiti. I pagamenti già effettuati restano sulle fatture. Per usarla di nuovo dovrai aggiungerla un’altra volta.',
  removed: (card) => `${card} è stata rimossa.`,
  kindLabel: 'Tipo di metodo di pagamento',
  kindText: 'Gli acquisti self-service si pagano con carta; non è possibile il pagamento tramite fattura.',
  creditCard: 'Carta di credito',
  linkText: 'I dettagli della carta si inseriscono in una pagina che si apre nel browser, mai qui nella chat.',
  editText:
    'Puoi modificare la data di scadenza, il nome sulla carta e l’indirizzo, e inserisci di nuovo il codice di sicurezza. Il numero della carta non si può modificare: per usare un’altra carta, sostituiscila nel profilo di fatturazione.',
  linkRules: (minutes) =>
    `Il collegamento è solo per te, vale ${minutes} minuti e funziona una volta sola. Quando hai finito, questa chat si aggiorna da sola.`,
  openPage: 'Apri la pagina ↗',
  newLink: 'Nuovo collegamento',
  expiredChoice: (card) => `${card} (scaduta)`,
  numberTitle: 'Elimina il tuo messaggio',
  numberText:
    'Quello che hai scritto sembra contenere il numero di una carta di pagamento. Non l’ho conservato né trasmesso a nessuno. Se è in un messaggio, eliminalo: passa il puntatore sul messaggio, seleziona «…» e poi Elimina.',
  numberWhy:
    'Una chat conserva ciò che vi si scrive, e altri potrebbero leggerlo. I dettagli della carta si inseriscono solo in una pagina che si apre nel browser.',
};
