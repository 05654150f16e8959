import type { FindStrings } from './strings.js';

const filterWords: FindStrings['filterWords'] = {
  active: ['sottoscrizioni attive', 'abbonamenti attivi'],
  renewing: ['rinnovi', 'rinnovi imminenti', 'prossimi rinnovi'],
  free: ['licenze disponibili', 'licenze libere', 'licenze inutilizzate'],
  suspended: ['sospese', 'sottoscrizioni sospese', 'abbonamenti sospesi'],
  trials: ['versioni di valutazione in scadenza', 'prove in scadenza'],
  scheduled: ['modifiche programmate'],
};

export const it: FindStrings = {
  journeys: {
    find: {
      title: 'Cerca tra i clienti',
      words: ['cerca tra i clienti', 'cerca nei clienti', ...Object.values(filterWords).flat()],
      help: 'per i partner: rinnovi vicini, licenze libere, sospese, in prova, modifiche programmate',
    },
  },

  filterWords,
  filter: {
    active: 'Sottoscrizioni attive',
    renewing: 'Si rinnovano entro 30 giorni',
    free: 'Licenze disponibili',
    suspended: 'Sospese',
    trials: 'Versioni di valutazione in scadenza',
    scheduled: 'Modifiche programmate',
  },
  nothing: {
    active: 'Nessuna sottoscrizione venduta da voi è attiva.',
    renewing: 'Nessuna sottoscrizione venduta da voi si rinnova entro 30 giorni.',
    free: 'Tutte le licenze vendute da voi sono assegnate.',
    suspended: 'Nessuna sottoscrizione venduta da voi è sospesa.',
    trials: 'Al momento nessun cliente ha una versione di valutazione.',
    scheduled: 'Nessuna modifica è programmata.',
  },
  digestTitle: 'I tuoi clienti questa settimana',
  digestOn: 'Questo riepilogo arriva ogni lunedì mattina.',
  digestOff: 'Il lunedì non arriva alcun riepilogo.',
  stopDigest: 'Niente più riepiloghi',
  startDigest: 'Ricevilo ogni lunedì',
  other: 'Cerca altro',
  file: {
    customers: 'clienti.csv',
    subscriptions: 'sottoscrizioni-del-cliente.csv',
    found: 'risultati.csv',
  },
  column: {
    customer: 'Azienda',
    customerId: 'ID Microsoft',
    domain: 'Dominio primario',
    relationship: 'Relazione',
    since: 'Inizio della relazione',
    product: 'Prodotto',
    quantity: 'Quantità',
    assigned: 'Assegnate',
    free: 'Disponibili',
    status: 'Stato',
    trial: 'Versione di valutazione gratuita',
    ends: 'Ultimo giorno del periodo',
    next: 'Prossima data',
    scheduledSeats: 'Licenze programmate',
    scheduledFrom: 'Programmate dal',
    subscription: 'ID sottoscrizione',
    reseller: 'Rivenditore',
  },
  reseller: 'Rivenditore',
};
