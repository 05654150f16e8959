import type { AssigningStrings } from './strings.js';
import { number, plural, freeSeats, people, seats } from '../phrases/it.js';

export const it: AssigningStrings = {
  journeys: {
    assign: {
      title: 'Assegna licenze',
      words: ['assegna licenze', 'assegna', 'assegna una licenza', 'assegna licenza', 'assegnare licenze'],
      help: 'assegni licenze agli utenti dell’organizzazione, fino a 20 utenti per volta',
    },
  },
  did: {
    'licences-assigned': 'Licenze assegnate',
    'licence-received': 'Licenza ricevuta',
  },

  productTitle: 'Assegna licenze',
  productText: 'Di quale prodotto?',
  namesAfter:
    'Non posso tenere a mente tutti quei nomi durante la scelta. Scegli prima il prodotto, poi inviami di nuovo i nomi.',
  choice: (free, total) => `licenze disponibili: ${number.format(free)} su ${number.format(total)}`,
  title: 'Assegna licenze agli utenti',
  free: (product, free) =>
    free === 0
      ? `${product}: nessuna licenza disponibile. Acquista prima altre licenze.`
      : `${product}: ${freeSeats(free)}.`,
  peopleLabel: 'Utenti',
  chosenLabel: 'Persone scelte',
  morePeople: 'Altre persone',
  placeholder: 'Inizia a digitare un nome',
  limit: (most) => `Fino a ${number.format(most)} ${plural(most, { one: 'utente', other: 'utenti' })} per volta.`,
  members: 'Le licenze possono essere assegnate solo agli utenti dell’organizzazione.',
  typing: 'Puoi anche scrivermi i nomi, separati da virgole.',
  assign: 'Assegna',
  unclearTitle: 'Chi intendi?',
  unclearText: 'Scegli la persona che intendi.',
  who: (text) => `«${text}»`,
  none: 'Nessuna di queste persone',
  skipped: (names) => `Non hai scelto nessuno per: ${names}.`,
  noName: 'Questo non è un nome, quindi non ho scelto nessuno. Scrivimi dei nomi o scegli le persone qui sotto.',
  notFound: (names) => `Nella tua organizzazione non ho trovato nessuno che corrisponda a: ${names}.`,
  writeAgain: (names) => `Dopo, scrivimi di nuovo questi nomi: ${names}.`,
  resultsTitle: (product, count) =>
    count === 0
      ? `${product}: nessuna licenza assegnata`
      : `${product}: ${seats(count)} ${plural(count, { one: 'assegnata', other: 'assegnate' })}`,
  summary: (assigned, asked) =>
    assigned === 0
      ? 'Nessuna licenza assegnata.'
      : `Licenze assegnate: ${number.format(assigned)} su ${number.format(asked)}.`,
  result: {
    assigned: 'ora ha una licenza',
    'holds-one': 'ha già questa licenza, assegnata da te',
    'no-free-seat': 'non ha ricevuto una licenza: nessuna era disponibile',
    guest: 'è ospite: solo i membri dell’organizzazione possono avere una licenza',
    'not-in-organization': 'non fa parte della tua organizzazione',
    disabled: 'ha un account disabilitato',
  },
  unknownPerson: 'Persona sconosciuta',
  willNotify: 'Avviserò chi ha ricevuto una licenza.',
  left: (free) =>
    free === 0
      ? 'Non ci sono più licenze disponibili.'
      : `${plural(free, { one: 'Resta', other: 'Restano' })} ${freeSeats(free)}.`,
  more: 'Assegna altre licenze',
  nextBatch: (count) => `Avanti: ${people(count)}`,
  batches: (shown, rest) =>
    `Qui vedi le prime ${number.format(shown)} persone; ${plural(rest, { one: 'un’altra persona resta scelta', other: `le altre ${number.format(rest)} restano scelte` })}.`,
  leftOut: (most, names) => `Puoi scegliere al massimo ${number.format(most)} persone per volta. Ho escluso: ${names}.`,
  buyMore: 'Acquista licenze',
  planTitle: (product, count) => `Assegna ${product} a ${people(count)}`,
  tooFew: (count, free) =>
    `${plural(count, { one: 'Serve 1 licenza', other: `Servono ${number.format(count)} licenze` })}, ${free === 0 ? 'nessuna disponibile' : plural(free, { one: '1 disponibile', other: `${number.format(free)} disponibili` })}.`,
  selected: (names) => `Persone scelte: ${names}`,
  firstOnes: (count, names) =>
    `${plural(count, { one: 'La tua licenza', other: `Le tue ${number.format(count)} licenze` })}: ${names}`,
  without: (names) => `Senza licenza: ${names}`,
  inBatches: (limit) => `Assegno le licenze a gruppi di ${number.format(limit)} e ti mostro l’esito per ogni persona.`,
  noMore: 'Non si possono aggiungere altre licenze a questa sottoscrizione. Puoi acquistarle a parte e poi assegnarle.',
  buyAndAssign: (all, count, amount) => [
    `Assegna a ${number.format(all)}: acquista ${number.format(count)} per ${amount}`,
    `Assegna: acquista ${number.format(count)} per ${amount}`,
    'Assegna: acquista le mancanti',
  ],
  assignFirst: (count) => [
    count === 1 ? 'Assegna: solo alla prima persona' : `Assegna: solo alle prime ${number.format(count)}`,
  ],
  assignTo: (count) => [`Assegna: ${people(count)}`],
  changeSelection: 'Modifica la scelta',
  planChanged:
    'Il numero di licenze disponibili o il prezzo è cambiato. Non ho acquistato né assegnato nulla. Ecco la situazione attuale.',
  waiting: (product, count) =>
    `Dopo la conferma potrai assegnare qui ${product} ${plural(count, { one: 'alla persona che hai scelto', other: `alle ${number.format(count)} persone che hai scelto` })}.`,
  bought: (count, amount) => `Licenze acquistate: ${number.format(count)} per ${amount}.`,
  goOn: (count) => `Trova licenze per ${people(count)}`,
  resultOfMany: {
    assigned: 'Ora hanno una licenza',
    'holds-one': 'Hanno già questa licenza, assegnata da te',
    'no-free-seat': 'Nessuna licenza disponibile',
    guest: 'Ospiti, che non possono avere una licenza',
    'not-in-organization': 'Non fanno parte della tua organizzazione',
    disabled: 'Account disabilitati',
  },
};
