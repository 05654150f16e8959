import { z } from 'zod';
import { latestChanges, overviewDetails } from '../../cards/admin/overviewDetails.js';
import { overviewFind } from '../../cards/admin/overviewFind.js';
import { overviewList, overviewPageSize } from '../../cards/admin/overviewList.js';
import type { OverviewPlace, OverviewState } from '../../cards/admin/overviewState.js';
import { everything, filterOf, overviewPlace, overviewState, placeFrom } from '../../cards/admin/overviewState.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import { historyOf } from '../../domain/account/history.js';
import { looksAt } from '../../domain/application/withAdminReadOnly.js';
import type { OverviewSort } from '../../domain/reports/overview.js';
import { rowsOf } from '../../domain/reports/overview.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { purchaserNamed } from '../understanding/parsePurchaser.js';
import type { Journey, Reply, Step } from '../step.js';
import { on, refused, show } from '../step.js';
import { guessedIn } from '../understanding/intents.js';

const wanted = z.object({
  state: overviewState.catch(everything),
  view: z.enum(['list', 'find', 'one']).catch('list'),
  names: z.number().int().min(0).catch(0),
});
const byId = z.object({ subscription: z.string().max(200) });

/** What everybody in the organisation has bought by self-service: admins look, they do not touch (R5, R6, D1). */
export const adminJourney: Journey = {
  id: 'admin',
  kind: 'looks',
  start: (step, given) => {
    const { view, names, state } = wanted.parse(typeof given === 'object' && given !== null ? given : {});
    if (view === 'one') return asAdmin(step, () => one(step, given, state, names));
    return asAdmin(step, () => (view === 'find' ? find(step, state) : list(step, state)));
  },
  answers: [
    on(overviewList, (step, { pick, state }) => asAdmin(step, () => one(step, placeFrom(pick), state, 0))),
    on(overviewFind, (step, { action, name, was, who, ...state }) =>
      asAdmin(step, async () => {
        const asked = { ...state, product: state.product === 'any' ? '' : state.product, page: 0 };
        const meant = await purchaserNamed(step, { name, was, who, purchaser: asked.purchaser });
        if (meant.kind === 'one') return list(step, { ...asked, purchaser: meant.id });
        return find(step, { ...asked, purchaser: '' }, name, meant);
      }),
    ),
  ],
  listen: (step, text) => {
    const isMeant = text.trim() !== '' && guessedIn(text) === undefined && isAdmin(step.by.person);
    return isMeant ? list(step, { ...everything, text: text.slice(0, 100) }) : Promise.resolve(undefined);
  },
};

/** The role is the directory's, and of this turn: who has lost it sees no more, from an old card either. */
async function asAdmin(step: Step, look: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(step.by.person) ? look() : refused(step, { refusal: { code: 'admins-only' } });
}

/** What an admin wants to see of it most stands first. */
const descending: ReadonlySet<OverviewSort> = new Set(['seats', 'price']);

async function list(step: Step, state: OverviewState): Promise<Reply> {
  const { desk, by, reader } = step;
  const filter = filterOf(state, (days) => addDays(dayOf(desk.clock.now()), days));
  const ask = (page: number) =>
    desk.overview.find({
      ...filter,
      tenant: by.tenant,
      sort: state.sort,
      descending: descending.has(state.sort),
      from: page * overviewPageSize,
      count: overviewPageSize,
    });
  const found = await ask(state.page);
  const last = Math.max(0, Math.ceil(found.total / overviewPageSize) - 1);
  const page = Math.min(state.page, last);
  const name = state.purchaser === '' ? undefined : await nameOf(step, state.purchaser);
  const data = {
    found: page === state.page ? found : await ask(page),
    state: { ...state, page },
    now: desk.clock.now(),
    ...(name !== undefined && { purchaser: name }),
    exportUrl: desk.pages.download(by, { kind: 'subscriptions', filter }, reader.language, reader.region),
  };
  return show(step, overviewList, data, { journey: 'admin', data: { state: data.state } });
}

async function find(
  step: Step,
  state: OverviewState,
  name?: string,
  meant?: Pick<Parameters<typeof overviewFind.render>[0], 'candidates' | 'banner'>,
): Promise<Reply> {
  const known = name ?? (state.purchaser === '' ? '' : ((await nameOf(step, state.purchaser)) ?? ''));
  return show(step, overviewFind, { state, name: known, candidates: [], ...meant });
}

/** A purchaser's name, also of one who has left. */
async function nameOf({ desk, by }: Step, purchaser: string): Promise<string | undefined> {
  const found = await desk.overview.find({ tenant: by.tenant, purchaser, sort: 'product', from: 0, count: 1 });
  return found.rows[0]?.purchaser.name;
}

/** One subscription, read where it is kept: in the admin's own tenant, whatever the button says. */
async function one(step: Step, given: unknown, state: OverviewState, names: number): Promise<Reply> {
  const { desk } = step;
  const place = await placeOf(step, given);
  const found = place && (await lookedUp(step, place));
  if (found === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const { contact } = await looksAt(desk, found.row);
  return show(step, overviewDetails, {
    ...found,
    changes: historyOf(found.account, found.subscription.id).slice(0, latestChanges),
    ...(contact !== undefined && { contact }),
    names,
    state,
    now: desk.clock.now(),
  });
}

async function lookedUp({ desk, by }: Step, { owner, account: id, subscription: wantedId }: OverviewPlace) {
  const account = await desk.accounts.read({ tenant: by.tenant, owner, account: id });
  const subscription = account && subscriptionOf(account, wantedId);
  const row = account && rowsOf(account).find((candidate) => candidate.subscription === wantedId);
  return account && subscription && row && { account, subscription, row };
}

/** A place, or the id alone, as cards that only tell of a subscription know it. */
async function placeOf({ desk, by }: Step, given: unknown): Promise<OverviewPlace | undefined> {
  const place = overviewPlace.safeParse(given).data;
  if (place !== undefined) return place;

  const { subscription } = byId.safeParse(given).data ?? {};
  const row = subscription === undefined ? undefined : await desk.overview.owner(by.tenant, subscription);
  return row && { owner: row.purchaser.id, account: row.account, subscription: row.subscription };
}
