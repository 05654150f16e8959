import { z } from 'zod';
import { fromKey } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { RefusalOf } from '../../domain/account/refusals.js';
import { readOnlyFor } from '../../domain/application/withPartnerReadOnly.js';
import { ownAccount } from '../ownAccounts.js';
import type { Turn } from '../turn.js';

const target = z.object({
  account: z.string().catch(''),
  subscription: z.string().optional().catch(undefined),
  pick: z.string().optional().catch(undefined),
});

/**
 * Refuses a press that would change what is another's to change: what a partner has sold to the person's organisation
 * (R48), or what a customer has directly or from another partner (R50). For everybody else it does not exist.
 */
export async function partnerReadOnly(
  turn: Turn,
  value: unknown,
): Promise<RefusalOf<'partner-manages' | 'view-only'> | undefined> {
  const { pick = '', ...ids } = target.safeParse(value).data ?? { account: '' };
  const { account, subscription } = ids.subscription === undefined ? fromKey(pick) : ids;
  if (subscription === undefined || subscription === '') return undefined;
  const own = await ownAccount(turn, account);
  if (own !== undefined && subscriptionOf(own, subscription) !== undefined) return undefined;
  return readOnlyFor(turn.services, turn.by, { account, subscription });
}
