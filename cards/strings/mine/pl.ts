import type { MineStrings } from './strings.js';
import { number, plural } from '../phrases/pl.js';

export const pl: MineStrings = {
  journeys: {
    mine: {
      title: 'Twoje licencje',
      words: ['moje licencje', 'jakie mam licencje', 'które licencje mam'],
      help: 'Twoje licencje: od kogo i do kiedy',
    },
  },

  count: (count) =>
    `Masz ${number.format(count)} ${plural(count, { one: 'licencję', few: 'licencje', other: 'licencji' })}.`,
  from: (name) => `Od: ${name}`,
  fromYou: 'Przypisana przez Ciebie',
  empty: 'Nie masz jeszcze żadnej licencji.',
  ask: 'Poproś o przypisanie licencji osobę, która kupiła ten produkt, albo kup własną.',
  askAsGuest:
    'Jako gość nie możesz tu kupować ani otrzymywać licencji. Zapytaj osobę, która Cię zaprosiła do tej organizacji.',
};
