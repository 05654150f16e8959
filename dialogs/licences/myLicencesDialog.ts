import type { HeldLicence } from '../../cards/mine/myLicences.js';
import { licencesPerPage, myLicences } from '../../cards/mine/myLicences.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import type { Account } from '../../domain/account/account.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { outlookOn } from '../../domain/account/outlook.js';
import { statuses } from '../../domain/account/subscription.js';
import type { Journey, Reply, Step } from '../step.js';
import { on, show } from '../step.js';

export const mineJourney: Journey = {
  id: 'mine',
  kind: 'looks',
  start: (step) => mine(step, 0),
  answers: [on(myLicences, (step, { page }) => mine(step, page))],
};

/** What a person holds, in whoever's account. Of those accounts nothing else is shown: they are not theirs (D13). */
async function mine(step: Step, wantedPage: number): Promise<Reply> {
  const { desk, by } = step;
  const accounts = await desk.accounts.heldBy(by.tenant, by.person.id);
  const held = (await Promise.all(accounts.map((account) => licencesIn(step, account)))).flat().toSorted(inOrder);
  const pages = Math.max(1, Math.ceil(held.length / licencesPerPage));
  const page = Math.min(wantedPage, pages - 1);
  return show(step, myLicences, {
    licences: held.slice(page * licencesPerPage, (page + 1) * licencesPerPage),
    count: held.length,
    page,
    pages,
    isGuest: by.person.kind === 'guest',
  });
}

async function licencesIn({ desk, by }: Step, account: Account): Promise<readonly HeldLicence[]> {
  const held = account.subscriptions.filter(
    ({ status, assignments }) => status !== 'deleted' && assignments.some(({ person }) => person === by.person.id),
  );
  if (held.length === 0) return [];

  const isOwn = account.owner === by.person.id;
  const owner = isOwn ? undefined : await desk.directory.person(by.tenant, account.owner);
  const from = isOwn ? {} : { from: owner?.name ?? account.name };
  return held.map((subscription) => ({
    product: subscription.product,
    ...from,
    status: subscription.status,
    outlook: outlookOn(subscription, dayOf(desk.clock.now())),
  }));
}

/** What works first, then by product. */
function inOrder(a: HeldLicence, b: HeldLicence): number {
  return (
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    nameOf(a.product).localeCompare(nameOf(b.product)) ||
    (a.from ?? '').localeCompare(b.from ?? '')
  );
}
