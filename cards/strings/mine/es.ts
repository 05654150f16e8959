import type { Strings } from '../index.js';
import { seats } from '../phrases/es.js';

export const mine: Strings['mine'] = {
  count: (count) => `Tiene ${seats(count)}.`,
  from: (name) => `De ${name}`,
  fromYou: 'Asignada por usted',
  empty: 'Todavía no tiene ninguna licencia.',
  ask: 'Pida una a la persona que ha comprado el producto o compre la suya.',
  askAsGuest:
    'Como persona invitada no puede comprar ni recibir licencias aquí. Consulte a quien le invitó a esta organización.',
};
