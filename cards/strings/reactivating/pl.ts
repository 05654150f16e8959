import type { ReactivatingStrings } from './strings.js';
import { plural, seats, someSeats } from '../phrases/pl.js';

export const pl: ReactivatingStrings = {
  journeys: {
    reactivate: {
      title: 'Aktywuj ponownie',
      words: ['aktywuj ponownie', 'reaktywuj', 'aktywuj ponownie subskrypcję'],
      help: 'przywrócisz subskrypcję, która wygasła',
    },
  },
  did: {
    'subscription-reactivated': 'Ponowna aktywacja',
  },

  pickText: 'Którą subskrypcję chcesz ponownie aktywować?',
  nothing: 'Nie masz subskrypcji, która wygasła i którą można ponownie aktywować.',
  reviewTitle: (count, product) => `Aktywuj ponownie ${product} (${seats(count)})`,
  reviewText: (day) => `Subskrypcja wygasła, ale działa jeszcze do ${day}.`,
  recurring: 'Od dziś rozliczanie cykliczne jest znowu włączone.',
  people: (count) =>
    `${seats(count)} ${plural(count, { one: 'pozostaje przypisana', few: 'pozostają przypisane', other: 'pozostaje przypisanych' })}.`,
  changed: 'Od poprzedniej wiadomości zmieniły się ceny lub daty. Nie pobrano opłaty. Oto aktualne warunki.',
  receiptTitle: (count, product) => `${product}: aktywowano ponownie ${someSeats(count)}`,
};
