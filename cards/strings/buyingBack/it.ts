import type { BuyingBackStrings } from './strings.js';
import { on, until } from '../phrases/it.js';

export const it: BuyingBackStrings = {
  bought:
    'Negli ultimi 31 giorni hai ricevuto un rimborso totale per questo prodotto: queste licenze vengono rimborsate solo in proporzione ai giorni, non per intero.',
  cancelBy: (moment) =>
    `Puoi annullare con rimborso in proporzione ai giorni ${until(moment)}. In seguito, la sottoscrizione prosegue fino al termine del periodo.`,
  removeBy: (moment) => `Le nuove licenze si possono rimuovere con rimborso in proporzione ai giorni ${until(moment)}.`,
  byDay:
    'Le licenze acquistate entro 31 giorni da un rimborso totale vengono rimborsate in proporzione ai giorni, non per intero.',
  again: (product, day) =>
    `Se acquisti di nuovo licenze di ${product} entro ${on(day)}, verranno rimborsate solo in proporzione ai giorni, non per intero.`,
};
