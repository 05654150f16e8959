import type { ExtensionStrings } from './strings.js';

export const it: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Sottoscrizione: ${product}`,
    products: (product) => `Prodotto: ${product}`,
    invoices: (month) => `Fattura di ${month}`,
    holders: (product) => `Chi ha ${product}`,
  },
  sharedText: 'Nella chat ognuno vede solo ciò che è suo.',
  openInChat: 'Apri nella chat',
  held: (product, since) => `${product} · dal ${since}`,
  narrow: {
    title: (most) => `Sono mostrati solo i primi ${most}`,
    text: 'Scrivi una parte più lunga del nome per restringere la ricerca.',
  },
  nothingFound: (text, hint) => `Nessun risultato per «${text}». ${hint}`,
  searchHint: {
    subscriptions: 'Prova con l’inizio del nome di un prodotto.',
    products: 'Prova con l’inizio del nome di un prodotto.',
    invoices: 'Prova con un mese, un prodotto o un numero di fattura.',
    holders: 'Prova con l’inizio del nome di una persona o di un prodotto.',
  },
  nothingHeld: {
    subscriptions: 'Non hai ancora sottoscrizioni. Usa «Acquista licenze» per la prima.',
    products: 'Al momento non puoi acquistare nulla. Usa «Richiedi una licenza» per chiederne una.',
    invoices: 'Non hai ancora fatture. Compariranno qui dopo il primo addebito.',
    holders: 'Nessuno ha ancora una delle tue licenze. Usa «Assegna una licenza» per darne una.',
  },
  noticeTitle: 'Qui non si può proseguire',
  late: 'Ci vuole più del solito: l’operazione continua in background. Controlla di nuovo tra poco.',
  checkAgain: 'Controlla di nuovo',
  alsoInChat: 'Trovi tutto anche nella tua chat con Seatkeeper.',
  notInChat: 'Non hai una chat con Seatkeeper, quindi lo vedi solo qui. Aggiungi l’app per ricevere lì le ricevute.',
  notPicked: (names) => `Non selezionati: ${names}.`,
  reasons: {
    app: 'bot o app',
    group: 'team, canale o tag',
    guest: 'utente ospite',
    disabled: 'account disabilitato',
    outside: 'non fa parte della tua organizzazione',
    unknown: 'senza un account nella tua directory',
  },
  nameless: 'Qualcuno',
  nobodyInMessage: 'In questo messaggio non c’è nessuno a cui assegnare una licenza. Scegli tu gli utenti.',
  pickLater: (names) => `Scegli prima il prodotto, poi questi utenti: ${names}.`,
  onlyInTeams: 'Seatkeeper funziona solo in Microsoft Teams. Apri Teams e riprova da lì.',
  notOffered: 'Non posso farlo. Non è stato modificato nulla. Scrivimi «menu» per vedere cosa so fare.',
};
