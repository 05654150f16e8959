import type { AskPartnerStrings } from './strings.js';
import { number } from '../phrases/es.js';

export const es: AskPartnerStrings = {
  journeys: {
    askPartner: {
      title: 'Pedir al partner',
      words: ['pedir al partner', 'preguntar al partner', 'contactar con el partner'],
      help: 'pida al partner que cambie una suscripción que administra para usted',
    },
  },

  askTitle: (partner) => `Pedir a ${partner}`,
  whichOne: 'Elija la suscripción sobre la que quiere pedir algo.',
  wishLabel: '¿Qué debe hacer el partner?',
  wishes: {
    more: 'Agregar licencias',
    fewer: 'Quitar licencias',
    suspend: 'Suspender la suscripción',
    activate: 'Activar la suscripción',
    other: 'Otra cosa',
  },
  noteLabel: 'Nota para el partner (opcional)',
  noteError: (most) => `Use como máximo ${number.format(most)} caracteres.`,
  noteMissing: 'Escriba qué debe hacer el partner.',
  whatHappens: (partner) => `${partner} recibe su nombre y este mensaje. Hasta que actúe, no cambia nada.`,
  send: 'Enviar al partner',
  sent: (partner) => `Petición enviada a ${partner}`,
  sentText: 'Le avisaré cuando responda. Si vuelve a pedir algo sobre la misma suscripción, el mensaje se sustituye.',
  sentNote: (note) => `Su nota: ${note}`,
  askAgain: 'Cambiar el mensaje',
};
