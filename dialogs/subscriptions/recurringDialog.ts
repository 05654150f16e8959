import { z } from 'zod';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Meaning } from '../../cards/recurring/meaning.js';
import { consequencesOf } from '../../cards/recurring/meaning.js';
import { recurringChoice } from '../../cards/recurring/recurringChoice.js';
import { recurringPicker } from '../../cards/recurring/recurringPicker.js';
import { recurringResult } from '../../cards/recurring/recurringResult.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { recurringFacts, recurringRefusal, setRecurring } from '../../domain/commands/setRecurring.js';
import type { RecurringSet } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import type { Recurring, Subscription } from '../../domain/account/subscription.js';
import { recurrings } from '../../domain/account/subscription.js';
import { menuWith } from '../menuDialog.js';
import { keptOf, saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<RecurringSet>, { accepted: true }>;

const startInput = z.object({
  account: z.string(),
  subscription: z.string(),
});
type StartInput = z.infer<typeof startInput>;

/** Sets whether a subscription renews: on, once more or off (B-38). */
export const recurringJourney: Journey = {
  id: 'recurring',
  kind: 'acts',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? pick(turn, saidIn(given)) : choose(turn, one);
  },
  answers: [
    on(recurringPicker, (turn, picked) => choose(turn, picked)),
    on(recurringChoice, (turn, { to, terms, ...answer }) =>
      to === ''
        ? choose(turn, answer, turn.reader.strings.common.chooseOne)
        : save(turn, { ...answer, to, terms: terms[to] ?? '' }),
    ),
    on(recurringResult, save),
  ],
};

async function pick(turn: Turn, said: string): Promise<Reply> {
  const { recurring } = turn.reader.strings;
  const all = await ownSubscriptions(turn);
  const meant = subscriptionsMeant(
    said,
    all.filter(({ subscription }) => recurringRefusal(subscription) === undefined),
    all,
  );
  if ('missing' in meant) return withoutProduct(turn, 'recurring', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(turn, recurring.nothing);
  if (another === undefined) return choose(turn, { account: only.account.id, subscription: only.subscription.id });
  return rows.length > mostPicked
    ? listed(turn, { status: 'active' }, 0, turn.reader.strings.cancelling.openFirst)
    : show(
        turn,
        recurringPicker,
        { rows, now: turn.services.clock.now() },
        { journey: 'recurring', data: keptOf(said) },
      );
}

/** The current setting, and the consequences of each choice with dates and amounts. */
async function choose(turn: Turn, ids: StartInput, banner = ''): Promise<Reply> {
  const { services, tenant, reader, by } = turn;
  const owned = await ownSubscription(turn, ids);
  if (owned === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const { account, subscription } = owned;
  const refusal = recurringRefusal(subscription);
  if (refusal !== undefined) return detailsOf(turn, account, subscription.id, sentenceFor(refusal, reader));

  const operation = services.newOperation();
  const others = recurrings.filter((one) => one !== subscription.recurring && !(one === 'once' && subscription.trial));
  const previews = await Promise.all(
    others.map(async (one) => {
      const request = { account: ids.account, operation, input: { subscription: ids.subscription, to: one } };
      return [one, await services.commands.preview(setRecurring, request, by)] as const;
    }),
  );
  const possible = new Map(previews.flatMap(([one, outcome]) => (outcome.accepted ? [[one, outcome] as const] : [])));
  const [blocked] = previews.flatMap(([, outcome]) => (outcome.accepted ? [] : [outcome.refusal]));
  const consequences = consequencesOf(owned, reader);
  const meanings: readonly Meaning[] = recurrings.flatMap((one) => {
    const isSet = one === subscription.recurring;
    const result = isSet ? recurringFacts(account, subscription, one, tenant) : possible.get(one)?.result;
    return result === undefined ? [] : [{ result, ...consequences }];
  });
  return show(turn, recurringChoice, {
    ...owned,
    meanings,
    operation,
    terms: Object.fromEntries([...possible].map(([one, { terms }]) => [one, terms])),
    note: blocked === undefined ? '' : sentenceFor(blocked, reader),
    banner,
  });
}

interface Saved {
  readonly account: string;
  readonly subscription: string;
  readonly to: Recurring;
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { account: accountId, subscription: id, to, operation, terms }: Saved): Promise<Reply> {
  const { services, by, reader } = turn;
  const ids = { account: accountId, subscription: id };
  const before = (await ownSubscription(turn, ids))?.subscription;
  const request = { account: accountId, operation, terms, input: { subscription: id, to } };
  const outcome = await services.commands.execute(setRecurring, request, by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    if (refusal.code === 'not-found') return refused(turn, { refusal });
    const { changed } = reader.strings.recurring;
    return choose(turn, ids, refusal.code === 'terms-changed' ? changed : sentenceFor(refusal, reader));
  }

  const { account, result, earlier } = outcome;
  const banner = alreadyDone(turn, earlier);
  const now = subscriptionOf(account, result.subscription);
  if (now === undefined || !isStillSo(now, result)) return detailsOf(turn, account, result.subscription, banner);
  const back =
    earlier === undefined ? await undoAction(turn, { account, subscription: now }, before?.recurring) : undefined;
  return show(turn, recurringResult, { ...resultOf(turn, outcome, now), ...(back && { back }), banner });
}

function isStillSo(
  { status, cancellation, recurring, termDays }: Subscription,
  { to, on: day }: RecurringSet,
): boolean {
  return status === 'active' && cancellation === undefined && recurring === to && termDays.last < day;
}

function resultOf(turn: Turn, { account, result }: Accepted, subscription: Subscription) {
  return {
    account: account.id,
    result,
    productName: nameOf(result.product),
    ...consequencesOf({ account, subscription }, turn.reader),
  };
}

/** Restores the previous setting as a new operation; a cancelled scheduled total does not come back. */
async function undoAction({ services, by }: Turn, { account, subscription }: Owned, to: Recurring | undefined) {
  if (to === undefined) return undefined;
  const operation = services.newOperation();
  const request = { account: account.id, operation, input: { subscription: subscription.id, to } };
  const outcome = await services.commands.preview(setRecurring, request, by);
  return outcome.accepted ? { to, operation, terms: outcome.terms } : undefined;
}
