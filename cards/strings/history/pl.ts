import type { HistoryStrings } from './strings.js';
import { number, plural } from '../phrases/pl.js';

export const pl: HistoryStrings = {
  journeys: {
    history: {
      title: 'Historia',
      words: ['historia', 'co się stało', 'zmiany', 'historia zmian'],
      help: 'kto, co i kiedy zmienił oraz za ile',
    },
  },

  pickText: 'Historię której subskrypcji chcesz zobaczyć?',
  nothing: 'Nie masz jeszcze subskrypcji, więc nie ma historii do pokazania.',
  count: (changes) =>
    `${number.format(changes)} ${plural(changes, { one: 'zmiana', few: 'zmiany', other: 'zmian' })}, od najnowszych`,
  empty: 'Dla tej subskrypcji nie zapisano jeszcze żadnej zmiany. Od teraz każda będzie zapisywana.',
  you: 'Ty',
  automatically: 'automatycznie',
  charged: 'Opłata',
  refunded: 'Zwrot',
  field: {
    status: 'Stan',
    trial: 'Bezpłatna wersja próbna',
    seats: 'Licencje',
    assigned: 'Przypisane licencje',
    recurring: 'Rozliczanie cykliczne',
    termEnds: 'Koniec okresu',
    method: 'Forma płatności',
    scheduled: 'Licencje od następnego okresu',
    cancelled: 'Anulowanie',
    unpaid: 'Zaległa płatność',
  },
  yes: 'tak',
  no: 'nie',
  removedMethod: 'usunięta forma płatności',
  people: (count, names) =>
    `${plural(count, { one: 'Osoba', few: `${number.format(count)} osoby`, other: `${number.format(count)} osób` })}: ${names}`,
  note: (text) => `Notatka: ${text}`,
  reference: (id) => `Numer referencyjny ${id}`,
  newer: 'Nowsze',
  older: 'Starsze',
  export: 'Eksportuj do pliku CSV ↗',
  file: (id) => `historia-${id}.csv`,
  back: 'Wróć do subskrypcji',
  column: {
    id: 'Numer referencyjny',
    when: 'Kiedy',
    who: 'Kto',
    what: 'Co',
    amount: 'Kwota',
    currency: 'Waluta',
    people: 'Osoby',
    note: 'Notatka',
  },
  before: (field) => `${field} (przed)`,
  after: (field) => `${field} (po)`,
};
