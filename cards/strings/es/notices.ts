import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `Tiene una licencia de ${product}`,
  receivedFrom: (name) => `De: ${name}`,
  receivedText: 'Puede usarla de inmediato. No tiene que pagar nada.',
};
