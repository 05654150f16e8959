import { number, plural } from '../phrases/pl.js';
import type { ActivityStrings } from './strings.js';

export const pl: ActivityStrings = {
  journeys: {
    log: {
      title: 'Dziennik działań',
      words: ['dziennik działań', 'dziennik', 'działania agentów', 'kto co zmienił'],
      help: 'zobacz, kto z Twojej organizacji co zmienił i dla którego klienta',
    },
  },
  within: (first, last) => `Od ${first} do ${last}, od najnowszych. Godziny są podane w UTC.`,
  count: (count) => `${number.format(count)} ${plural(count, { one: 'zmiana', few: 'zmiany', other: 'zmian' })}`,
  none: 'W tym okresie żaden agent niczego nie zmienił. Wybierz dłuższy okres.',
  from: 'Pierwszy dzień',
  to: 'Ostatni dzień',
  show: 'Pokaż',
  usual: 'Ostatnie 30 dni',
  downloadHint: (minutes) =>
    `Link do pliku CSV jest tylko dla Ciebie i działa przez ${minutes} ${plural(minutes, { one: 'minutę', few: 'minuty', other: 'minut' })}.`,
  file: 'dziennik-dzialan.csv',
  column: {
    when: 'Czas (UTC)',
    agent: 'Agent partnera',
    what: 'Działanie',
    customer: 'Klient',
    customerId: 'Identyfikator klienta',
    product: 'Produkt',
    changes: 'Zmiany',
    subscription: 'Identyfikator subskrypcji',
  },
};
