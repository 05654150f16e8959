import type { PartnerStrings } from './strings.js';

export const it: PartnerStrings = {
  did: {
    'subscription-suspended': 'Sottoscrizione sospesa',
    'subscription-activated': 'Sottoscrizione attivata',
  },
};
