import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `Hai una licenza di ${product}`,
  receivedFrom: (name) => `Da: ${name}`,
  receivedText: 'Puoi usarla subito. Non devi pagare nulla.',
  removed: (product) => `Non hai più una licenza di ${product}`,
  removedFrom: (name) => `Ritirata da: ${name}`,
  removedText: (name) => `Non puoi più usarla. Se ti serve ancora, o se è un errore, chiedi a ${name}.`,
};
