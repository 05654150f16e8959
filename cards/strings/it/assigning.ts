import type { Strings } from '../index.js';
import { number, plural, freeSeats, people } from './phrases.js';

export const assigning: Strings['assigning'] = {
  productTitle: 'Assegna licenze',
  productText: 'Di quale prodotto?',
  choice: (product, free, total) =>
    `${product} – licenze disponibili: ${number.format(free)} su ${number.format(total)}`,
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
  notFound: (names) => `Nella tua organizzazione non ho trovato nessuno che corrisponda a: ${names}.`,
  writeAgain: (names) => `Dopo, scrivimi di nuovo questi nomi: ${names}.`,
  resultsTitle: 'Esito dell’assegnazione',
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
  told: 'Avviserò chi ha ricevuto una licenza.',
  left: (free) =>
    free === 0
      ? 'Non ci sono più licenze disponibili.'
      : `${plural(free, { one: 'Resta', other: 'Restano' })} ${freeSeats(free)}.`,
  more: 'Assegna altre licenze',
  nextBatch: (count) => `Avanti: ${people(count)}`,
  batches: (limit, rest) =>
    `Fino a ${number.format(limit)} utenti per volta: ecco i primi ${number.format(limit)}; dopo l’assegnazione ${plural(rest, { one: 'segue', other: 'seguono' })} ${plural(rest, { one: 'un’altra persona', other: `altre ${number.format(rest)} persone` })}.`,
  tooMany: (most) => `Puoi scegliere al massimo ${number.format(most)} persone per volta; le altre sono state escluse.`,
  buyMore: 'Acquista licenze',
};
