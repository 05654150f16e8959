import { pluralOf } from '../plural.js';

export const plural = pluralOf('en');
export const seats = (count: number) => `${count} ${plural(count, { one: 'license', other: 'licenses' })}`;
export const people = (count: number) => `${count} ${plural(count, { one: 'person', other: 'people' })}`;
export const number = new Intl.NumberFormat('en-US');
export const everyCycle = { monthly: 'a month', yearly: 'a year' } as const;
