import type { HelpStrings } from './strings.js';

export const en: HelpStrings = {
  journeys: {
    help: {
      title: 'Help',
      words: [
        'help',
        'need help',
        'i need help',
        '?',
        'faq',
        'frequently asked questions',
        'support',
        'contact support',
      ],
    },
  },

  title: 'Help',
  text: 'Type any of these at any time:',
  say: (word) => `“${word}”`,
  stop: (word) => `“${word}” stops what we’re doing without changing anything.`,
  paths: 'You can do the same in the admin center under Billing › Your products and Billing › Licenses.',
  billPaths: 'In the admin center, invoices and cards are under Billing › Bills & payments.',
  licences: 'Licenses',
  faq: 'Self-service purchases FAQ ↗',
  support: 'Contact support ↗',
};
