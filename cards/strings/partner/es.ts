import type { PartnerStrings } from './strings.js';

export const es: PartnerStrings = {
  did: {
    'subscription-suspended': 'Suscripción suspendida',
    'subscription-activated': 'Suscripción activada',
  },
};
