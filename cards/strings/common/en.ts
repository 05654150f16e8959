import type { CommonStrings } from './strings.js';
import { number, seats, everyCycle } from '../phrases/en.js';

export const en: CommonStrings = {
  menu: 'Menu',
  back: 'Back',
  continue: 'Continue',
  save: 'Save',
  previous: 'Previous',
  next: 'Next',
  page: (page, of) => `Page ${number.format(page)} of ${number.format(of)}`,
  product: 'Product',
  filter: 'Filter',
  details: 'Details',
  seats,
  number: (count) => number.format(count),
  inclTax: (amount) => `${amount} incl. tax`,
  perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
  cycle: everyCycle,
  adminCenter: 'Open the admin center ↗',
  chooseOne: 'Choose an option.',
  andMore: (count) => `and ${number.format(count)} more`,
  term: { P1M: 'one month', P1Y: 'one year' },
  billing: { monthly: 'billed monthly', yearly: 'billed yearly' },
  method: (brand, lastFour) => `${brand} ending in ${lastFour}`,
  tax: (percent) => `Tax (${percent})`,
};
