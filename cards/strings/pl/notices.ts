import type { Strings } from '../index.js';

export const notices: Strings['notices'] = {
  received: (product) => `Masz licencję produktu ${product}`,
  receivedFrom: (name) => `Od: ${name}`,
  receivedText: 'Możesz jej używać od razu. Nic nie płacisz.',
};
