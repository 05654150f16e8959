import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Meaning } from '../../cards/recurring/meaning.js';
import { recurringChoice } from '../../cards/recurring/recurringChoice.js';
import { recurringPicker } from '../../cards/recurring/recurringPicker.js';
import { recurringResult } from '../../cards/recurring/recurringResult.js';
import type { Owned } from '../../cards/subscriptions/row.js';
import { nameOf, priceWords } from '../../cards/subscriptions/row.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { givenUpOn } from '../../domain/billing/dunning.js';
import { recurringFacts, recurringRefusal, setRecurring } from '../../domain/commands/setRecurring.js';
import type { RecurringSet } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import type { Recurring, Subscription } from '../../domain/account/subscription.js';
import { recurrings } from '../../domain/account/subscription.js';
import { menuWith } from '../menuDialog.js';
import { saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownSubscription, refused, show } from '../step.js';
import { detailsOf, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<RecurringSet>, { accepted: true }>;

const mostChoices = 20;
const wanted = z.object({
  account: z.string(),
  subscription: z.string(),
  to: z.enum(recurrings).optional().catch(undefined),
});
type Wanted = z.infer<typeof wanted>;

/** Whether a subscription renews: on, once more or off (B-38). */
export const recurringJourney: Journey = {
  id: 'recurring',
  kind: 'acts',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    return one === undefined ? pick(step, saidIn(given)) : choose(step, one);
  },
  answers: [
    on(recurringPicker, (step, picked) => choose(step, picked)),
    on(recurringChoice, (step, { to, terms, ...answer }) =>
      to === ''
        ? choose(step, answer, step.reader.strings.common.chooseOne)
        : save(step, { ...answer, to, terms: terms[to] ?? '' }),
    ),
    on(recurringResult, save),
  ],
};

async function pick(step: Step, said: string): Promise<Reply> {
  const { recurring } = step.reader.strings;
  const all = await ownSubscriptions(step);
  const meant = subscriptionsMeant(
    said,
    all.filter(({ subscription }) => recurringRefusal(subscription) === undefined),
    all,
  );
  if ('missing' in meant) return withoutProduct(step, 'recurring', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(step, recurring.nothing);
  if (another === undefined) return choose(step, { account: only.account.id, subscription: only.subscription.id });
  return rows.length > mostChoices
    ? listed(step, { status: 'active' }, 0, step.reader.strings.cancelling.openFirst)
    : show(step, recurringPicker, { rows, now: step.desk.clock.now() });
}

/** How it is set, and what each choice means with its dates and amounts. */
async function choose(step: Step, { to, ...ids }: Wanted, banner = ''): Promise<Reply> {
  const { desk, tenant, reader, by } = step;
  const owned = await ownSubscription(step, ids);
  if (owned === undefined) return refused(step, { refusal: { code: 'not-found' } });
  const { account, subscription } = owned;
  const refusal = recurringRefusal(subscription);
  if (refusal !== undefined) return detailsOf(step, account, subscription.id, sentenceFor(refusal, reader));

  const operation = desk.newOperation();
  const others = recurrings.filter((one) => one !== subscription.recurring && !(one === 'once' && subscription.trial));
  const previews = await Promise.all(
    others.map(async (one) => {
      const request = { account: ids.account, operation, input: { subscription: ids.subscription, to: one } };
      return [one, await desk.door.preview(setRecurring, request, by)] as const;
    }),
  );
  const possible = new Map(previews.flatMap(([one, outcome]) => (outcome.accepted ? [[one, outcome] as const] : [])));
  const [blocked] = previews.flatMap(([, outcome]) => (outcome.accepted ? [] : [outcome.refusal]));
  const consequences = consequencesOf(step, owned);
  const meanings: readonly Meaning[] = recurrings.flatMap((one) => {
    const isSet = one === subscription.recurring;
    const result = isSet ? recurringFacts(account, subscription, one, tenant) : possible.get(one)?.result;
    return result === undefined ? [] : [{ result, ...consequences }];
  });
  return show(step, recurringChoice, {
    ...owned,
    meanings,
    chosen: to !== undefined && possible.has(to) ? to : subscription.recurring,
    operation,
    terms: Object.fromEntries([...possible].map(([one, { terms }]) => [one, terms])),
    now: desk.clock.now(),
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

async function save(step: Step, { account: accountId, subscription: id, to, operation, terms }: Saved): Promise<Reply> {
  const { desk, by, reader } = step;
  const ids = { account: accountId, subscription: id };
  const before = (await ownSubscription(step, ids))?.subscription;
  const request = { account: accountId, operation, terms, input: { subscription: id, to } };
  const outcome = await desk.door.execute(setRecurring, request, by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    if (refusal.code === 'not-found') return refused(step, { refusal });
    const { changed } = reader.strings.recurring;
    // What was chosen stays chosen where only the card was old.
    const asked = refusal.code === 'review-outdated' ? { ...ids, to } : ids;
    return choose(step, asked, refusal.code === 'terms-changed' ? changed : sentenceFor(refusal, reader));
  }

  const { account, result, earlier } = outcome;
  const banner = alreadyDone(step, earlier);
  const now = subscriptionOf(account, result.subscription);
  if (now === undefined || !isStillSo(now, result)) return detailsOf(step, account, result.subscription, banner);
  const back =
    earlier === undefined ? await wayBack(step, { account, subscription: now }, before?.recurring) : undefined;
  return show(step, recurringResult, { ...resultOf(step, outcome, now), ...(back && { back }), banner });
}

function isStillSo(
  { status, cancellation, recurring, termDays }: Subscription,
  { to, on: day }: RecurringSet,
): boolean {
  return status === 'active' && cancellation === undefined && recurring === to && termDays.last < day;
}

function resultOf(step: Step, { account, result }: Accepted, subscription: Subscription) {
  return {
    account: account.id,
    result,
    productName: nameOf(result.product),
    ...consequencesOf(step, { account, subscription }),
  };
}

/** Who is affected by an end, and what is charged until then. */
function consequencesOf({ reader }: Step, { account, subscription }: Owned): Omit<Meaning, 'result'> {
  const { assignments, cycle, termDays, unpaid } = subscription;
  const declined = account.payments.find(({ id }) => id === unpaid?.payment);
  const goesOn = cycle.last < termDays.last && { price: priceWords(subscription, reader), until: termDays.last };
  const overdue = unpaid && declined && { amount: declined.total, lastTry: givenUpOn(unpaid.since) };
  return { losing: assignments.map(({ name }) => name), ...(goesOn && { goesOn }), ...(overdue && { overdue }) };
}

/** Back to how it was, as an operation of its own; a scheduled change that was dropped does not come back with it. */
async function wayBack({ desk, by }: Step, { account, subscription }: Owned, to: Recurring | undefined) {
  if (to === undefined) return undefined;
  const operation = desk.newOperation();
  const request = { account: account.id, operation, input: { subscription: subscription.id, to } };
  const outcome = await desk.door.preview(setRecurring, request, by);
  return outcome.accepted ? { to, operation, terms: outcome.terms } : undefined;
}
