import type { HelpStrings } from './strings.js';

export const pl: HelpStrings = {
  journeys: {
    help: {
      title: 'Pomoc',
      words: [
        'pomoc',
        'pomocy',
        'pomóż',
        'potrzebuję pomocy',
        'faq',
        'często zadawane pytania',
        'częste pytania',
        'pomoc techniczna',
        'wsparcie',
        'skontaktuj się z pomocą techniczną',
        'kontakt z pomocą techniczną',
      ],
    },
  },

  title: 'Pomoc',
  text: 'W dowolnej chwili napisz jedno z poniższych:',
  say: (word) => `„${word}”`,
  stop: (word) => `„${word}” przerywa bieżącą operację i niczego nie zmienia.`,
  paths:
    'W Centrum administracyjnym platformy Microsoft 365 znajdziesz to samo w obszarach Rozliczenia › Twoje produkty oraz Rozliczenia › Licencje.',
  billPaths:
    'W Centrum administracyjnym platformy Microsoft 365 znajdziesz faktury i karty w obszarze Rozliczenia › Rachunki i płatności.',
  licences: 'Licencje',
  faq: 'Często zadawane pytania ↗',
  support: 'Pomoc techniczna ↗',
};
