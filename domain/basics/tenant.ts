import type { Rounding } from './money.js';

/** A product's policy: everything, only trials without a payment method, or nothing is allowed (D2). */
export const policies = ['enabled', 'trials-only', 'disabled'] as const;
export type Policy = (typeof policies)[number];

/** An organisation with its settings for buying. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly cloud: 'global' | '21vianet';
  readonly sector: 'business' | 'government' | 'education';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Tax rate in basis points: 2200 is 22 %. */
  readonly taxRate: number;
  readonly rounding: Rounding;
  /** By product id; an unlisted product is `enabled`. */
  readonly policies: Readonly<Record<string, Policy>>;
}
