import { z } from 'zod';
import { latestChanges, overviewDetails } from '../../cards/admin/overviewDetails.js';
import { overviewFind } from '../../cards/admin/overviewFind.js';
import { overviewLoading } from '../../cards/admin/overviewLoading.js';
import { overviewList, overviewPageSize } from '../../cards/admin/overviewList.js';
import type { OverviewPlace, OverviewState } from '../../cards/admin/overviewState.js';
import { everything, filterOf, overviewPlace, overviewState, placeFrom } from '../../cards/admin/overviewState.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import { historyOf } from '../../domain/account/history.js';
import { readOnlyRefusal } from '../../domain/application/withAdminReadOnly.js';
import { rowsOf } from '../../domain/reports/overview.js';
import { mostFirst } from '../../domain/reports/overviewOrder.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { purchaserNamed } from '../understanding/parsePurchaser.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { closestIntentIn } from '../understanding/intents.js';

const startInput = z.object({
  state: overviewState.catch(everything),
  view: z.enum(['list', 'find', 'one']).catch('list'),
  names: z.number().int().min(0).catch(0),
});
type Asked = Readonly<Record<string, unknown>> & { readonly state: OverviewState };
const byId = z.object({ subscription: z.string().max(200) });

/** Every self-service subscription in the organisation. Admins can look but change nothing (R5, R6, D1). */
export const adminJourney: Journey = {
  id: 'admin',
  kind: 'looks',
  start: (turn, given) => {
    const asked = typeof given === 'object' && given !== null ? given : {};
    const { view, names, state } = startInput.parse(asked);
    if (view === 'one')
      return asAdmin(turn, { view, names, state, ...placeOrId(asked) }, () => one(turn, asked, state, names));
    return asAdmin(turn, { view, state }, () => (view === 'find' ? find(turn, state) : list(turn, state)));
  },
  answers: [
    on(overviewList, (turn, { pick, state }) => {
      const place = placeFrom(pick);
      return asAdmin(turn, { view: 'one', state, ...place }, () => one(turn, place, state, 0));
    }),
    on(overviewFind, (turn, { action, name, was, who, ...state }) =>
      asAdmin(turn, { view: 'find', state }, async () => {
        const asked = { ...state, product: state.product === 'any' ? '' : state.product, page: 0 };
        const meant = await purchaserNamed(turn, { name, was, who, purchaser: asked.purchaser });
        if (meant.kind === 'one') return list(turn, { ...asked, purchaser: meant.id });
        return find(turn, { ...asked, purchaser: '' }, name, meant);
      }),
    ),
  ],
  listen: (turn, text) => {
    const isMeant = text.trim() !== '' && closestIntentIn(text) === undefined && isAdmin(turn.by.person);
    const state = { ...everything, text: text.slice(0, 100) };
    return isMeant ? asAdmin(turn, { state }, () => list(turn, state)) : Promise.resolve(undefined);
  },
};

/**
 * Checks the directory's role at every turn, so that a former admin sees nothing more, from old cards either. While
 * everybody's subscriptions are still being read, a card says so at once, and the answer takes its place.
 */
async function asAdmin(turn: Turn, asked: Asked, look: () => Promise<Reply>): Promise<Reply> {
  if (!isAdmin(turn.by.person)) return refused(turn, { refusal: { code: 'admins-only' } });

  const reply = look();
  if (await turn.services.waitBriefly(reply)) return reply;
  const again = { start: 'admin', ...asked } as const;
  return { ...show(turn, overviewLoading, { again }, { journey: 'admin', data: asked }), later: reply };
}

async function list(turn: Turn, state: OverviewState): Promise<Reply> {
  const { services, by, reader } = turn;
  const filter = filterOf(state, (days) => addDays(dayOf(services.clock.now()), days));
  const ask = (page: number) =>
    services.overview.find({
      ...filter,
      tenant: by.tenant,
      sort: state.sort,
      descending: mostFirst.has(state.sort),
      from: page * overviewPageSize,
      count: overviewPageSize,
    });
  const found = await ask(state.page);
  const last = Math.max(0, Math.ceil(found.total / overviewPageSize) - 1);
  const page = Math.min(state.page, last);
  const name = state.purchaser === '' ? undefined : await nameOf(turn, state.purchaser);
  const data = {
    found: page === state.page ? found : await ask(page),
    state: { ...state, page },
    now: services.clock.now(),
    ...(name !== undefined && { purchaser: name }),
    exportUrl: services.pages.download(by, { kind: 'subscriptions', filter }, reader.language, reader.region),
  };
  return show(turn, overviewList, data, { journey: 'admin', data: { state: data.state } });
}

async function find(
  turn: Turn,
  state: OverviewState,
  name?: string,
  meant?: Pick<Parameters<typeof overviewFind.render>[0], 'candidates' | 'banner'>,
): Promise<Reply> {
  const known = name ?? (state.purchaser === '' ? '' : ((await nameOf(turn, state.purchaser)) ?? ''));
  return show(turn, overviewFind, { state, name: known, candidates: [], ...meant });
}

/** A purchaser's name, even if they have left. */
async function nameOf({ services, by }: Turn, purchaser: string): Promise<string | undefined> {
  const found = await services.overview.find({ tenant: by.tenant, purchaser, sort: 'product', from: 0, count: 1 });
  return found.rows[0]?.purchaser.name;
}

/** One subscription of the admin's own tenant, whatever the button says. */
async function one(turn: Turn, given: unknown, state: OverviewState, names: number): Promise<Reply> {
  const { services } = turn;
  const place = await placeOf(turn, given);
  const found = place && (await lookedUp(turn, place));
  if (found === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const { contact } = await readOnlyRefusal(services, found.row);
  return show(turn, overviewDetails, {
    ...found,
    changes: historyOf(found.account, found.subscription.id).slice(0, latestChanges),
    ...(contact !== undefined && { contact }),
    names,
    state,
    now: services.clock.now(),
  });
}

async function lookedUp({ services, by }: Turn, { owner, account: id, subscription: wantedId }: OverviewPlace) {
  const account = await services.accounts.read({ tenant: by.tenant, owner, account: id });
  const subscription = account && subscriptionOf(account, wantedId);
  const row = account && rowsOf(account).find((candidate) => candidate.subscription === wantedId);
  return account && subscription && row && { account, subscription, row };
}

/** The same as a button carries it. */
function placeOrId(given: object): object {
  return overviewPlace.safeParse(given).data ?? byId.safeParse(given).data ?? {};
}

/** The subscription's place in the list, or only its id, which is all that other cards know. */
async function placeOf({ services, by }: Turn, given: unknown): Promise<OverviewPlace | undefined> {
  const place = overviewPlace.safeParse(given).data;
  if (place !== undefined) return place;

  const { subscription } = byId.safeParse(given).data ?? {};
  const row = subscription === undefined ? undefined : await services.overview.owner(by.tenant, subscription);
  return row && { owner: row.purchaser.id, account: row.account, subscription: row.subscription };
}
