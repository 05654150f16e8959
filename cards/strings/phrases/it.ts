import { pluralOf } from '../plural.js';

export const plural = pluralOf('it');
export const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });
export const counted = (count: number, product: string) => `${number.format(count)} × ${product}`;
export const seats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licenza', other: 'licenze' })}`;
export const freeSeats = (count: number) =>
  `${seats(count)} ${plural(count, { one: 'disponibile', other: 'disponibili' })}`;
export const people = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'persona', other: 'persone' })}`;
export const everyCycle = { monthly: 'al mese', yearly: 'all’anno' } as const;
/** The article before a date: il 10 marzo, but l’8 marzo and l’11 marzo. */
export const elides = (date: string) => /^(8|11)\b/.test(date);
export const on = (date: string) => (elides(date) ? `l’${date}` : `il ${date}`);
export const until = (date: string) => (elides(date) ? `fino all’${date}` : `fino al ${date}`);
export const after = (date: string) => `dopo ${on(date)}`;
export const since = (date: string) => (elides(date) ? `dall’${date}` : `dal ${date}`);
