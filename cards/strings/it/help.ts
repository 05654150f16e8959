import type { Strings } from '../index.js';

export const help: Strings['help'] = {
  title: 'Guida',
  text: 'In qualsiasi momento scrivi una di queste frasi:',
  say: (word) => `«${word}»`,
  does: {
    request: 'chiedi una licenza a chi può dartela, o agli amministratori',
    requests: 'che ne è stato delle licenze che hai richiesto',
    asked: 'amministratori: tutte le richieste di licenze dell’organizzazione',
    policy: 'amministratori: che cosa le persone possono acquistare o provare da sole',
    seats: 'imposti il totale delle licenze di una sottoscrizione; prima vedi il prezzo',
    unassign: 'togli le licenze alle persone',
    trial: 'provi un prodotto per un mese',
    billing: 'i tuoi account di fatturazione, i profili e i metodi di pagamento',
    methods: 'vedi, aggiungi, modifichi o rimuovi carte',
    invoices: 'le tue fatture, anche in PDF',
    recurring: 'se una sottoscrizione si rinnova: attiva, ancora una volta o disattiva',
    history: 'chi ha cambiato cosa, quando e a che prezzo',
    undo: 'restituisci un acquisto entro 24 ore',
    reactivate: 'riattivi una sottoscrizione scaduta',
    admin: 'amministratori: tutte le sottoscrizioni self-service dell’organizzazione, in sola lettura',
    mine: 'le licenze che hai, da chi e fino a quando',
    menu: 'tutto quello che posso fare',
    language: 'inglese, italiano, polacco o spagnolo',
    buy: 'acquista licenze di un prodotto; il pagamento è a tuo carico',
    subscriptions: 'le tue sottoscrizioni, con licenze, prezzo e prossima data',
    assign: 'assegna licenze agli utenti dell’organizzazione, fino a 20 utenti per volta',
    cancel: 'termina una sottoscrizione; vedi che cosa succede prima di salvare',
  },
  stop: (word) => `«${word}» interrompe l’operazione in corso, senza modificare nulla.`,
  paths:
    'Nell’interfaccia di amministrazione di Microsoft 365 trovi le stesse funzioni in Fatturazione › I tuoi prodotti e in Fatturazione › Licenze.',
  billPaths:
    'Nell’interfaccia di amministrazione di Microsoft 365 trovi fatture e carte in Fatturazione › Fatture e pagamenti.',
  licences: 'Licenze',
  faq: 'Domande frequenti ↗',
  support: 'Supporto tecnico ↗',
};
