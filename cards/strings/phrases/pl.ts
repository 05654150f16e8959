import { pluralOf } from '../plural.js';

export const plural = pluralOf('pl');
export const number = new Intl.NumberFormat('pl-PL');
export const counted = (count: number, product: string) => `${number.format(count)} × ${product}`;
export const seats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licencja', few: 'licencje', other: 'licencji' })}`;
export const freeSeats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'dostępna licencja', few: 'dostępne licencje', other: 'dostępnych licencji' })}`;
export const people = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'osoba', few: 'osoby', other: 'osób' })}`;
/** As the object of a verb: wybrano 1 osobę. */
export const chosenPeople = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'osobę', few: 'osoby', other: 'osób' })}`;
export const everyCycle = { monthly: 'miesięcznie', yearly: 'rocznie' } as const;
/** As the object of a verb: masz 1 licencję. */
export const someSeats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licencję', few: 'licencje', other: 'licencji' })}`;
const genitives = new Map([
  ['styczeń', 'stycznia'],
  ['luty', 'lutego'],
  ['marzec', 'marca'],
  ['kwiecień', 'kwietnia'],
  ['maj', 'maja'],
  ['czerwiec', 'czerwca'],
  ['lipiec', 'lipca'],
  ['sierpień', 'sierpnia'],
  ['wrzesień', 'września'],
  ['październik', 'października'],
  ['listopad', 'listopada'],
  ['grudzień', 'grudnia'],
]);
/** "marzec 2026" after a preposition: do końca marca 2026. */
export const ofMonth = (month: string) => {
  const [name = ''] = /^\p{L}+/u.exec(month) ?? [];
  return name === '' ? month : `${genitives.get(name) ?? name}${month.slice(name.length)}`;
};
