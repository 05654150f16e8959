import { z } from 'zod';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { soldDetails } from '../../cards/partner/soldDetails.js';
import type { SoldHere } from '../../cards/partner/soldHere.js';
import { soldHereOf } from '../../cards/partner/soldHere.js';
import { soldList, soldPerPage } from '../../cards/partner/soldList.js';
import { statuses } from '../../domain/account/subscription.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

const startInput = z.object({ subscription: z.string() });

/** What partners have sold to the person's organisation, for all its members; without prices (R48). */
export const soldJourney: Journey = {
  id: 'sold',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? listed(turn, 0) : details(turn, one.subscription);
  },
  answers: [on(soldList, (turn, { page }) => listed(turn, page))],
};

async function listed(turn: Turn, wantedPage: number): Promise<Reply> {
  const all = await soldHere(turn);
  const pages = Math.max(1, Math.ceil(all.length / soldPerPage));
  const page = Math.min(wantedPage, pages - 1);
  const rows = all.slice(page * soldPerPage, (page + 1) * soldPerPage);
  return show(turn, soldList, { rows, count: all.length, page, pages }, { journey: 'sold', data: {} });
}

async function details(turn: Turn, id: string): Promise<Reply> {
  const sold = (await soldHere(turn)).find(({ subscription }) => subscription === id);
  return sold === undefined ? refused(turn, { refusal: { code: 'not-found' } }) : show(turn, soldDetails, sold);
}

/** All that partners have sold to the person's organisation, usable ones first; nothing for guests, who hold nothing. */
async function soldHere({ services, by }: Turn): Promise<readonly SoldHere[]> {
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
