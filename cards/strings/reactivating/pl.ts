import type { Strings } from '../index.js';
import { plural, seats, someSeats } from '../phrases/pl.js';

export const reactivating: Strings['reactivating'] = {
  pickText: 'Którą subskrypcję chcesz ponownie aktywować?',
  nothing: 'Nie masz subskrypcji, która wygasła i którą można ponownie aktywować.',
  reviewTitle: 'Sprawdź, ile kosztuje ponowna aktywacja',
  reviewText: (day, button) =>
    `Subskrypcja wygasła, ale działa jeszcze do ${day}. Nic się nie zmieni i żadna opłata nie zostanie pobrana, dopóki nie naciśniesz przycisku „${button}”.`,
  recurring: 'Od dziś rozliczanie cykliczne jest znowu włączone.',
  people: (count) =>
    `${seats(count)} ${plural(count, { one: 'pozostaje przypisana', few: 'pozostają przypisane', other: 'pozostaje przypisanych' })}.`,
  changed: 'Od poprzedniej wiadomości zmieniły się ceny lub daty. Nie pobrano opłaty. Oto aktualne warunki.',
  receiptTitle: 'Subskrypcja jest znowu aktywna',
  receiptText: (count, product) => `Masz ${someSeats(count)} produktu ${product} na nowy okres od dziś.`,
};
