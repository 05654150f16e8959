import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { SoldHere } from '../../cards/soldHere/soldHere.js';
import { soldHereOf } from '../../cards/soldHere/soldHere.js';
import { statuses } from '../../domain/account/subscription.js';
import type { Turn } from '../turn.js';

/** All that partners have sold to the person's organisation, usable ones first; nothing for guests, who hold nothing. */
export async function soldHere({ services, by }: Turn): Promise<readonly SoldHere[]> {
  const { kind, enabled } = by.person;
  if (kind !== 'member' || !enabled) return [];
  const accounts = await services.accounts.soldIn(by.tenant);
  const now = services.clock.now();
  const all = await Promise.all(
    accounts.map(async ({ owner, subscriptions }) => {
      const partner = (await services.directory.tenant(owner))?.name ?? owner;
      return subscriptions.map((subscription) => soldHereOf(subscription, partner, now));
    }),
  );
  return all
    .flat()
    .filter(({ status }) => status !== 'deleted')
    .toSorted(
      (a, b) =>
        statuses.indexOf(a.status) - statuses.indexOf(b.status) || nameOf(a.product).localeCompare(nameOf(b.product)),
    );
}

/** What a refusal says of a subscription that only its partner can change. */
export function managedFacts({ product, partner, subscription }: SoldHere) {
  return { product, partner, subscription };
}
