import type { PartnerStrings } from './strings.js';

export const en: PartnerStrings = {
  did: {
    'subscription-suspended': 'Suspended',
    'subscription-activated': 'Activated',
  },
};
