import type { Strings } from '../index.js';
import { seats } from '../phrases/it.js';

export const mine: Strings['mine'] = {
  count: (count) => `Hai ${seats(count)}.`,
  from: (name) => `Da ${name}`,
  fromYou: 'Assegnata da te',
  empty: 'Non hai ancora licenze.',
  ask: 'Chiedi a chi ha acquistato il prodotto di assegnartene una, oppure acquistala tu.',
  askAsGuest:
    'Come ospite qui non puoi acquistare né ricevere licenze. Chiedi a chi ti ospita in questa organizzazione.',
};
