import type { PartnerStrings } from './strings.js';

export const pl: PartnerStrings = {
  did: {
    'subscription-suspended': 'Wstrzymano',
    'subscription-activated': 'Aktywowano',
  },
};
