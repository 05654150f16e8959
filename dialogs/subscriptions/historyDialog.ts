import { z } from 'zod';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { entriesOnPage, historyList } from '../../cards/history/historyList.js';
import { historyPicker } from '../../cards/history/historyPicker.js';
import { historyOf } from '../../domain/account/history.js';
import { menuWith } from '../menuDialog.js';
import { keptOf, saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { listed, ownSubscriptions } from './subscriptionsDialog.js';

const startInput = z.object({
  account: z.string(),
  subscription: z.string(),
  page: z.number().int().min(0).catch(0),
});
type StartInput = z.infer<typeof startInput>;

/** Who changed a subscription, when, how and for how much. */
export const historyJourney: Journey = {
  id: 'history',
  kind: 'looks',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? pick(turn, saidIn(given)) : list(turn, one);
  },
  answers: [on(historyPicker, (turn, picked) => list(turn, { ...picked, page: 0 }))],
};

async function pick(turn: Turn, said: string): Promise<Reply> {
  const { history, cancelling } = turn.reader.strings;
  const all = await ownSubscriptions(turn);
  const meant = subscriptionsMeant(said, all, all);
  if ('missing' in meant) return withoutProduct(turn, 'history', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(turn, history.nothing);
  if (another === undefined)
    return list(turn, { account: only.account.id, subscription: only.subscription.id, page: 0 });
  return rows.length > mostPicked
    ? listed(turn, {}, 0, cancelling.openFirst)
    : show(turn, historyPicker, { rows, now: turn.services.clock.now() }, { journey: 'history', data: keptOf(said) });
}

/** A page of a subscription's changes, with a download of all. */
async function list(turn: Turn, { page: wantedPage, ...ids }: StartInput): Promise<Reply> {
  const owned = await ownSubscription(turn, ids);
  if (owned === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const { services, by, reader } = turn;
  const all = historyOf(owned.account, ids.subscription);
  const pages = Math.max(1, Math.ceil(all.length / entriesOnPage));
  const page = Math.min(wantedPage, pages - 1);
  return show(turn, historyList, {
    ...owned,
    entries: all.slice(page * entriesOnPage, (page + 1) * entriesOnPage),
    page,
    pages,
    all: all.length,
    ...(owned.account.ownedBy === 'partner' && { partner: turn.tenant.name }),
    exportUrl: services.pages.download(by, { kind: 'history', ...ids }, reader.language, reader.region),
  });
}
