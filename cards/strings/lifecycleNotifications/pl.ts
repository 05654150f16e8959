import type { LifecycleNotificationStrings } from './strings.js';
import { number, ofMonth, people, plural, seats, someSeats } from '../phrases/pl.js';

export const pl: LifecycleNotificationStrings = {
  did: {
    'subscription-renewed': 'Odnowienie',
    'charge-failed': 'Opłata odrzucona',
    'subscription-ended': 'Zmiana stanu na koniec okresu',
    'refund-failed': 'Nieudany zwrot',
    'renewal-coming': 'Przypomnienie o końcu okresu',
    'reduction-closing': 'Przypomnienie o niewykorzystanych licencjach',
    'card-expiring': 'Przypomnienie o wygasającej karcie',
  },

  renewedTitle: {
    renewal: (product, count) => `${product}: subskrypcja odnowiona (${seats(count)})`,
    'monthly-payment': (product, count) => `${product}: opłata miesięczna (${seats(count)})`,
    'trial-over': (product, count) => `${product}: wersja próbna jest teraz płatną subskrypcją (${seats(count)})`,
  },
  kept: (count) =>
    `Zaplanowano mniej licencji, ale liczba przypisanych to ${number.format(count)}, więc nikomu nie odebrano licencji. Aby następnym razem było ich mniej, usuń wcześniej przypisania.`,
  failedText: (method) => `${method}: płatność odrzucona. Na razie nikt nie traci dostępu.`,
  failedNext: (moment) => `Następna próba: ${moment}.`,
  failedUntil: (day) => `Jeśli opłata nie wpłynie, subskrypcja przestanie działać ${day}.`,
  changeMethod: 'Zmień formę płatności',
  endedTitle: {
    expired: (product) => `${product}: subskrypcja wygasła`,
    disabled: (product) => `${product}: subskrypcja przestała działać`,
    deleted: (product) => `${product}: subskrypcja została usunięta`,
  },
  endedWhy: {
    'not-renewed': 'Rozliczanie cykliczne było wyłączone.',
    cancelled: 'Została przez Ciebie anulowana.',
    'trial-over': 'Wersja próbna się skończyła.',
    unpaid: 'Przez 30 dni nie udało się pobrać opłaty.',
    expired: 'Wygasła 30 dni wcześniej.',
    deleted: 'Przestała działać 90 dni wcześniej.',
  },
  endedExpired: (day) => `Działa jeszcze do ${day}. Do tego czasu możesz ją aktywować ponownie.`,
  endedDisabled: (day) => `Nikt już nie może z niej korzystać. Dane są przechowywane do ${day}, a potem usuwane.`,
  endedDeleted: 'Danych nie można odzyskać.',
  losing: (count) =>
    `${people(count)} ${plural(count, { one: 'straciła licencję', few: 'straciły licencje', other: 'straciło licencje' })}.`,
  buyAgain: 'Kup ponownie',
  refundTitle: (amount, product) =>
    `Nie udało się wypłacić zwrotu${amount === undefined ? '' : ` ${amount}`} za ${product}`,
  refundText: (amount, product, lastFour) =>
    `${amount} za ${product}: bank kilka razy odmówił zwrotu na kartę z końcówką ${lastFour}. Skontaktuj się z pomocą techniczną; pieniądze są Twoje.`,
  comingTitle: {
    renews: (product, days) => `${product}: odnowienie za ${days} ${plural(days, { one: 'dzień', other: 'dni' })}`,
    ends: (product, _, day) => `${product}: koniec ${day}`,
    'trial-ends': (product, _, day) => `${product}: koniec wersji próbnej ${day}`,
    'trial-converts': (product, days) =>
      `${product}: wersja próbna stanie się płatna za ${days} ${plural(days, { one: 'dzień', other: 'dni' })}`,
  },
  comingOn: 'Data',
  comingPrice: 'Do zapłaty',
  comingSeats: 'Licencje',
  comingUnused: 'Nieprzypisane',
  comingText: {
    renews: 'Aby nic się nie zmieniło, nie musisz nic robić.',
    ends: 'Jeśli nic nie zrobisz, po tym dniu nikt nie będzie mógł z niej korzystać; dane będą jeszcze przez pewien czas przechowywane, a potem zostaną usunięte.',
    'trial-ends': 'Jeśli nic nie zrobisz, skończy się sama i nic nie będzie kosztować.',
    'trial-converts':
      'Jeśli nic nie zrobisz, od tego dnia będzie pobierana opłata. Aby zakończyć wersję próbną bez opłaty, wyłącz rozliczanie cykliczne.',
  },
  fewer: (count) => `Odnów ${someSeats(count)}`,
  turnOff: 'Nie odnawiaj',
  turnOn: 'Włącz odnawianie',
  closingTitle: (count, product) =>
    `${product}: ostatni dzień na zwrot ${plural(count, { one: '1 nieużywanej licencji', other: `${number.format(count)} nieużywanych licencji` })}`,
  closingText: (count, of, moment, day) =>
    `Do ${moment} możesz jeszcze usunąć ${number.format(count)} z ${number.format(of)} ze zwrotem pieniędzy; potem dopiero od ${day}.`,
  expiringTitle: (method) => `${method}: karta wkrótce wygasa`,
  expiringText: (month, day) => `Karta jest ważna do końca ${ofMonth(month)}; następna opłata: ${day}.`,
  expiredTitle: (method) => `${method}: karta wygasła`,
  expiredText: (month, day) => `Karta była ważna do końca ${ofMonth(month)}; następna opłata: ${day}.`,
  expiringWhat: 'Zmień datę wygaśnięcia albo ustaw inną kartę, aby nikt nie stracił dostępu.',
  expiringUses: 'Używana przez',
};
