import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `You have a license for ${product}`,
  receivedFrom: (name) => `From: ${name}`,
  receivedText: 'You can use it right away. You have nothing to pay.',
};
