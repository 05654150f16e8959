import type { Strings } from '../index.js';
import { seats, everyCycle } from './phrases.js';

export const common: Strings['common'] = {
  menu: 'Menu',
  back: 'Back',
  continue: 'Continue',
  save: 'Save',
  previous: 'Previous',
  next: 'Next',
  page: (page, of) => `Page ${page} of ${of}`,
  product: 'Product',
  seats,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  adminCenter: 'Open the admin center ↗',
  chooseOne: 'Choose an option.',
  andMore: (count) => `and ${count} more`,
  term: { P1M: 'one month', P1Y: 'one year' },
  billing: { monthly: 'billed monthly', yearly: 'billed yearly' },
  method: (brand, lastFour) => `${brand} ending in ${lastFour}`,
  tax: (percent) => `Tax (${percent})`,
};
