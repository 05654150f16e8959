import type { MineStrings } from './strings.js';
import { seats } from '../phrases/es.js';

export const es: MineStrings = {
  journeys: {
    mine: {
      title: 'Sus licencias',
      words: ['mis licencias', 'qué licencias tengo', 'cuáles licencias tengo'],
      help: 'las licencias que tiene, quién se las asignó y hasta cuándo',
    },
  },

  count: (count) => `Tiene ${seats(count)}.`,
  from: (name) => `De ${name}`,
  fromYou: 'Asignada por usted',
  empty: 'Todavía no tiene ninguna licencia.',
  ask: 'Pida una a la persona que ha comprado el producto o compre la suya.',
  askAsGuest:
    'Como persona invitada no puede comprar ni recibir licencias aquí. Consulte a quien le invitó a esta organización.',
};
