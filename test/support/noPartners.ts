import type { Directory } from '../../domain/application/ports.js';

/** A directory's part about partners where there are none. */
export const noPartners: Pick<Directory, 'servesNow' | 'customersOf' | 'offersOf'> = {
  servesNow: () => Promise.resolve(false),
  customersOf: () => Promise.resolve([]),
  offersOf: () => Promise.resolve([]),
};
