import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { plain } from '../../cards/markdown.js';
import { ownSubscription } from '../ownAccounts.js';
import type { Turn } from '../turn.js';

/** Names what a declined payment was for; nothing where the subscription is not there any more. */
export async function declinedTitle(
  turn: Turn,
  ids: { readonly account: string; readonly subscription: string },
): Promise<{ readonly title?: string }> {
  const owned = await ownSubscription(turn, ids);
  if (owned === undefined) return {};
  return { title: turn.reader.strings.buying.declined(plain(nameOf(owned.subscription.product))) };
}
