import type { CommitStrings } from './strings.js';
import { number, elides, on, people, seats } from '../phrases/it.js';

export const it: CommitStrings = {
  buy: (amount) => [`Acquista per ${amount}`, 'Acquista per l’importo indicato'],
  convert: (amount) => [`Passa a pagamento per ${amount}`, `Converti per ${amount}`, 'Passa a pagamento'],
  reactivate: (amount) => [`Riattiva per ${amount}`, 'Riattiva per l’importo indicato'],
  undo: (refund) => [`Annulla acquisto: rimborso ${refund}`, `Annulla: rimborso ${refund}`, 'Annulla acquisto'],
  pay: (amount) => [`Salva: paga ${amount}`, 'Salva: paga l’importo indicato'],
  giveBack: (refund) => [`Salva: rimborso di ${refund}`, 'Salva: rimborso indicato'],
  total: (licences) => [`Salva: ${seats(licences)}`],
  totalFrom: (licences, day, brief) => [
    `Salva: ${seats(licences)} ${elides(day) ? 'dall’' : 'dal '}${day}`,
    `Salva: ${seats(licences)} ${elides(brief) ? 'dall’' : 'dal '}${brief}`,
    `Salva: modifica ${on(brief)}`,
  ],
  cancelNow: ['Salva: annulla ora'],
  cancelFor: (refund) => [
    `Salva: annulla ora, rimborso ${refund}`,
    `Salva: annulla, rimborso ${refund}`,
    `Salva: rimborso ${refund}`,
    'Salva: annulla ora',
  ],
  cancelOn: (day, brief) => [`Salva: annulla ${on(day)}`, `Salva: annulla ${on(brief)}`],
  assign: ['Assegna: una licenza ciascuno'],
  unassign: (count) => [`Annulla assegnazione: ${people(count)}`, `Annulla assegnazione: ${number.format(count)}`],
  replace: (card, brief) => [
    `Sostituisci: usa ${card}`,
    `Sostituisci: usa ${brief}`,
    'Sostituisci: usa la carta scelta',
  ],
  replaceAndPay: (amount) => [
    `Sostituisci: paga ora ${amount}`,
    `Sostituisci: paga ${amount}`,
    'Sostituisci: paga l’arretrato',
  ],
  removeCard: 'Rimuovi carta',
  keepCard: 'Mantieni carta',
  keepLicences: 'Mantieni licenze',
  changePolicy: 'Modifica criterio',
  recurring: { on: 'Attiva il rinnovo', once: 'Rinnova una sola volta', off: 'Disattiva il rinnovo' },
  saveNotifications: 'Salva notifiche',
  page: {
    add: 'Salva: aggiungi questa carta',
    edit: 'Salva: aggiorna questa carta',
    replace: 'Sostituisci: usa questa carta',
  },
};
