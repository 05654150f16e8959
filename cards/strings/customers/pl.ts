import type { CustomersStrings } from './strings.js';
import { number, plural } from '../phrases/pl.js';

const subscription = (count: number) => plural(count, { one: 'subskrypcja', few: 'subskrypcje', other: 'subskrypcji' });
const customers = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'klient', few: 'klientów', other: 'klientów' })}`;

export const pl: CustomersStrings = {
  journeys: {
    customers: {
      title: 'Klienci',
      words: ['klienci', 'moi klienci', 'nasi klienci', 'klient', 'klienta', 'pokaż klienta'],
      help: 'dla partnerów: Twoi klienci i ich subskrypcje',
    },
  },

  count: (matching, all) =>
    matching === all
      ? customers(all)
      : `${number.format(matching)} z ${number.format(all)} ${plural(all, { one: 'klienta', other: 'klientów' })}`,
  none: 'Twoja organizacja nie ma obecnie klientów.',
  emptyFiltered:
    'Żaden klient nie pasuje. Sprawdź pisownię albo wyszukaj według domeny, produktu lub identyfikatora Microsoft.',
  severalAlike: (count) => `Pasuje ${customers(count)}. Wybierz jednego: odróżnia ich domena.`,
  searchLabel: 'Szukaj',
  searchHint: 'Firma, domena, produkt lub identyfikator Microsoft',
  search: 'Szukaj',
  filterLabel: 'Pokaż',
  filter: { with: 'Z subskrypcjami, którymi zarządzasz', without: 'Bez subskrypcji, którymi zarządzasz' },
  showAll: 'Wszyscy klienci',
  wanted: (text) => `„${text}”`,
  unit: subscription,
  subscriptions: (count) => `${number.format(count)} ${subscription(count)}`,
  viewOnlyCount: (count) => `tylko do odczytu: ${number.format(count)}`,
  suspendedCount: (count) => `zawieszone: ${number.format(count)}`,
  noSubscriptions: 'Ten klient nie ma jeszcze subskrypcji.',
  back: 'Wszyscy klienci',
  toCustomer: 'Wróć do klienta',
  viewOnly: 'Tylko do odczytu',
  boughtDirectly: 'kupiona bezpośrednio',
  soldBy: (partner) => `sprzedana przez: ${partner}`,
  directNote: (customer) =>
    `Klient ${customer} kupił tę subskrypcję bezpośrednio. Możesz ją wyświetlić, ale nie możesz jej zmienić.`,
  soldByNote: (partner) =>
    `Tę subskrypcję sprzedał partner ${partner}. Możesz ją wyświetlić, ale zmienić może ją tylko ten partner.`,
  suspendedBy: (name, day) => `Zawieszono ${day} (${name})`,
  customerLabel: 'Klient',
  domainLabel: 'Domena podstawowa',
  idLabel: 'Identyfikator Microsoft',
  sinceLabel: 'Klient od',
  limitsLabel: 'Dozwolona liczba licencji',
  limits: (least, most) => `od ${number.format(least)} do ${number.format(most)}`,
};
