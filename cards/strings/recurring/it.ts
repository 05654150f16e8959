import type { RecurringStrings } from './strings.js';
import { after, on, people, plural, seats, until } from '../phrases/it.js';

export const it: RecurringStrings = {
  journeys: {
    recurring: {
      title: 'Fatturazione ricorrente',
      words: [
        'fatturazione ricorrente',
        'rinnovo',
        'rinnovo automatico',
        'disattiva il rinnovo',
        'disattiva fatturazione ricorrente',
        'attiva fatturazione ricorrente',
      ],
      help: 'scegli se una sottoscrizione si rinnova sempre, ancora una volta o mai',
    },
  },
  did: {
    'recurring-set': 'Fatturazione ricorrente modificata',
  },

  pickText: 'Per quale sottoscrizione vuoi modificare la fatturazione ricorrente?',
  nothing: 'Non hai sottoscrizioni per le quali si possa modificare la fatturazione ricorrente.',
  now: (setting) => `Impostazione attuale: ${setting}.`,
  on: (day, amount) =>
    `Si rinnova ${on(day)} per ${amount}, imposte incluse, e continua a rinnovarsi finché non disattivi la fatturazione ricorrente.`,
  once: (day, amount) => `Si rinnova ${on(day)} per ${amount}, imposte incluse, e termina dopo quel periodo.`,
  off: (day) => `Non si rinnova e termina ${on(day)}.`,
  trialOn: (day, amount) =>
    `La versione di valutazione diventa una sottoscrizione a pagamento ${on(day)} per ${amount}, imposte incluse, e poi si rinnova ogni mese.`,
  trialOff: (day) => `La versione di valutazione termina ${on(day)} e non viene addebitato nulla.`,
  losesNobody: 'Nessuno perde l’accesso: non ci sono licenze assegnate.',
  loses: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} l’accesso ${after(day)}: ${names}`,
  stillTried: (amount, lastTry) =>
    `L’addebito rifiutato di ${amount} resta dovuto: continuiamo a riprovare ${until(lastTry)}. Se nemmeno allora riesce, la sottoscrizione si interrompe subito.`,
  stops: (day) => `Il servizio si interrompe ${after(day)}. I dati vengono conservati per 90 giorni e poi eliminati.`,
  worksOn: (day) =>
    `Funziona comunque ${until(day)} e fino ad allora puoi riattivarla. Poi i dati vengono conservati per 90 giorni e quindi eliminati.`,
  drops: (count) => `La modifica programmata a ${seats(count)} verrebbe eliminata.`,
  dropped: (count) => `La modifica programmata a ${seats(count)} è stata eliminata.`,
  kept: 'Fino ad allora puoi cambiare idea.',
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato modificato nulla: ecco che cosa comporta ora ogni scelta.',
  set: {
    on: (product) => `${product}: fatturazione ricorrente attiva`,
    once: (product) => `${product}: si rinnova ancora una volta`,
    off: (product) => `${product}: fatturazione ricorrente disattivata`,
  },
  switchBack: { on: 'Riattivala', once: 'Rinnova una sola volta', off: 'Disattivala di nuovo' },
};
