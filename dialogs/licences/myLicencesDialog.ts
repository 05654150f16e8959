import type { HeldLicence } from '../../cards/mine/myLicences.js';
import { licencesPerPage, myLicences } from '../../cards/mine/myLicences.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Account } from '../../domain/account/account.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { outlookOn } from '../../domain/account/outlook.js';
import { statuses } from '../../domain/account/subscription.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

export const mineJourney: Journey = {
  id: 'mine',
  kind: 'looks',
  start: (turn) => mine(turn, 0),
  answers: [on(myLicences, (turn, { page }) => mine(turn, page))],
};

/**
 * The person's licences from any account. Nothing else of those accounts is shown, because they are not theirs
 * (D13).
 */
async function mine(turn: Turn, wantedPage: number): Promise<Reply> {
  const { services, by } = turn;
  const accounts = await services.accounts.heldBy(by.tenant, by.person.id);
  const held = (await Promise.all(accounts.map((account) => licencesIn(turn, account)))).flat().toSorted(inOrder);
  const pages = Math.max(1, Math.ceil(held.length / licencesPerPage));
  const page = Math.min(wantedPage, pages - 1);
  return show(turn, myLicences, {
    licences: held.slice(page * licencesPerPage, (page + 1) * licencesPerPage),
    count: held.length,
    page,
    pages,
    isGuest: by.person.kind === 'guest',
  });
}

async function licencesIn({ services, by }: Turn, account: Account): Promise<readonly HeldLicence[]> {
  const held = account.subscriptions.filter(
    ({ status, assignments }) => status !== 'deleted' && assignments.some(({ person }) => person === by.person.id),
  );
  if (held.length === 0) return [];

  const from = await giverOf({ services, by }, account);
  return held.map((subscription) => ({
    product: subscription.product,
    ...from,
    status: subscription.status,
    outlook: outlookOn(subscription, dayOf(services.clock.now())),
  }));
}

/** The person's own need no name; a partner's are named by it, and never looked for among people. */
async function giverOf(
  { services, by }: Pick<Turn, 'services' | 'by'>,
  account: Account,
): Promise<Pick<HeldLicence, 'from' | 'isManaged'>> {
  const { owner, ownedBy, name } = account;
  if (ownedBy === 'partner') return { from: (await services.directory.tenant(owner))?.name ?? owner, isManaged: true };
  if (owner === by.person.id) return {};
  return { from: (await services.directory.person(by.tenant, owner))?.name ?? name };
}

/** Usable licences first, then by product. */
function inOrder(a: HeldLicence, b: HeldLicence): number {
  return (
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    nameOf(a.product).localeCompare(nameOf(b.product)) ||
    (a.from ?? '').localeCompare(b.from ?? '')
  );
}
