import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `Hai una licenza di ${product}`,
  receivedFrom: (name) => `Da: ${name}`,
  receivedText: 'Puoi usarla subito. Non devi pagare nulla.',
};
