import { pluralOf } from '../plural.js';

export const plural = pluralOf('pl');
export const seats = (count: number) =>
  `${count} ${plural(count, { one: 'licencja', few: 'licencje', other: 'licencji' })}`;
export const freeSeats = (count: number) =>
  `${count} ${plural(count, { one: 'dostępna licencja', few: 'dostępne licencje', other: 'dostępnych licencji' })}`;
export const people = (count: number) => `${count} ${plural(count, { one: 'osoba', few: 'osoby', other: 'osób' })}`;
/** As the object of a verb: wybrano 1 osobę. */
export const chosenPeople = (count: number) =>
  `${count} ${plural(count, { one: 'osobę', few: 'osoby', other: 'osób' })}`;
export const number = new Intl.NumberFormat('pl-PL');
export const everyCycle = { monthly: 'miesięcznie', yearly: 'rocznie' } as const;
