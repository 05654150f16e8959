import { z } from 'zod';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { soldMoreActions } from '../../cards/customers/soldMoreActions.js';
import { soldSubscription } from '../../cards/customers/soldSubscription.js';
import { moreActions } from '../../cards/subscriptions/moreActions.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import { fromKey, nameOf } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionDetails } from '../../cards/subscriptions/subscriptionDetails.js';
import type { ListPlace, SubscriptionFilter } from '../../cards/subscriptions/subscriptionList.js';
import { listPlace, pageSize, subscriptionList } from '../../cards/subscriptions/subscriptionList.js';
import type { TakeBack } from '../../cards/layouts/takeBack.js';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import { canTakeBack, takeBackCancellation, takeBackTerms } from '../../domain/commands/takeBackCancellation.js';
import type { CancellationTakenBack } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { lastDayOf } from '../../domain/account/outlook.js';
import type { Status } from '../../domain/account/subscription.js';
import { seatsOf, statuses } from '../../domain/account/subscription.js';
import { groupBy, joined } from '../../domain/basics/groupBy.js';
import type { Money } from '../../domain/basics/money.js';
import { add, multiply } from '../../domain/basics/money.js';
import { saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccount, ownAccounts, ownSubscription } from '../ownAccounts.js';
import { customerNamed } from '../partner/customerDialog.js';
import { soldDetailsOf } from '../partner/soldDetails.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';

type TakenBack = Extract<Outcome<CancellationTakenBack>, { accepted: true }>;

const from = z.object({ list: listPlace.optional().catch(undefined) });
const startInput = from.extend({
  account: z.string(),
  subscription: z.string(),
  more: z.literal('actions').optional(),
});

export const subscriptionsJourney: Journey = {
  id: 'subscriptions',
  kind: 'looks',
  start: async (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one === undefined) {
      const { list } = from.safeParse(given).data ?? {};
      return list === undefined ? meant(turn, saidIn(given)) : listed(turn, list, list.page);
    }
    return one.more === 'actions' ? more(turn, one) : details(turn, one.account, one.subscription, '', one.list);
  },
  answers: [
    on(subscriptionList, async (turn, answer) => {
      if (answer.action === 'filter') return listed(turn, answer, 0);
      if (answer.action === 'page') return listed(turn, answer, answer.page);
      const { account, subscription } = fromKey(answer.pick);
      return details(turn, account, subscription, '', answer.list);
    }),
    on(subscriptionDetails, takeBack),
    on(cancelReceipt, takeBack),
    on(soldSubscription, takeBack),
  ],
};

/** The subscription named in a sentence, or the list; an agent may name a customer. */
async function meant(turn: Turn, said: string): Promise<Reply> {
  const ofCustomer = said === '' ? undefined : await customerNamed(turn, said);
  if (ofCustomer !== undefined) return ofCustomer;
  if (productsIn(said).length === 0) return listed(turn, {}, 0);
  const all = await ownSubscriptions(turn);
  const found = subscriptionsMeant(said, all, all);
  if ('missing' in found) return withoutProduct(turn, 'subscriptions', found.missing);
  const [only, another] = found.rows;
  const isOne = only !== undefined && another === undefined;
  return isOne ? detailsOf(turn, only.account, only.subscription.id) : listed(turn, {}, 0);
}

/** A page of the person's subscriptions, with a line on what to choose. */
export async function listed(
  turn: Turn,
  filter: Partial<SubscriptionFilter>,
  wantedPage: number,
  banner = '',
): Promise<Reply> {
  const { channel = 'all', status = 'any' } = filter;
  const all = await ownSubscriptions(turn);
  const matching = all.filter(
    ({ subscription }) =>
      (channel === 'all' || subscription.channel === channel) && (status === 'any' || subscription.status === status),
  );
  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  const data = {
    rows: matching.slice(page * pageSize, (page + 1) * pageSize),
    page,
    pages,
    matching: matching.length,
    all: all.length,
    sums: sumsOf(matching),
    filter: { channel, status },
    now: turn.services.clock.now(),
    banner,
  };
  return show(turn, subscriptionList, data, { journey: 'subscriptions', data: { list: { channel, status, page } } });
}

/** What is charged for subscriptions, in all: one sum for each billing frequency and currency. */
function sumsOf(rows: readonly Owned[]) {
  const paid = rows.filter(
    ({ subscription: { status, trial } }) => !trial && (status === 'active' || status === 'pending'),
  );
  const byBilling = [...groupBy(paid, ({ subscription }) => subscription.billing).values()];
  const groups = byBilling.flatMap((rows) => [
    ...groupBy(rows, ({ subscription }) => subscription.unitPrice.currency).values(),
  ]);
  return groups.map(([first, ...others]) => ({
    billing: first.subscription.billing,
    price: add(priceOf(first), ...others.map(priceOf)),
  }));
}

function priceOf({ subscription }: Owned): Money {
  return multiply(subscription.unitPrice, seatsOf(subscription));
}

/** A person's subscriptions: usable ones first, then by product. */
export async function ownSubscriptions(turn: Turn): Promise<readonly Owned[]> {
  const accounts = await ownAccounts(turn);
  const all = joined(
    accounts.map((account) => account.subscriptions.map((subscription) => ({ account, subscription }))),
  );
  // Many subscriptions are of few products, so the products are put in order, not the subscriptions.
  const byProduct = [...groupBy(all, ({ subscription }) => subscription.product).values()];
  const byName = byProduct.toSorted(([a], [b]) => nameOfOwned(a).localeCompare(nameOfOwned(b)));
  const byStanding = groupBy(joined(byName), standingOf);
  return joined(statuses.map((status) => byStanding.get(status) ?? []));
}

/** Among the usable ones stands also what waits for its first payment. */
function standingOf({ subscription: { status } }: Owned): Status {
  return status === 'pending' ? 'active' : status;
}

function nameOfOwned({ subscription }: Owned): string {
  return nameOf(subscription.product);
}

async function details(turn: Turn, accountId: string, id: string, banner = '', list?: ListPlace): Promise<Reply> {
  const account = await ownAccount(turn, accountId);
  return account === undefined
    ? refused(turn, { refusal: { code: 'not-found' } })
    : detailsOf(turn, account, id, banner, list);
}

/** One subscription in its current state, with a banner about what has just happened. */
export function detailsOf(turn: Turn, account: Account, id: string, banner = '', list?: ListPlace): Reply {
  if (account.ownedBy === 'partner') return soldDetailsOf(turn, account, id, banner);
  const subscription = subscriptionOf(account, id);
  if (subscription === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const { services } = turn;
  const operation = services.newOperation();
  const terms = takeBackTerms(subscription);
  const takeBackWorks = canTakeBack(subscription, services.clock.now());
  return show(turn, subscriptionDetails, {
    account,
    subscription,
    operation,
    terms,
    canTakeBack: takeBackWorks,
    now: services.clock.now(),
    banner,
    list,
  });
}

async function more(turn: Turn, one: z.infer<typeof startInput>): Promise<Reply> {
  const owned = await ownSubscription(turn, one);
  if (owned === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const data = { ...owned, now: turn.services.clock.now() };
  return owned.account.ownedBy === 'partner'
    ? show(turn, soldMoreActions, data)
    : show(turn, moreActions, { ...data, list: one.list });
}

/** A trial without a payment method still ends. */
function takenBackWords({ reader }: Turn, { account, result }: TakenBack): string {
  const { strings, day } = reader;
  const subscription = subscriptionOf(account, result.subscription);
  if (subscription?.recurring !== 'off') return strings.subscriptions.takenBack(day(result.renewsOn));
  return subscription.trial
    ? strings.trials.takenBack(day(lastDayOf(subscription)))
    : strings.subscriptions.takenBackOff(day(lastDayOf(subscription)));
}

async function takeBack(turn: Turn, { account, subscription, operation, terms }: TakeBack): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await turn.services.commands.execute(takeBackCancellation, request, turn.by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    switch (refusal.code) {
      case 'terms-changed':
        return details(turn, account, subscription);
      case 'review-outdated':
        return details(turn, account, subscription, sentenceFor(refusal, turn.reader));
      default:
        return refused(turn, { refusal });
    }
  }
  if (outcome.earlier !== undefined) {
    return detailsOf(turn, outcome.account, subscription, alreadyDone(turn, outcome.earlier));
  }

  return detailsOf(turn, outcome.account, subscription, takenBackWords(turn, outcome));
}
