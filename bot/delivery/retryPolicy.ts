import type { Delivery } from '../teams/connector.js';

/** What is done after an attempt; times are in milliseconds. */
export type RetryDecision =
  | { readonly what: 'done'; readonly activity: string | undefined }
  /** The same again; it certainly is not there yet. */
  | { readonly what: 'again'; readonly after: number }
  /** It may be there: the same again, but not before the service has answered something harmless. */
  | { readonly what: 'unclear'; readonly after: number }
  /** The card that was to be replaced is gone: a new one, at once. */
  | { readonly what: 'anew' }
  /** Nothing reaches this person until they turn up. */
  | { readonly what: 'unreachable' }
  /** It is not taken as it is. */
  | { readonly what: 'refused' };

type Verdict = Exclude<RetryDecision['what'], 'done' | 'unclear'>;

/** By status: what Teams documents, and what remains. A new card and a replacement differ in what a missing one means. */
const sequels: Readonly<Record<number, { readonly post: Verdict; readonly put: Verdict }>> = {
  400: { post: 'refused', put: 'anew' },
  401: { post: 'again', put: 'again' },
  403: { post: 'unreachable', put: 'anew' },
  404: { post: 'unreachable', put: 'anew' },
  405: { post: 'refused', put: 'anew' },
  408: { post: 'again', put: 'again' },
  409: { post: 'again', put: 'again' },
  410: { post: 'unreachable', put: 'anew' },
  412: { post: 'again', put: 'again' },
  413: { post: 'refused', put: 'refused' },
  429: { post: 'again', put: 'again' },
};

const firstPause = 1_000;
export const longestPause = 300_000;
/** A service that asks for more is asked again all the same. */
export const longestObedience = 3_600_000;
/** After a second unclear answer about one card: what was not clear twice is not made clear by a third copy. */
export const unclearPause = 3_600_000;

export interface Attempted {
  readonly method: 'post' | 'put';
  /** How often it has failed in a row, this time included. */
  readonly failures: number;
  /** How often nobody knew whether it arrived, this time included. */
  readonly unclear: number;
  /** From 0 to below 1, so that those who were turned away together do not come back together. */
  readonly chance: number;
}

export function decideRetry(delivery: Delivery, { method, failures, unclear, chance }: Attempted): RetryDecision {
  if (delivery.sent) return { what: 'done', activity: delivery.id };

  const { failed, retryAfter } = delivery;
  const after = pauseFor(failures, retryAfter, chance);
  if (failed === 'not-sent') return { what: 'again', after };
  // A replacement that is made twice is still one card.
  if (failed === 'no-answer' && method === 'put') return { what: 'again', after };
  if (failed === 'no-answer') return { what: 'unclear', after: unclear > 1 ? Math.max(unclearPause, after) : after };

  const what = sequels[failed]?.[method] ?? (failed >= 500 ? 'again' : 'refused');
  return what === 'again' ? { what, after } : { what };
}

/** As long as the service asks, within reason; else twice as long each time, up to five minutes. */
function pauseFor(failures: number, retryAfter: number | undefined, chance: number): number {
  if (retryAfter !== undefined) return Math.min(longestObedience, retryAfter * 1_000) + chance * firstPause;
  return Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 20) * (0.5 + chance));
}
