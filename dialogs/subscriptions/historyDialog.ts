import { z } from 'zod';
import { entriesOnPage, historyList } from '../../cards/history/historyList.js';
import { historyPicker } from '../../cards/history/historyPicker.js';
import { historyOf } from '../../domain/account/history.js';
import { menuWith } from '../menuDialog.js';
import { saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey, Reply, Step } from '../step.js';
import { on, ownSubscription, refused, show } from '../step.js';
import { listed, ownSubscriptions } from './subscriptionsDialog.js';

const mostChoices = 20;
const wanted = z.object({
  account: z.string(),
  subscription: z.string(),
  page: z.number().int().min(0).catch(0),
});
type Wanted = z.infer<typeof wanted>;

/** Who changed what, when and for how much. */
export const historyJourney: Journey = {
  id: 'history',
  kind: 'looks',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    return one === undefined ? pick(step, saidIn(given)) : list(step, one);
  },
  answers: [on(historyPicker, (step, picked) => list(step, { ...picked, page: 0 }))],
};

async function pick(step: Step, said: string): Promise<Reply> {
  const { history, cancelling } = step.reader.strings;
  const all = await ownSubscriptions(step);
  const meant = subscriptionsMeant(said, all, all);
  if ('missing' in meant) return withoutProduct(step, 'history', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(step, history.nothing);
  if (another === undefined)
    return list(step, { account: only.account.id, subscription: only.subscription.id, page: 0 });
  return rows.length > mostChoices
    ? listed(step, {}, 0, cancelling.openFirst)
    : show(step, historyPicker, { rows, now: step.desk.clock.now() });
}

/** A page of one subscription's changes, and where all of them are downloaded. */
async function list(step: Step, { page: wantedPage, ...ids }: Wanted): Promise<Reply> {
  const owned = await ownSubscription(step, ids);
  if (owned === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const { desk, by, reader } = step;
  const all = historyOf(owned.account, ids.subscription);
  const pages = Math.max(1, Math.ceil(all.length / entriesOnPage));
  const page = Math.min(wantedPage, pages - 1);
  return show(step, historyList, {
    ...owned,
    entries: all.slice(page * entriesOnPage, (page + 1) * entriesOnPage),
    page,
    pages,
    all: all.length,
    exportUrl: desk.pages.download(by, { kind: 'history', ...ids }, reader.language, reader.region),
  });
}
