import { z } from 'zod';
import { overviewFind } from '../../cards/admin/overviewFind.js';
import { overviewList } from '../../cards/admin/overviewList.js';
import { fromKey } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { readOnlyForAdmin, readOnlyRefusal } from '../../domain/application/withAdminReadOnly.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import type { RefusalOf } from '../../domain/account/refusals.js';
import { ownAccount } from '../ownAccounts.js';
import type { Turn } from '../turn.js';

/** Fields in which buttons name their subject: ids, a choice with both ids, or the pool of a product. */
const buttonTarget = z.object({
  card: z.string().catch(''),
  for: z.string().catch(''),
  start: z.string().optional().catch(undefined),
  account: z.string().catch(''),
  subscription: z.string().optional().catch(undefined),
  product: z.string().optional().catch(undefined),
  pick: z.string().optional().catch(undefined),
  pool: z.string().optional().catch(undefined),
});
type ButtonTarget = z.infer<typeof buttonTarget>;

/**
 * Refuses an admin's press of a button about another person's subscription (an old, foreign or forged one). Checked
 * before any journey, so that none has to; for everybody else the subscription does not exist (D13).
 */
export async function adminReadOnly(turn: Turn, value: unknown): Promise<RefusalOf<'admins-look'> | undefined> {
  const { by, services } = turn;
  if (!isAdmin(by.person)) return undefined;
  const button = buttonTarget.safeParse(value).data;
  if (button === undefined || isOfView(button)) return undefined;

  const { account, subscription } = placeIn(button);
  if (subscription !== undefined) {
    const own = await ownAccount(turn, account);
    if (own !== undefined && subscriptionOf(own, subscription) !== undefined) return undefined;
    const look = await readOnlyForAdmin(services, by, subscription);
    if (look !== undefined) return look;
  }
  return button.for === by.person.id ? undefined : poolOf(turn, button);
}

/** Buttons of the read-only view itself. */
function isOfView({ card, start }: ButtonTarget): boolean {
  return start === 'admin' || card === overviewList.id || card === overviewFind.id;
}

function placeIn({ account, subscription, pick }: ButtonTarget): { account: string; subscription: string | undefined } {
  if (subscription !== undefined || pick === undefined) return { account, subscription };
  return fromKey(pick);
}

/** A card about a product's licences belongs to the person it was made for. */
async function poolOf({ by, services }: Turn, button: ButtonTarget): Promise<RefusalOf<'admins-look'> | undefined> {
  const product = button.pool === undefined ? button.product : fromKey(button.pool).subscription;
  if (product === undefined) return undefined;

  const query = { tenant: by.tenant, purchaser: button.for, product, sort: 'product', from: 0, count: 1 } as const;
  const [row] = (await services.overview.find(query)).rows;
  return row && readOnlyRefusal(services, row);
}
