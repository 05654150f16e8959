import type { JourneyId } from './strings/index.js';

/** Journeys that spend, offer, or show what was paid and with what. */
const priced: readonly JourneyId[] = [
  ...(['buy', 'trial', 'reactivate', 'invoices', 'methods', 'billing'] as const),
  ...(['quantity', 'bulk', 'add'] as const),
];

/** What a button or a sentence begins. */
export interface Beginning {
  readonly start?: unknown;
  readonly doing?: unknown;
  readonly group?: unknown;
}

/** Whether a beginning leads to a price, an offer or a payment: the store forbids these on phones (PRICES_ON_PHONES). */
export function isPriced({ start, doing, group }: Beginning): boolean {
  if (start === 'seats') return doing === 'buy';
  if (start === 'menu') return group === 'payments';
  return priced.some((journey) => journey === start);
}
