import type { Delivery } from '../teams/connector.js';

/** What to do after an attempt; times are in milliseconds. */
export type RetryDecision =
  | { readonly what: 'done'; readonly activity: string | undefined }
  /** Retry: it was certainly not delivered. */
  | { readonly what: 'again'; readonly after: number }
  /** It may have been delivered: retry only after the service has answered a harmless request. */
  | { readonly what: 'unclear'; readonly after: number }
  /** The message to replace is gone: send a new one at once. */
  | { readonly what: 'as-new' }
  /** The person cannot be reached until they write to the bot. */
  | { readonly what: 'unreachable' }
  /** Teams rejected the content. */
  | { readonly what: 'refused' };

type StatusDecision = Exclude<RetryDecision['what'], 'done' | 'unclear'>;

/**
 * Decision by status: Teams' documented codes, then the rest. For a new card and for a replacement, 404 means
 * different things.
 */
const decisions: Readonly<Record<number, { readonly post: StatusDecision; readonly put: StatusDecision }>> = {
  400: { post: 'refused', put: 'as-new' },
  401: { post: 'again', put: 'again' },
  403: { post: 'unreachable', put: 'as-new' },
  404: { post: 'unreachable', put: 'as-new' },
  405: { post: 'refused', put: 'as-new' },
  408: { post: 'again', put: 'again' },
  409: { post: 'again', put: 'again' },
  410: { post: 'unreachable', put: 'as-new' },
  412: { post: 'again', put: 'again' },
  413: { post: 'refused', put: 'refused' },
  429: { post: 'again', put: 'again' },
};

const firstPause = 1_000;
export const longestPause = 300_000;
/** Upper bound for Retry-After. */
export const longestRetryAfter = 3_600_000;
/** Pause after the second unknown result for one card: a third copy would not make it clearer. */
export const unclearPause = 3_600_000;

export interface Attempted {
  readonly method: 'post' | 'put';
  /** Failures in a row, including this one. */
  readonly failures: number;
  /** Unknown results, including this one. */
  readonly unclear: number;
  /** Random factor, 0 to below 1, so that calls rejected together are not retried together. */
  readonly chance: number;
}

export function decideRetry(delivery: Delivery, { method, failures, unclear, chance }: Attempted): RetryDecision {
  if (delivery.sent) return { what: 'done', activity: delivery.id };

  const { failed, retryAfter } = delivery;
  const after = pauseFor(failures, retryAfter, chance);
  if (failed === 'not-sent') return { what: 'again', after };
  // Repeating a replacement cannot make a second card.
  if (failed === 'no-answer' && method === 'put') return { what: 'again', after };
  if (failed === 'no-answer') return { what: 'unclear', after: unclear > 1 ? Math.max(unclearPause, after) : after };

  const what = decisions[failed]?.[method] ?? (failed >= 500 ? 'again' : 'refused');
  return what === 'again' ? { what, after } : { what };
}

/** Retry-After within the bound; else exponential, up to five minutes. */
function pauseFor(failures: number, retryAfter: number | undefined, chance: number): number {
  if (retryAfter !== undefined) return Math.min(longestRetryAfter, retryAfter * 1_000) + chance * firstPause;
  return Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 20) * (0.5 + chance));
}
