import type { Strings } from '../index.js';
import { plural } from './phrases.js';

export const notifying: Strings['notifying'] = {
  text: 'Nella tua organizzazione le persone acquistano, provano, modificano e annullano sottoscrizioni da sole. Quando vuoi saperlo?',
  whenLabel: 'Quando',
  when: {
    'at-once': 'Subito: una scheda per ogni evento',
    above: 'Subito solo a partire da un importo, il resto una volta alla settimana',
    weekly: 'Una volta alla settimana: un riepilogo il lunedì mattina',
    off: 'Mai',
  },
  aboveLabel: (currency) => `Importo in ${currency}, imposte incluse`,
  aboveHint:
    'Solo per «a partire da un importo». Conta ciò che un evento addebita subito e, se non addebita nulla, quanto costa la sottoscrizione in un mese o in un anno. Annullamenti e pagamenti rifiutati contano sempre in base a quel prezzo.',
  aboveError: (currency, decimals) =>
    decimals === 0
      ? `Inserisci un importo in ${currency} senza decimali, ad esempio 500. Non è stato modificato nulla.`
      : `Inserisci un importo in ${currency} con al massimo ${decimals} ${plural(decimals, { one: 'decimale', other: 'decimali' })}, ad esempio 500. Non è stato modificato nulla.`,
  kindsLabel: 'Quali eventi',
  kinds: {
    purchase: 'Acquisti',
    trial: 'Versioni di valutazione',
    seats: 'Modifiche del numero di licenze',
    cancellation: 'Annullamenti e scadenze',
    undo: 'Acquisti annullati entro un giorno',
    'failed-payment': 'Pagamenti rifiutati',
    blocked: 'Tentativi bloccati da un criterio',
  },
  kindsError: 'Scegli almeno un evento oppure «Mai». Non è stato modificato nulla.',
  savedTitle: 'Le tue notifiche sono impostate',
  means: {
    'at-once':
      'Ricevi una scheda appena succede qualcosa. Gli eventi successivi della stessa sottoscrizione la aggiornano.',
    weekly: 'Ricevi un solo riepilogo il lunedì mattina (08:00 UTC) e nessuna scheda nel frattempo.',
    off: 'Non ricevi né schede né riepiloghi. Puoi comunque consultare tutto quando vuoi.',
  },
  meansAbove: (amount) =>
    `Ricevi subito una scheda a partire da ${amount}. Il riepilogo del lunedì mattina (08:00 UTC) mostra tutto, anche gli importi inferiori.`,
  events: (names) => `Eventi: ${names}.`,
  waiting:
    'Vale da subito, anche per ciò che non è ancora stato inviato. Le richieste di licenze ti arrivano comunque.',
  view: 'Cambiano solo le tue notifiche, non quelle di altre persone.',
  changed: 'La valuta della tua organizzazione è cambiata. Non è stato modificato nulla: controlla di nuovo.',
  change: 'Modifica le notifiche',
  lastWeek: 'Riepilogo settimana scorsa',
};
