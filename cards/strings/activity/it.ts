import { number, plural, since, until } from '../phrases/it.js';
import type { ActivityStrings } from './strings.js';

export const it: ActivityStrings = {
  journeys: {
    log: {
      title: 'Registro attività',
      words: ['registro attività', 'registro delle attività', 'attività', 'chi ha modificato cosa'],
      help: 'vedi chi della tua organizzazione ha modificato cosa per quale cliente',
    },
  },
  within: (first, last) =>
    `Periodo: ${since(first)} ${until(last)}, a partire dalle modifiche più recenti. Gli orari sono in UTC.`,
  count: (count) => `${number.format(count)} ${plural(count, { one: 'modifica', other: 'modifiche' })}`,
  none: 'In questo periodo nessun agente ha modificato nulla. Scegli un periodo più lungo.',
  from: 'Primo giorno',
  to: 'Ultimo giorno',
  show: 'Mostra',
  usual: 'Ultimi 30 giorni',
  downloadHint: (minutes) => `Il link al CSV è solo per te e funziona per ${minutes} minuti.`,
  file: 'registro-attivita.csv',
  column: {
    when: 'Ora (UTC)',
    agent: 'Agente',
    what: 'Azione',
    customer: 'Cliente',
    customerId: 'ID cliente',
    product: 'Prodotto',
    changes: 'Modifiche',
    subscription: 'ID sottoscrizione',
  },
};
