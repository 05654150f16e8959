import type { CommitStrings } from './strings.js';
import { people, seats } from '../phrases/pl.js';

export const pl: CommitStrings = {
  buy: (amount) => [`Kup za ${amount}`, 'Kup za podaną kwotę'],
  convert: (amount) => [`Przejdź na płatną za ${amount}`, `Na płatną za ${amount}`, 'Przejdź na płatną'],
  reactivate: (amount) => [`Przywróć za ${amount}`, 'Przywróć za podaną kwotę'],
  undo: (refund) => [`Cofnij zakup: zwrot ${refund}`, `Cofnij: zwrot ${refund}`, 'Cofnij zakup'],
  pay: (amount) => [`Zapisz: zapłać ${amount}`, 'Zapisz: zapłać podaną kwotę'],
  giveBack: (refund) => [`Zapisz: zwrot ${refund}`, 'Zapisz: zwrot podanej kwoty'],
  total: (licences) => [`Zapisz: ${seats(licences)}`],
  totalFrom: (licences, day, brief) => [
    `Zapisz: ${seats(licences)} od ${day}`,
    `Zapisz: ${seats(licences)} od ${brief}`,
    `Zapisz: zmień ${brief}`,
  ],
  cancelNow: ['Zapisz: anuluj teraz'],
  cancelFor: (refund) => [
    `Zapisz: anuluj teraz, zwrot ${refund}`,
    `Zapisz: anuluj, zwrot ${refund}`,
    `Zapisz: zwrot ${refund}`,
    'Zapisz: anuluj teraz',
  ],
  cancelOn: (day, brief) => [`Zapisz: anuluj ${day}`, `Zapisz: anuluj ${brief}`],
  assign: ['Przypisz: po jednej licencji'],
  unassign: (count) => [`Usuń przypisanie: ${people(count)}`],
  replace: (card, brief) => [
    `Zastąp: użyj karty ${card}`,
    `Zastąp: użyj karty ${brief}`,
    'Zastąp: użyj wybranej karty',
  ],
  replaceAndPay: (amount) => [
    `Zastąp: zapłać teraz ${amount}`,
    `Zastąp: zapłać ${amount}`,
    'Zastąp: zapłać teraz zaległość',
  ],
  removeCard: 'Usuń kartę',
  keepCard: 'Zachowaj kartę',
  keepLicences: 'Zachowaj licencje',
  changePolicy: 'Zmień zasady',
  recurring: { on: 'Włącz rozliczanie cykliczne', once: 'Odnów tylko raz', off: 'Wyłącz rozliczanie cykliczne' },
  saveNotifications: 'Zapisz powiadomienia',
  page: { add: 'Zapisz: dodaj tę kartę', edit: 'Zapisz: zaktualizuj tę kartę', replace: 'Zastąp: użyj tej karty' },
};
