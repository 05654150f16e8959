import { z } from 'zod';
import type { Problem } from '../../cards/layouts/problem.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { activationReview } from '../../cards/sales/activationReview.js';
import { customerWords } from '../../cards/sales/sale.js';
import type { StatusChange, StatusTarget } from '../../cards/sales/statusChoice.js';
import { statusChoice } from '../../cards/sales/statusChoice.js';
import { statusReceipt } from '../../cards/sales/statusReceipt.js';
import { suspensionReview } from '../../cards/sales/suspensionReview.js';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { SubscriptionActivated, SubscriptionSuspended } from '../../domain/account/events.js';
import type { Refusal } from '../../domain/account/refusals.js';
import type { Subscription } from '../../domain/account/subscription.js';
import type { Outcome } from '../../domain/application/command.js';
import { activateRefusal, activateSubscription } from '../../domain/commands/activateSubscription.js';
import {
  mostLosingUnnamed,
  needsName,
  suspendRefusal,
  suspendSubscription,
} from '../../domain/commands/suspendSubscription.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { notSold, saleRefused, soldRefused } from '../refusals/saleRefused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { saidIn } from '../understanding/parseProducts.js';
import { partnershipOf } from '../../domain/partner/partnershipChanges.js';
import { propose } from './approvalsDialog.js';
import { partnershipNow } from './partnershipNow.js';
import { customerName, pickCustomer, pickSold, typedCustomer } from './pickSale.js';

type Accepted = Extract<Outcome<SubscriptionSuspended | SubscriptionActivated>, { accepted: true }>;

const target = z.enum(['suspend', 'activate']);
const startInput = z.object({
  account: z.string(),
  subscription: z.string().optional(),
  to: target.optional().catch(undefined),
});
const askedCustomer = z.object({ asks: z.literal('customer'), said: z.string() });

/** An agent suspends what the partner has sold to a customer, or activates it (R54–R57). */
export const statusJourney: Journey = {
  id: 'status',
  kind: 'acts',
  start: (turn, given) => {
    const { account, subscription, to } = startInput.safeParse(given).data ?? {};
    const said = saidIn(given);
    if (account === undefined) return pickCustomer(turn, { journey: 'status', said }, (one) => pick(turn, one, said));
    if (subscription === undefined) return pick(turn, account, said, to);
    return to === undefined ? choose(turn, { account, subscription }) : review(turn, { account, subscription, to });
  },
  answers: [
    on(statusChoice, (turn, { to, ...ids }) => (to === '' ? choose(turn, ids) : review(turn, { ...ids, to }))),
    on(suspensionReview, (turn, { action, ...saved }) =>
      action === 'propose' ? proposed(turn, saved) : suspend(turn, saved),
    ),
    on(activationReview, activate),
  ],
  listen: async (turn, text, data) => {
    const asked = askedCustomer.safeParse(data).data;
    if (asked === undefined) return undefined;
    const { said } = asked;
    return typedCustomer(turn, { journey: 'status', said }, text, (one) => pick(turn, one, said));
  },
};

function pick(turn: Turn, account: string, said: string, to?: StatusTarget): Promise<Reply> {
  return pickSold(turn, {
    ...{ journey: 'status', account, said },
    fits: (subscription) => refusalOf(subscription, to ?? possible(subscription)) === undefined,
    open: (ids) => (to === undefined ? choose(turn, ids) : review(turn, { ...ids, to })),
  });
}

interface Ids {
  readonly account: string;
  readonly subscription: string;
}

/** The one of the two that fits. */
function possible({ status }: Subscription): StatusTarget {
  return status === 'suspended' ? 'activate' : 'suspend';
}

function refusalOf(subscription: Subscription, to: StatusTarget): Refusal | undefined {
  return to === 'suspend' ? suspendRefusal(subscription) : activateRefusal(subscription);
}

/** Which subscription it is, to verify, and what its status can become (R57). */
async function choose(turn: Turn, ids: Ids, banner: Problem = ''): Promise<Reply> {
  const own = await ownSubscription(turn, ids);
  if (own === undefined) return notSold(turn, ids);
  const { account, subscription } = own;
  const to = possible(subscription);
  const refusal = refusalOf(subscription, to);
  if (refusal !== undefined) return soldRefused(turn, own, refusal);

  const now = turn.services.clock.now();
  const latest = latestChange(account, subscription);
  const card = { ...own, customer: await customerName(turn, account), to, latest, now, banner };
  const data = { account: account.id, subscription: subscription.id };
  return show(turn, statusChoice, card, { journey: 'status', data });
}

/** Who has suspended it, or activated it last. */
function latestChange(account: Account, { id, suspended }: Subscription): StatusChange | undefined {
  if (suspended !== undefined) return suspended;
  return account.operations.findLast(
    ({ result }) => result.type === 'subscription-activated' && result.subscription === id,
  );
}

interface Wish extends Ids {
  readonly to: StatusTarget;
}

/** What comes of the change, before anything happens; what is true already is said instead. */
async function review(turn: Turn, wish: Wish, banner: Problem = '', name = ''): Promise<Reply> {
  const { account, subscription, to } = wish;
  const own = await ownSubscription(turn, wish);
  if (own === undefined) return notSold(turn, wish);
  const refusal = refusalOf(own.subscription, to);
  if (refusal !== undefined) return no(turn, wish, refusal);

  const { services, by } = turn;
  const operation = services.newOperation();
  const customer = await customerName(turn, own.account);
  const about = { account, customer, operation, banner };
  const open = { journey: 'status', data: { account, subscription, to } } as const;
  if (to === 'activate') {
    const request = { account, operation, input: { subscription } };
    const outcome = await services.commands.preview(activateSubscription, request, by);
    if (!outcome.accepted) return no(turn, wish, outcome.refusal);
    const { result, terms } = outcome;
    const latest = own.subscription.suspended;
    const text = typeof banner === 'string' ? banner : banner.text;
    return show(turn, activationReview, { ...about, result, terms, latest, banner: text }, open);
  }
  // The name is asked for on the card and checked when it is saved.
  const isProposal = partnershipOf(await partnershipNow(turn)).secondAgent?.isNeeded === true;
  // What another agent would approve.
  const approved = isProposal && ({ isOwn: true } as const);
  const request = { account, operation, input: { subscription, name: customer }, ...approved };
  const outcome = await services.commands.preview(suspendSubscription, request, by);
  if (!outcome.accepted) return no(turn, wish, outcome.refusal);
  const { result, terms } = outcome;
  const asks = needsName(own.subscription) && { asksAbove: mostLosingUnnamed };
  return show(turn, suspensionReview, { ...about, result, terms, name, isProposal, ...asks }, open);
}

interface Saved extends Ids {
  readonly operation: string;
  readonly terms: string;
}

async function suspend(turn: Turn, { name, ...saved }: Saved & { readonly name: string }): Promise<Reply> {
  const { account, subscription, operation, terms } = saved;
  const request = { account, operation, terms, input: { subscription, name } };
  const outcome = await turn.services.commands.execute(suspendSubscription, request, turn.by);
  const wish = { account, subscription, to: 'suspend' } as const;
  return outcome.accepted ? receipt(turn, outcome, wish) : no(turn, wish, outcome.refusal, name);
}

/** Asks the other agents, where suspending needs one of them. */
async function proposed(turn: Turn, { account, subscription, name, operation }: Saved & { readonly name: string }) {
  const outcome = await propose(turn, { account, subscription, name, operation });
  const wish = { account, subscription, to: 'suspend' } as const;
  return 'refusal' in outcome ? no(turn, wish, outcome.refusal, name) : outcome;
}

async function activate(turn: Turn, { account, subscription, operation, terms }: Saved): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await turn.services.commands.execute(activateSubscription, request, turn.by);
  const wish = { account, subscription, to: 'activate' } as const;
  return outcome.accepted ? receipt(turn, outcome, wish) : no(turn, wish, outcome.refusal);
}

/** The receipt as long as it is true, noting an earlier press; otherwise what is true now. */
async function receipt(turn: Turn, { account, result, earlier }: Accepted, wish: Wish): Promise<Reply> {
  const subscription = subscriptionOf(account, wish.subscription);
  const banner = alreadyDone(turn, earlier);
  const isTrue =
    subscription?.status === (wish.to === 'suspend' ? 'suspended' : 'active') &&
    (earlier === undefined || latestChange(account, subscription)?.at === earlier);
  if (!isTrue) return choose(turn, wish, banner);
  return show(turn, statusReceipt, {
    account: account.id,
    customer: await customerName(turn, account),
    result,
    banner,
  });
}

async function no(turn: Turn, wish: Wish, refusal: Refusal, name = ''): Promise<Reply> {
  const { reader } = turn;
  const text = sentenceFor(refusal, reader);
  switch (refusal.code) {
    case 'not-active':
      return choose(turn, wish);
    case 'suspended':
    case 'not-suspended':
      return choose(turn, wish, await whatIsTrue(turn, wish, text));
    case 'name-differs':
      return review(turn, wish, { field: 'name', text }, name);
    case 'terms-changed':
      return review(turn, wish, reader.strings.sales.changed, name);
    case 'needs-second-agent':
    case 'review-outdated':
      return review(turn, wish, text, name);
    case 'not-found':
      return notSold(turn, wish);
    default:
      return saleRefused(turn, wish, refusal);
  }
}

/** Who has done it already, and when; the refusal's own sentence where nobody is known. */
async function whatIsTrue(turn: Turn, wish: Wish, otherwise: string): Promise<string> {
  const own = await ownSubscription(turn, wish);
  const latest = own && latestChange(own.account, own.subscription);
  if (latest === undefined) return otherwise;
  const { strings, moment } = turn.reader;
  const by = wish.to === 'suspend' ? strings.sales.suspendedBy : strings.sales.activatedBy;
  return `${by(customerWords(latest.byName), moment(latest.at))} ${strings.sales.unchanged}`;
}
