import { pluralOf } from '../plural.js';

export const plural = pluralOf('es');
export const number = new Intl.NumberFormat('es-ES');
export const counted = (count: number, product: string) => `${number.format(count)} × ${product}`;
export const seats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licencia', other: 'licencias' })}`;
export const freeSeats = (count: number) =>
  `${seats(count)} ${plural(count, { one: 'disponible', other: 'disponibles' })}`;
export const people = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'persona', other: 'personas' })}`;
export const everyCycle = { monthly: 'al mes', yearly: 'al año' } as const;
