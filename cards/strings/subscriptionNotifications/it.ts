import type { SubscriptionNotificationStrings } from './strings.js';
import { counted, number, seats } from '../phrases/it.js';

export const it: SubscriptionNotificationStrings = {
  title: {
    bought: (who, product, count) => `${who} ha acquistato ${seats(count)} di ${product}`,
    converted: (who, product, count) =>
      `${who} ha convertito la versione di valutazione di ${product} in una sottoscrizione a pagamento, con ${seats(count)}`,
    becamePaid: (who, product, count) =>
      `${who}: la versione di valutazione di ${product} è ora una sottoscrizione a pagamento, con ${seats(count)}`,
    reactivated: (who, product, count) => `${who} ha riattivato la sottoscrizione di ${product} (${seats(count)})`,
    tried: (who, product, count) => `${who} ha avviato una versione di valutazione di ${product} con ${seats(count)}`,
    more: (who, product, count) => `${who} ha aggiunto ${seats(count)} di ${product}`,
    fewer: (who, product, count) => `${who} ha rimosso ${seats(count)} di ${product}`,
    scheduled: (who, product, count) => `${who} ha programmato ${seats(count)} di ${product} per il prossimo periodo`,
    unscheduled: (who, product, count) =>
      `${who} ha eliminato una modifica programmata e mantiene ${seats(count)} di ${product}`,
    cancelled: (who, product, count) => `${who} ha annullato la sottoscrizione di ${product} (${seats(count)})`,
    takenBack: (who, product, count) =>
      `${who} ha revocato l’annullamento della sottoscrizione di ${product} (${seats(count)})`,
    undone: (who, product, count) => `${who} ha annullato l’acquisto di ${seats(count)} di ${product}`,
    declined: (who, product, count, amount) =>
      `${who}: il pagamento${amount === undefined ? '' : ` di ${amount}`} per ${counted(count, product)} è stato rifiutato`,
    stopped: (who, product, count) =>
      `${who}: la sottoscrizione di ${product} (${seats(count)}) è stata interrotta per mancato pagamento`,
    ended: (who, product, count) => `${who}: la sottoscrizione di ${product} (${seats(count)}) è terminata`,
    trialEnded: (who, product, count) =>
      `${who}: la versione di valutazione di ${product} (${seats(count)}) è terminata`,
  },
  licences: 'Licenze',
  assigned: (count, assigned) => `${number.format(count)} (assegnate: ${number.format(assigned)})`,
  charged: 'Addebitato ora',
  givenBack: 'Rimborsato',
  notBought: 'La banca ha rifiutato il pagamento: non è stato acquistato né addebitato nulla.',
  price: 'Prezzo, imposte incluse',
  feedback: (text) => `Commenti e suggerimenti: ${text}`,
  onlyBuyer: 'Per tua informazione: solo l’acquirente può apportare modifiche.',
  view: 'Visualizza',
};
