import { z } from 'zod';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { moreActions } from '../../cards/subscriptions/moreActions.js';
import type { Owned } from '../../cards/subscriptions/row.js';
import { fromKey, nameOf } from '../../cards/subscriptions/row.js';
import { subscriptionDetails } from '../../cards/subscriptions/subscriptionDetails.js';
import type { ListPlace, SubscriptionFilter } from '../../cards/subscriptions/subscriptionList.js';
import { listPlace, pageSize, subscriptionList } from '../../cards/subscriptions/subscriptionList.js';
import type { TakeBack } from '../../cards/subscriptions/takeBack.js';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { canTakeBack, takeBackCancellation, takeBackTerms } from '../../domain/commands/takeBackCancellation.js';
import type { CancellationTakenBack } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { lastDayOf } from '../../domain/account/outlook.js';
import { statuses } from '../../domain/account/subscription.js';
import { saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, ownAccount, ownAccounts, ownSubscription, refused, show } from '../step.js';

type TakenBack = Extract<Outcome<CancellationTakenBack>, { accepted: true }>;

const from = z.object({ list: listPlace.optional().catch(undefined) });
const wanted = from.extend({ account: z.string(), subscription: z.string(), more: z.literal('actions').optional() });

export const subscriptionsJourney: Journey = {
  id: 'subscriptions',
  kind: 'looks',
  start: async (step, given) => {
    const one = wanted.safeParse(given).data;
    if (one === undefined) {
      const { list } = from.safeParse(given).data ?? {};
      return list === undefined ? meant(step, saidIn(given)) : listed(step, list, list.page);
    }
    return one.more === 'actions' ? more(step, one) : details(step, one.account, one.subscription, '', one.list);
  },
  answers: [
    on(subscriptionList, async (step, answer) => {
      if (answer.action === 'filter') return listed(step, answer, 0);
      if (answer.action === 'page') return listed(step, answer, answer.page);
      const { account, subscription } = fromKey(answer.pick);
      return details(step, account, subscription, '', answer.list);
    }),
    on(subscriptionDetails, takeBack),
    on(cancelReceipt, takeBack),
  ],
};

/** The one that a sentence names, or all of them. */
async function meant(step: Step, said: string): Promise<Reply> {
  if (productsIn(said).length === 0) return listed(step, {}, 0);
  const all = await ownSubscriptions(step);
  const found = subscriptionsMeant(said, all, all);
  if ('missing' in found) return withoutProduct(step, 'subscriptions', found.missing);
  const [only, another] = found.rows;
  const isOne = only !== undefined && another === undefined;
  return isOne ? detailsOf(step, only.account, only.subscription.id) : listed(step, {}, 0);
}

/** A page of the person's subscriptions, with a word on what to do with it. */
export async function listed(
  step: Step,
  filter: Partial<SubscriptionFilter>,
  wantedPage: number,
  banner = '',
): Promise<Reply> {
  const { channel = 'all', status = 'any' } = filter;
  const all = await ownSubscriptions(step);
  const matching = all.filter(
    ({ subscription }) =>
      (channel === 'all' || subscription.channel === channel) && (status === 'any' || subscription.status === status),
  );
  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  return show(step, subscriptionList, {
    rows: matching.slice(page * pageSize, (page + 1) * pageSize),
    page,
    pages,
    matching: matching.length,
    all: all.length,
    filter: { channel, status },
    now: step.desk.clock.now(),
    banner,
  });
}

/** A person's subscriptions: what works first, then by product. */
export async function ownSubscriptions(step: Step): Promise<readonly Owned[]> {
  const accounts = await ownAccounts(step);
  return accounts
    .flatMap((account) => account.subscriptions.map((subscription) => ({ account, subscription })))
    .toSorted((a, b) => rank(a) - rank(b) || byName(nameOfOwned(a), nameOfOwned(b)));
}

const { compare: byName } = new Intl.Collator();

function rank({ subscription }: Owned): number {
  return statuses.indexOf(subscription.status === 'pending' ? 'active' : subscription.status);
}

function nameOfOwned({ subscription }: Owned): string {
  return nameOf(subscription.product);
}

async function details(step: Step, accountId: string, id: string, banner = '', list?: ListPlace): Promise<Reply> {
  const account = await ownAccount(step, accountId);
  return account === undefined
    ? refused(step, { refusal: { code: 'not-found' } })
    : detailsOf(step, account, id, banner, list);
}

/** One subscription as it is now, with a word on what has just happened. */
export function detailsOf(step: Step, account: Account, id: string, banner = '', list?: ListPlace): Reply {
  const subscription = subscriptionOf(account, id);
  if (subscription === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const { desk } = step;
  const operation = desk.newOperation();
  const terms = takeBackTerms(subscription);
  const takeBackWorks = canTakeBack(subscription, desk.clock.now());
  return show(step, subscriptionDetails, {
    account,
    subscription,
    operation,
    terms,
    canTakeBack: takeBackWorks,
    now: desk.clock.now(),
    banner,
    list,
  });
}

async function more(step: Step, one: z.infer<typeof wanted>): Promise<Reply> {
  const owned = await ownSubscription(step, one);
  if (owned === undefined) return refused(step, { refusal: { code: 'not-found' } });
  return show(step, moreActions, { ...owned, now: step.desk.clock.now(), list: one.list });
}

/** A trial without a payment method still ends by itself. */
function takenBackWords({ reader }: Step, { account, result }: TakenBack): string {
  const { strings, day } = reader;
  const subscription = subscriptionOf(account, result.subscription);
  if (subscription?.recurring !== 'off') return strings.subscriptions.takenBack(day(result.renewsOn));
  return subscription.trial
    ? strings.trials.takenBack(day(lastDayOf(subscription)))
    : strings.subscriptions.takenBackOff(day(lastDayOf(subscription)));
}

async function takeBack(step: Step, { account, subscription, operation, terms }: TakeBack): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await step.desk.door.execute(takeBackCancellation, request, step.by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    switch (refusal.code) {
      case 'terms-changed':
        return details(step, account, subscription);
      case 'review-outdated':
        return details(step, account, subscription, sentenceFor(refusal, step.reader));
      default:
        return refused(step, { refusal });
    }
  }
  if (outcome.earlier !== undefined) {
    return detailsOf(step, outcome.account, subscription, alreadyDone(step, outcome.earlier));
  }

  return detailsOf(step, outcome.account, subscription, takenBackWords(step, outcome));
}
