import type { TrialsStrings } from './strings.js';
import { number, on, people, plural, seats, since, until } from '../phrases/it.js';

export const it: TrialsStrings = {
  journeys: {
    trial: {
      title: 'Prova gratuita',
      words: [
        'prova gratuita',
        'prova',
        'provare',
        'versione di valutazione',
        'prova gratis',
        'avvia una prova',
        'versioni di valutazione',
        'valutazione gratuita',
      ],
      help: 'provi un prodotto per un mese',
    },
  },
  did: {
    'trial-started': 'Versione di valutazione iniziata',
    'trial-converted': 'Passaggio dalla versione di valutazione a quella a pagamento',
  },

  pickTitle: 'Prova gratuita',
  pickText:
    'Ogni prodotto si può provare una volta, per un mese, con un massimo di 25 licenze. Quale prodotto vuoi provare?',
  withCard: (price) => `richiede un metodo di pagamento; poi ${price} al mese per licenza`,
  withoutCard: (price) => `senza metodo di pagamento, termina da sola; per mantenerla: ${price} al mese per licenza`,
  onlyTrial: 'senza metodo di pagamento, termina da sola',
  tried: (names) => `Hai già provato: ${names}.`,
  triedOn: (name, day) => `${name} (${since(day)})`,
  owned: (names) => `Hai già acquistato questi prodotti, quindi non puoi provarli: ${names}.`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} prodotto non è mostrato: la tua organizzazione non ne consente la prova oppure non è disponibile nel tuo Paese.`,
      other: `${number.format(count)} prodotti non sono mostrati: la tua organizzazione non ne consente la prova oppure non sono disponibili nel tuo Paese.`,
    }),
  nothing: 'Non ci sono altri prodotti che puoi provare. Puoi acquistare licenze.',
  optionsTitle: (product) => `Prova ${product}`,
  seatsLabel: (most) => `Numero di licenze (da 1 a ${number.format(most)})`,
  fixed: 'Il numero di licenze resta fisso per tutta la durata della versione di valutazione.',
  needsCard:
    'Questa versione di valutazione richiede un metodo di pagamento. Oggi non viene addebitato nulla; al termine diventa una sottoscrizione a pagamento, a meno che tu non disattivi la fatturazione ricorrente.',
  needsNoCard: 'Questa versione di valutazione non richiede un metodo di pagamento e termina da sola.',
  reviewTitle: (count, product) => `Prova ${product} con ${seats(count)}`,
  start: 'Avvia la prova',
  runs: 'Versione di valutazione',
  runsValue: (first, last) => `${since(first)} ${until(last).replace('fino ', '')}`,
  free: 'gratis',
  freeThen: (price) => `gratis, poi ${price}`,
  endsAlone: (day) =>
    `La versione di valutazione termina da sola dopo ${on(day)}: non viene addebitato nulla e le licenze smettono di funzionare. Prima di allora puoi passare alla versione a pagamento.`,
  turnsInto: (day, amount, method) =>
    `Diventa una sottoscrizione a pagamento ${on(day)}: ${amount} al mese (imposte incluse), addebitati su ${method}.`,
  howToStop: 'Per lasciarla terminare senza addebiti, disattiva la fatturazione ricorrente prima di quel giorno.',
  changed:
    'I prezzi o le date sono cambiati rispetto al messaggio precedente. Non è iniziato nulla: ecco le condizioni attuali.',
  receiptTitle: (count, product) => `${product}: prova iniziata con ${seats(count)}`,
  left: 'Tempo rimanente',
  daysLeft: (days) =>
    `${plural(days, { one: 'resta', other: 'restano' })} ${days} ${plural(days, { one: 'giorno', other: 'giorni' })}`,
  becomesPaid: (day) => `diventa a pagamento ${on(day)}`,
  takenBack: (day) => `L’annullamento è stato revocato. La versione di valutazione dura ${until(day)}.`,
  convertTitle: (product) => `Passa alla versione a pagamento di ${product}`,
  totalLabel: 'Totale licenze',
  assigned: (assigned) =>
    `${people(assigned)} ${plural(assigned, { one: 'ha una licenza e la mantiene', other: 'hanno una licenza e la mantengono' })}.`,
  letEnd: 'Lasciala terminare',
  convertReviewTitle: (count, product) => `Passa la prova di ${product} a ${seats(count)} a pagamento`,
  credit: (count) => `Versione di valutazione, ${seats(count)}`,
  charge: (count) => `A pagamento da oggi, ${seats(count)}`,
  stays: 'Le licenze assegnate restano assegnate.',
  convertChanged:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato addebitato nulla: ecco le condizioni attuali.',
  convertedTitle: (count, product) => `${product}: dalla prova a ${seats(count)} a pagamento`,
  open: 'Mostra la sottoscrizione',
};
