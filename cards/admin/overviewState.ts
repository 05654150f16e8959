import { z } from 'zod';
import type { OverviewFilter } from '../../domain/reports/overview.js';
import { overviewSorts } from '../../domain/reports/overview.js';
import { statuses } from '../../domain/account/subscription.js';

export const endings = ['any', '30', '90'] as const;

/** What an admin looks at; every button of these cards carries it. What was made up instead is as good as nothing. */
export const overviewState = z.object({
  text: z.string().max(100).catch(''),
  product: z.string().max(100).catch(''),
  purchaser: z.string().max(200).catch(''),
  status: z.enum(['any', ...statuses]).catch('any'),
  ending: z.enum(endings).catch('any'),
  sort: z.enum(overviewSorts).catch('product'),
  /** From 0. */
  page: z.number().int().min(0).max(100_000).catch(0),
});
export type OverviewState = Readonly<z.infer<typeof overviewState>>;

export const everything: OverviewState = overviewState.parse({});

export function isFiltered({ text, product, purchaser, status, ending }: OverviewState): boolean {
  return [text, product, purchaser].some((one) => one.trim() !== '') || status !== 'any' || ending !== 'any';
}

/** Where one subscription is: anybody may have made it up, so nothing is read outside the admin's own tenant. */
export const overviewPlace = z.object({
  owner: z.string().max(200),
  account: z.string().max(200),
  subscription: z.string().max(200),
});
export type OverviewPlace = Readonly<z.infer<typeof overviewPlace>>;

const separator = ' ';

export function placeKey({ owner, account, subscription }: OverviewPlace): string {
  return [owner, account, subscription].map(encodeURIComponent).join(separator);
}

export function placeFrom(key: string): OverviewPlace {
  const [owner = '', account = '', subscription = ''] = key.split(separator).map(decoded);
  return { owner, account, subscription };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The filter that a state asks for on a day. */
export function filterOf(state: OverviewState, day: (days: number) => string): OverviewFilter {
  const { text, product, purchaser, status, ending } = state;
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(product !== '' && { product }),
    ...(purchaser !== '' && { purchaser }),
    ...(status !== 'any' && { status }),
    ...(ending !== 'any' && { endingBy: day(Number(ending)) }),
  };
}
