import { number, plural, since } from '../phrases/it.js';
import type { BulkStrings } from './strings.js';

const subscriptions = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'sottoscrizione', other: 'sottoscrizioni' })}`;
const changes = (count: number) => `${number.format(count)} ${plural(count, { one: 'modifica', other: 'modifiche' })}`;

export const it: BulkStrings = {
  journeys: {
    bulk: {
      title: 'Modifica licenze di più clienti',
      words: ['modifica licenze di più clienti', 'modifica più clienti', 'modifica in blocco', 'più clienti'],
      help: 'per i partner: imposta insieme le licenze di più clienti',
    },
  },
  chosen: (count) =>
    count === 0
      ? 'Inserisci i nuovi totali, su quante pagine vuoi.'
      : `${changes(count)} ${plural(count, { one: 'inserita', other: 'inserite' })}.`,
  keepEmpty: 'Una casella lasciata vuota non cambia nulla.',
  onlyChosen: 'Solo ciò che hai inserito',
  nothingFound: 'Qui non c’è nulla che tu possa modificare.',
  rowLabel: (about, held, assigned) =>
    `${about}: ora ${number.format(held)}, ${number.format(assigned)} ${plural(assigned, { one: 'assegnata', other: 'assegnate' })}`,
  review: 'Rivedi',
  startOver: 'Cancella tutto',
  full: (most) =>
    `C’è posto per ${subscriptions(most)} alla volta. Invia prima queste: le altre non sono state aggiunte.`,
  reviewTitle: (count, customers) =>
    `Modifica ${subscriptions(count)} di ${number.format(customers)} ${plural(customers, { one: 'cliente', other: 'clienti' })}`,
  invoiced: 'Addebiti e accrediti vanno nella fattura di ciascun cliente.',
  later: (seats, day) => `${number.format(seats)} ${since(day)}`,
  leftOut: (count) =>
    `${changes(count)} non ${plural(count, { one: 'è possibile e viene esclusa', other: 'sono possibili e vengono escluse' })}.`,
  nothingLeft: 'Nessuna di queste modifiche è possibile.',
  submit: (count) => `Invia ${number.format(count)}`,
  submitPay: (count, amount) => `Invia ${number.format(count)} per ${amount}`,
  submitCredit: (count, amount) => `Invia ${number.format(count)}: accredito ${amount}`,
  submitBoth: (count, charge, credit) => `Invia ${number.format(count)}: ${charge}, accredito ${credit}`,
  slip: 'Al massimo metà del totale di oggi: è davvero il nuovo totale?',
  edit: 'Modifica i totali',
  changed: 'Queste modifiche erano già state riviste. Ecco i numeri di adesso.',
  running: (done, all) =>
    `${number.format(done)} di ${changes(all)} ${plural(all, { one: 'eseguita', other: 'eseguite' })}`,
  runningText: 'Non serve aspettare: un messaggio ti avvisa quando sono tutte eseguite.',
  finished: (count) => `${changes(count)} ${plural(count, { one: 'eseguita', other: 'eseguite' })}`,
  refusedCount: (count) => `${number.format(count)} non ${plural(count, { one: 'eseguita', other: 'eseguite' })}`,
  notSeen: (count) =>
    `${changes(count)} di clienti che non segui più non ${plural(count, { one: 'è mostrata', other: 'sono mostrate' })}.`,
  states: { done: 'Modificata', scheduled: 'Programmata', waiting: 'In attesa', refused: 'Non modificata' },
  show: 'Mostra tutto',
  refresh: 'Aggiorna',
  correct: 'Correggi le non modificate',
  file: 'modifiche.csv',
  column: {
    before: 'Licenze prima',
    after: 'Licenze dopo',
    amount: 'Importo con imposte',
    currency: 'Valuta',
    result: 'Esito',
    reason: 'Motivo',
  },
};
