import type { SoldHereStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/pl.js';

export const pl: SoldHereStrings = {
  journeys: {
    sold: {
      title: 'Od partnera',
      words: ['subskrypcje od partnera', 'od partnera', 'od naszego partnera', 'subskrypcje partnera'],
      help: 'zobaczysz, co partner sprzedał Twojej organizacji i czym dla niej zarządza',
    },
  },

  count: (count) =>
    `${number.format(count)} ${plural(count, { one: 'subskrypcja zarządzana', few: 'subskrypcje zarządzane', other: 'subskrypcji zarządzanych' })} przez partnera dla Twojej organizacji`,
  none: 'Żaden partner nie sprzedał Twojej organizacji subskrypcji.',
  from: (partner) => `Od: ${partner}`,
  partner: 'Partner',
  licences: 'Licencje',
  assigned: (count, assigned) => `${number.format(count)} (przypisane: ${number.format(assigned)})`,
  managed: (partner) =>
    `Tą subskrypcją zarządza dla Twojej organizacji partner ${partner}. Tylko on może ją zmienić i przypisywać jej licencje.`,
  all: 'Wszystko od partnera',

  newsTitle: {
    suspended: (partner, product, count) => `${partner} – wstrzymano: ${product} (${seats(count)})`,
    activated: (partner, product, count) => `${partner} – aktywowano: ${product} (${seats(count)})`,
  },
  newsPeople: {
    suspended: (count, names) =>
      `Z produktu nie ${plural(count, { few: 'mogą', other: 'może' })} teraz korzystać ${people(count)}: ${names}`,
    activated: (count, names) =>
      `Z produktu znów ${plural(count, { few: 'mogą', other: 'może' })} korzystać ${people(count)}: ${names}`,
  },
  newsNobody: {
    suspended: 'Żadna licencja nie jest przypisana, więc nikt nie traci dostępu.',
    activated: 'Żadna licencja nie jest przypisana.',
  },
  onlyPartner: (partner) => `Tylko do wiadomości. Zmiany może wprowadzać wyłącznie ${partner}.`,
  view: 'Wyświetl',

  removedText: (agent, partner) =>
    `Nie możesz już z niej korzystać. ${agent} to osoba z firmy ${partner}, czyli partnera, który zarządza tą subskrypcją dla Twojej organizacji. Jeśli licencja jest nadal potrzebna, zwróć się do administratora lub partnera.`,
};
