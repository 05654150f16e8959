import type { Strings } from '../index.js';
import { after, plural, people, number, on, until } from '../phrases/it.js';

export const cancelling: Strings['cancelling'] = {
  pickTitle: 'Annulla sottoscrizione',
  pickText: 'Quale sottoscrizione vuoi annullare?',
  title: 'Annulla sottoscrizione',
  reasonLabel: 'Motivo dell’annullamento',
  reasonError: 'Scegli un motivo.',
  reasons: {
    'no-longer-needed': 'Non serve più',
    'too-expensive': 'Costa troppo',
    'missing-features': 'Funzionalità mancanti',
    'moving-to-another-product': 'Passaggio a un altro prodotto',
    'technical-problems': 'Problemi tecnici',
    'bought-by-mistake': 'Acquistata per errore',
    other: 'Altro',
  },
  feedbackLabel: 'Commenti e suggerimenti (facoltativi)',
  feedbackError: (most) => `Usa al massimo ${number.format(most)} caratteri.`,
  whenLabel: 'Quando',
  when: { now: 'Ora, con il rimborso dei giorni rimanenti', 'at-term-end': 'Al termine del periodo' },
  reviewTitle: 'Che cosa succede se annulli',
  endsNow: 'La sottoscrizione termina subito.',
  endsLater: (day) => `La sottoscrizione resta invariata ${until(day)} e non si rinnova.`,
  losesNobody: 'Nessuno perde l’accesso: non ci sono licenze assegnate.',
  loses: (count, names) =>
    `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} subito l’accesso: ${names}`,
  losesLater: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} l’accesso ${after(day)}: ${names}`,
  lostNobody: 'Nessuno ha perso l’accesso: non c’erano licenze assegnate.',
  lost: (count, names) =>
    `${people(count)} ${plural(count, { one: 'ha perso', other: 'hanno perso' })} l’accesso: ${names}`,
  refund: 'Rimborso',
  refunded: 'Rimborsato',
  refundTo: (method) => `sulla carta ${method}`,
  noRefund: 'Non è previsto alcun rimborso.',
  noRefundLate: 'Non è previsto alcun rimborso: i sette giorni per ottenerlo sono trascorsi.',
  noRefundTrial: 'Nessun rimborso: la versione di valutazione era gratuita e non c’era nulla da pagare.',
  data: 'I dati vengono conservati per 90 giorni dopo l’interruzione del servizio e poi eliminati.',
  goesOn: (price, day) => `Continuerai a pagare ${price} ${until(day)}.`,
  canTakeBack: (day) => `Puoi revocare l’annullamento ${until(day)}.`,
  final: 'L’annullamento non può essere revocato.',
  keep: 'Mantieni sottoscrizione',
  receiptTitle: 'Sottoscrizione annullata',
  receiptNow: (product) => `La sottoscrizione di ${product} è terminata.`,
  receiptLater: (product, day) => `La sottoscrizione di ${product} termina ${on(day)} e non si rinnova.`,
  nothingToCancel: 'Non hai sottoscrizioni che si possano annullare.',
  openFirst: 'Apri la sottoscrizione, poi scegli Altre azioni.',
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato annullato nulla: ecco che cosa succederebbe ora.',
};
