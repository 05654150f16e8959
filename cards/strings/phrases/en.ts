import { pluralOf } from '../plural.js';

export const plural = pluralOf('en');
export const number = new Intl.NumberFormat('en-US');
export const counted = (count: number, product: string) => `${number.format(count)} × ${product}`;
export const seats = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'license', other: 'licenses' })}`;
export const people = (count: number) => `${number.format(count)} ${plural(count, { one: 'person', other: 'people' })}`;
export const everyCycle = { monthly: 'a month', yearly: 'a year' } as const;
