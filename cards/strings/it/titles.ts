import type { Strings } from '../index.js';

export const titles: Strings['titles'] = {
  menu: 'Menu',
  help: 'Guida',
  language: 'Lingua',
  buy: 'Acquista licenze',
  trial: 'Prova gratuita',
  subscriptions: 'Le tue sottoscrizioni',
  seats: 'Modifica licenze',
  assign: 'Assegna licenze',
  unassign: 'Annulla assegnazione licenze',
  admin: 'Tutte le sottoscrizioni',
  mine: 'Le mie licenze',
  recurring: 'Fatturazione ricorrente',
  undo: 'Annulla l’acquisto',
  reactivate: 'Riattiva',
  history: 'Cronologia',
  cancel: 'Annulla abbonamento',
  methods: 'Metodi di pagamento',
  billing: 'Account di fatturazione',
  invoices: 'Fatture',
  notifications: 'Notifiche',
};
