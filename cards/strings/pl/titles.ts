import type { Strings } from '../index.js';

export const titles: Strings['titles'] = {
  menu: 'Menu',
  help: 'Pomoc',
  language: 'Język',
  buy: 'Kup licencje',
  trial: 'Bezpłatna wersja próbna',
  subscriptions: 'Twoje subskrypcje',
  seats: 'Zmień liczbę licencji',
  assign: 'Przypisz licencje',
  unassign: 'Usuń przypisanie licencji',
  admin: 'Wszystkie subskrypcje',
  mine: 'Moje licencje',
  recurring: 'Rozliczanie cykliczne',
  undo: 'Cofnij zakup',
  reactivate: 'Aktywuj ponownie',
  history: 'Historia',
  cancel: 'Anuluj subskrypcję',
  methods: 'Formy płatności',
  billing: 'Konta rozliczeniowe',
  invoices: 'Faktury',
  notifications: 'Powiadomienia',
};
