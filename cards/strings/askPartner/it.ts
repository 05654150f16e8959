import type { AskPartnerStrings } from './strings.js';
import { number } from '../phrases/it.js';

export const it: AskPartnerStrings = {
  journeys: {
    askPartner: {
      title: 'Chiedi al partner',
      words: ['chiedi al partner', 'chiedi al nostro partner', 'contatta il partner'],
      help: 'chiedi al partner di modificare una sottoscrizione che gestisce per voi',
    },
  },

  askTitle: (partner) => `Chiedi a ${partner}`,
  whichOne: 'Scegli la sottoscrizione su cui vuoi fare una richiesta.',
  wishLabel: 'Che cosa deve fare il partner?',
  wishes: {
    more: 'Aggiungere licenze',
    fewer: 'Rimuovere licenze',
    suspend: 'Sospendere la sottoscrizione',
    activate: 'Attivare la sottoscrizione',
    other: 'Altro',
  },
  noteLabel: 'Nota per il partner (facoltativa)',
  noteError: (most) => `Usa al massimo ${number.format(most)} caratteri.`,
  noteMissing: 'Scrivi che cosa deve fare il partner.',
  whatHappens: (partner) =>
    `${partner} riceve il tuo nome e questo messaggio. Finché non interviene, non cambia nulla.`,
  send: 'Invia al partner',
  sent: (partner) => `Hai chiesto a ${partner}`,
  sentText:
    'Ti avviso quando risponde. Se fai un’altra richiesta sulla stessa sottoscrizione, il messaggio viene sostituito.',
  sentNote: (note) => `La tua nota: ${note}`,
  askAgain: 'Modifica il messaggio',
};
