import type { NotificationSettingsStrings } from './strings.js';
import { plural } from '../phrases/it.js';

export const it: NotificationSettingsStrings = {
  journeys: {
    notifications: {
      title: 'Notifiche',
      words: ['notifiche', 'impostazioni delle notifiche', 'riepilogo settimanale', 'riepilogo'],
      help: 'amministratori: quali notifiche ricevi e quando, più il riepilogo settimanale',
    },
  },

  text: 'Nella tua organizzazione le persone acquistano, provano, modificano e annullano sottoscrizioni in autonomia. Quando vuoi ricevere un avviso?',
  whenLabel: 'Quando',
  when: {
    'at-once': 'Subito: un messaggio per ogni evento',
    above: 'Subito a partire da un importo minimo, il resto una volta alla settimana',
    weekly: 'Una volta alla settimana: un riepilogo il lunedì mattina',
    off: 'Mai',
  },
  aboveLabel: (currency) => `Importo minimo in ${currency}, imposte incluse`,
  aboveHint:
    'Solo per «a partire da un importo minimo». Vale l’importo addebitato subito o, se non c’è alcun addebito, il costo della sottoscrizione al mese o all’anno. Per annullamenti e pagamenti rifiutati vale sempre quest’ultimo.',
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
  savedTitle: 'Notifiche salvate',
  means: {
    'at-once':
      'Ricevi un messaggio appena succede qualcosa. Gli eventi successivi della stessa sottoscrizione lo aggiornano.',
    weekly: 'Ricevi un solo riepilogo il lunedì mattina (08:00 UTC) e nessun messaggio nel frattempo.',
    off: 'Non ricevi né messaggi né riepiloghi. Puoi comunque consultare tutto quando vuoi.',
  },
  meansAbove: (amount) =>
    `Ricevi subito un messaggio a partire da ${amount}. Il riepilogo del lunedì mattina (08:00 UTC) mostra tutto, anche gli importi inferiori.`,
  events: (names) => `Eventi: ${names}.`,
  waiting: 'Vale da subito, anche per i messaggi non ancora inviati. Le richieste di licenze arrivano comunque.',
  view: 'Cambiano solo le tue notifiche, non quelle di altre persone.',
  changed: 'La valuta della tua organizzazione è cambiata. Non è stato modificato nulla: controlla di nuovo.',
  change: 'Modifica le notifiche',
  lastWeek: 'Ultimo riepilogo',
};
