import type { HistoryStrings } from './strings.js';
import { number, plural } from '../phrases/it.js';

export const it: HistoryStrings = {
  journeys: {
    history: {
      title: 'Cronologia',
      words: ['cronologia', 'storico', 'cosa è successo', 'modifiche'],
      help: 'chi ha cambiato cosa, quando e per quale importo',
    },
  },

  pickText: 'Di quale sottoscrizione vuoi vedere la cronologia?',
  nothing: 'Non hai ancora sottoscrizioni, quindi non c’è nessuna cronologia da mostrare.',
  count: (changes) =>
    `${number.format(changes)} ${plural(changes, { one: 'modifica', other: 'modifiche' })}, dalla più recente`,
  empty:
    'Per questa sottoscrizione non è ancora stata registrata nessuna modifica. D’ora in poi verranno registrate tutte.',
  you: 'tu',
  automatically: 'automaticamente',
  charged: 'Addebito',
  refunded: 'Rimborso',
  field: {
    status: 'Stato',
    trial: 'Versione di valutazione gratuita',
    seats: 'Licenze',
    assigned: 'Licenze assegnate',
    recurring: 'Fatturazione ricorrente',
    termEnds: 'Fine del periodo',
    method: 'Metodo di pagamento',
    scheduled: 'Licenze dal prossimo periodo',
    cancelled: 'Annullamento',
    unpaid: 'Pagamento in ritardo',
  },
  yes: 'sì',
  no: 'no',
  removedMethod: 'un metodo di pagamento rimosso',
  people: (count, names) => `${plural(count, { one: 'Persona', other: `${number.format(count)} persone` })}: ${names}`,
  note: (text) => `Nota: ${text}`,
  reference: (id) => `Riferimento ${id}`,
  newer: 'Più recenti',
  older: 'Meno recenti',
  export: 'Esporta in CSV ↗',
  file: (id) => `cronologia-${id}.csv`,
  back: 'Torna alla sottoscrizione',
  column: {
    id: 'Riferimento',
    when: 'Quando',
    who: 'Chi',
    what: 'Che cosa',
    amount: 'Importo',
    currency: 'Valuta',
    people: 'Persone',
    note: 'Nota',
  },
  before: (field) => `${field} (prima)`,
  after: (field) => `${field} (dopo)`,
};
