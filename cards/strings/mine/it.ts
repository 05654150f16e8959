import type { MineStrings } from './strings.js';
import { seats } from '../phrases/it.js';

export const it: MineStrings = {
  journeys: {
    mine: {
      title: 'Le tue licenze',
      words: ['le mie licenze', 'quali licenze ho', 'mie licenze', 'che licenze ho'],
      help: 'le licenze che hai, chi te le ha assegnate e fino a quando',
    },
  },

  count: (count) => `Hai ${seats(count)}.`,
  from: (name) => `Da ${name}`,
  fromYou: 'Assegnata da te',
  empty: 'Non hai ancora licenze.',
  ask: 'Chiedi a chi ha acquistato il prodotto di assegnartene una, oppure acquistala tu.',
  askAsGuest:
    'Come ospite qui non puoi acquistare né ricevere licenze. Chiedi a chi ti ospita in questa organizzazione.',
};
