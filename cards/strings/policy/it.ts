import type { PolicyStrings } from './strings.js';
import { number, on, plural } from '../phrases/it.js';

export const it: PolicyStrings = {
  journeys: {
    policy: {
      title: 'Criterio di acquisto',
      words: ['criterio di acquisto', 'criteri di acquisto', 'criterio', 'criteri'],
      help: 'amministratori: che cosa si può acquistare o provare in autonomia',
    },
  },

  text: 'Che cosa si può acquistare o provare in autonomia nell’organizzazione. Le modifiche valgono dal momento in cui vengono salvate.',
  label: { enabled: 'Consenti', 'trials-only': 'Consenti solo versioni di valutazione', disabled: 'Non consentire' },
  setBy: (label, name, day) => `${label} · impostato da ${name} ${on(day)}`,
  now: (label) => `Ora: ${label}`,
  setByWhen: (name, moment) => `Impostato da ${name} ${on(moment)}.`,
  unset: 'Qui nessuno l’ha ancora modificato.',
  meaning: {
    enabled: 'Chiunque può acquistarlo e provarlo in autonomia.',
    'trials-only':
      'Solo versioni di valutazione senza metodo di pagamento. Non si può acquistare, nemmeno dopo la prova.',
    disabled: 'Nessuno può acquistarlo o provarlo. Chi ci prova vede il motivo e può richiedere il prodotto.',
  },
  noFreeTrial:
    'Questo prodotto non ha una versione di valutazione senza metodo di pagamento, quindi non si può neanche provare.',
  runningTrials: 'Chi ha una versione di valutazione in corso non può passare ora alla versione a pagamento.',
  nobodyHas: 'Al momento nessuno ha una sottoscrizione di questo prodotto.',
  untouched: (live) =>
    plural(live, {
      one: `Invariata: ${number.format(live)} sottoscrizione già attiva, che si rinnova e a cui si possono ancora aggiungere licenze.`,
      other: `Invariate: ${number.format(live)} sottoscrizioni già attive, che si rinnovano e a cui si possono ancora aggiungere licenze.`,
    }),
  choice: 'Da ora in poi',
  reviewTitle: (product, label) => `Imposta ${product} su «${label}»`,
  fromNow: 'Vale dal momento in cui salvi.',
  receiptTitle: (product, label) => `${product}: criterio impostato su «${label}»`,
  all: 'Tutti i prodotti',
  show: 'Mostra',
  changed: 'Modificati da un amministratore',
  count: (matching, all) => (matching === all ? products(all) : `${number.format(matching)} di ${products(all)}`),
  noneMatches: 'Nessun prodotto corrisponde a questo filtro.',
  several: 'Imposta più prodotti',
  severalText: 'Scegli i prodotti, poi che cosa vale per tutti.',
  chooseProducts: 'Scegli almeno un prodotto.',
  severalReview: (count, label) => `Imposta ${products(count)} su «${label}»`,
  severalCommit: (label, count) => `${label}: ${products(count)}`,
  severalReceipt: (count, label) => `Criterio impostato su «${label}» per ${products(count)}`,
  alreadySo: (names) => `Già impostati così: ${names}.`,
  noFreeTrials: (names) =>
    `Senza una versione di valutazione che non richieda un metodo di pagamento, quindi neanche da provare: ${names}.`,
  historyTitle: (product) => `Cronologia del criterio: ${product}`,
  historyEmpty: 'Qui nessuno ha ancora modificato questo criterio. Da ora in poi ogni modifica viene annotata.',
  historyOlder: (count) =>
    plural(count, {
      one: `${number.format(count)} modifica precedente non è mostrata.`,
      other: `${number.format(count)} modifiche precedenti non sono mostrate.`,
    }),
  blockedTitle: (product) => `Criterio di acquisto: ${product} bloccato`,
  blockedText: (name, product) =>
    `${name} ha tentato di ottenere ${product}, che il criterio di acquisto non consente.`,
  blockedOnce: 'Ricevi questo avviso al massimo una volta al giorno per persona e prodotto.',
  message: 'Scrivi un messaggio ↗',
};

function products(count: number): string {
  return `${number.format(count)} ${plural(count, { one: 'prodotto', other: 'prodotti' })}`;
}
