import type { HelpStrings } from './strings.js';

export const it: HelpStrings = {
  journeys: {
    help: {
      title: 'Guida',
      words: [
        'guida',
        'aiuto',
        'assistenza',
        'aiutami',
        'mi serve aiuto',
        'ho bisogno di aiuto',
        'faq',
        'domande frequenti',
        'supporto',
        'supporto tecnico',
        'contatta il supporto',
        'contattare il supporto',
      ],
    },
  },

  title: 'Guida',
  text: 'In qualsiasi momento scrivi una di queste frasi:',
  say: (word) => `«${word}»`,
  stop: (word) => `«${word}» interrompe l’operazione in corso, senza modificare nulla.`,
  paths:
    'Nell’interfaccia di amministrazione di Microsoft 365 trovi le stesse funzioni in Fatturazione › I tuoi prodotti e in Fatturazione › Licenze.',
  billPaths:
    'Nell’interfaccia di amministrazione di Microsoft 365 trovi fatture e carte in Fatturazione › Fatture e pagamenti.',
  licences: 'Licenze',
  faq: 'Domande frequenti ↗',
  support: 'Supporto tecnico ↗',
};
