import type { Strings } from '../index.js';
import { elides, on, people, seats } from './phrases.js';

export const commits: Strings['commits'] = {
  buy: (amount) => [`Acquista per ${amount}`, 'Acquista per l’importo indicato'],
  convert: (amount) => [`Passa a pagamento per ${amount}`, 'Passa a pagamento'],
  reactivate: (amount) => [`Riattiva per ${amount}`, 'Riattiva per l’importo indicato'],
  undo: (refund) => [`Annulla acquisto: rimborso ${refund}`, 'Annulla acquisto'],
  pay: (amount) => [`Salva: paga ${amount}`, 'Salva: paga l’importo indicato'],
  giveBack: (refund) => [`Salva: rimborso di ${refund}`, 'Salva: rimborso indicato'],
  total: (licences) => [`Salva: ${seats(licences)}`],
  totalFrom: (licences, day) => [
    `Salva: ${seats(licences)} ${elides(day) ? 'dall’' : 'dal '}${day}`,
    `Salva: modifica ${on(day)}`,
  ],
  cancelNow: ['Salva: annulla ora'],
  cancelFor: (refund) => [`Salva: annulla ora, rimborso ${refund}`, `Salva: rimborso ${refund}`, 'Salva: annulla ora'],
  cancelOn: (day) => [`Salva: annulla ${on(day)}`],
  assign: ['Assegna: una licenza ciascuno'],
  unassign: (count) => [`Annulla assegnazione: ${people(count)}`],
  replace: (card, brief) => [
    `Sostituisci: usa ${card}`,
    `Sostituisci: usa ${brief}`,
    'Sostituisci: usa la carta scelta',
  ],
  replaceAndPay: (amount) => [`Sostituisci: paga ora ${amount}`, 'Sostituisci: paga ora l’arretrato'],
  removeCard: 'Rimuovi carta',
  keepCard: 'Mantieni carta',
  keepLicences: 'Mantieni licenze',
  setRecurring: 'Imposta fatturazione ricorrente',
  saveNotifications: 'Salva notifiche',
  page: {
    add: 'Salva: aggiungi questa carta',
    edit: 'Salva: aggiorna questa carta',
    replace: 'Sostituisci: usa questa carta',
  },
};
