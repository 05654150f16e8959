import type { HelpStrings } from './strings.js';

export const es: HelpStrings = {
  journeys: {
    help: {
      title: 'Ayuda',
      words: [
        'ayuda',
        'necesito ayuda',
        'ayúdeme',
        'ayúdame',
        'faq',
        'preguntas frecuentes',
        'preguntas más frecuentes',
        'soporte',
        'soporte técnico',
        'contactar con soporte',
        'contactar con el soporte técnico',
      ],
    },
  },

  title: 'Ayuda',
  text: 'Escriba una de estas frases en cualquier momento:',
  say: (word) => `«${word}»`,
  stop: (word) => `«${word}» detiene lo que estamos haciendo, sin cambiar nada.`,
  paths:
    'En el Centro de administración de Microsoft 365 encontrará lo mismo en Facturación › Sus productos y en Facturación › Licencias.',
  billPaths:
    'En el Centro de administración de Microsoft 365 encontrará facturas y tarjetas en Facturación › Facturas y pagos.',
  licences: 'Licencias',
  faq: 'Preguntas más frecuentes ↗',
  support: 'Soporte técnico ↗',
};
