import { z } from 'zod';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import type { NextAction } from '../../cards/layouts/button.js';
import type { Resumed } from '../../cards/paying/resumed.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { reactivationPicker } from '../../cards/reactivating/reactivationPicker.js';
import { reactivationReceipt } from '../../cards/reactivating/reactivationReceipt.js';
import { reactivationReview } from '../../cards/reactivating/reactivationReview.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { chargeWaiting } from '../../cards/trials/chargeWaiting.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addDays } from '../../domain/basics/calendar.js';
import { canReactivate, reactivateSubscription } from '../../domain/commands/reactivateSubscription.js';
import type { SubscriptionReactivated } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { asOf } from '../../domain/account/outlook.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { expiredDays } from '../../domain/account/refundWindows.js';
import { menuWith } from '../menuDialog.js';
import { keptOf, saidIn, subscriptionsMeant, withoutProduct } from '../understanding/parseProducts.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownSubscription } from '../ownAccounts.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf, listed, ownSubscriptions } from './subscriptionsDialog.js';

type Accepted = Extract<Outcome<SubscriptionReactivated>, { accepted: true }>;

const startInput = z.object({
  account: z.string(),
  subscription: z.string(),
  /** An operation whose pending charge is polled. */
  check: z.string().optional(),
});
type StartInput = z.infer<typeof startInput>;

/** Reactivates a subscription that has expired under MOSA (D7). */
export const reactivateJourney: Journey = {
  id: 'reactivate',
  kind: 'acts',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    if (one === undefined) return pick(turn, saidIn(given));
    // Impossible terms make sure that polling never reactivates.
    return one.check === undefined ? review(turn, one) : save(turn, { ...one, operation: one.check, terms: '' });
  },
  answers: [on(reactivationPicker, (turn, picked) => review(turn, picked)), on(reactivationReview, save)],
};

async function pick(turn: Turn, said: string): Promise<Reply> {
  const all = await ownSubscriptions(turn);
  const meant = subscriptionsMeant(
    said,
    all.filter(({ account, subscription }) => canReactivate(account, subscription)),
    all,
  );
  if ('missing' in meant) return withoutProduct(turn, 'reactivate', meant.missing);
  const { rows } = meant;
  const [only, another] = rows;
  if (only === undefined) return menuWith(turn, turn.reader.strings.reactivating.nothing);
  if (another === undefined) return review(turn, { account: only.account.id, subscription: only.subscription.id });
  return rows.length > mostPicked
    ? listed(turn, { status: 'expired' }, 0, turn.reader.strings.cancelling.openFirst)
    : show(
        turn,
        reactivationPicker,
        { rows, now: turn.services.clock.now() },
        { journey: 'reactivate', data: keptOf(said) },
      );
}

async function review(turn: Turn, { account, subscription }: StartInput, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const request = { account, operation, input: { subscription } };
  const outcome = await services.commands.preview(reactivateSubscription, request, by);
  if (!outcome.accepted) return sayNo(turn, { account, subscription }, outcome.refusal);

  const expired = subscriptionOf(outcome.account, subscription);
  const reactivation = reactivationOf(outcome);
  if (expired === undefined || reactivation === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  return show(turn, reactivationReview, {
    ...reactivation,
    operation,
    terms: outcome.terms,
    worksUntil: addDays(expired.statusSince, expiredDays - 1),
    assigned: expired.assignments.length,
    banner,
  });
}

interface Saved extends StartInput {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { account, subscription, operation, terms }: Saved): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await turn.services.commands.execute(reactivateSubscription, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, { account, subscription }, outcome.refusal);
  if (outcome.state === 'done') return settled(turn, outcome, terms === '' ? undefined : outcome.earlier);

  const check = { start: 'reactivate', account, subscription, check: operation } as const;
  const awaited = { account, payment: operation };
  const { seats, product, price } = outcome.result;
  const waiting = { seats, product, amount: price.total };
  return showWaiting(turn, chargeWaiting, { doing: 'reactivating', ...waiting, check }, awaited);
}

/** The receipt as long as it is true, noting an earlier press; otherwise the subscription's current state. */
function settled(turn: Turn, outcome: Accepted, earlier: Instant | undefined): Reply {
  const { account, result } = outcome;
  const banner = alreadyDone(turn, earlier);
  const back = subscriptionOf(account, result.subscription);
  const now = turn.services.clock.now();
  const reactivation = back && reactivationOf({ ...outcome, result: asOf(result, back, now) });
  const isTrue = back?.status === 'active' && back.recurring === 'on' && back.termDays.last === result.termEnds;
  return isTrue && reactivation
    ? show(turn, reactivationReceipt, { ...reactivation, banner })
    : detailsOf(turn, account, result.subscription, banner);
}

async function sayNo(turn: Turn, ids: StartInput, refusal: Refusal): Promise<Reply> {
  const { reactivating, titles } = turn.reader.strings;
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, ids, reactivating.changed);
    case 'review-outdated':
      return review(turn, ids, sentenceFor(refusal, turn.reader));
    case 'payment-declined':
    case 'card-expired':
    case 'no-payment-method':
      return refused(turn, {
        refusal,
        nextActions: [
          await newMethod(turn, ids),
          { title: titles.methods, data: { start: 'methods' } },
          { title: titles.reactivate, data: { start: 'reactivate', ...ids } },
        ],
      });
    case 'payment-pending':
    case 'cannot-reactivate': {
      const owned = await ownSubscription(turn, ids);
      return owned === undefined
        ? refused(turn, { refusal })
        : detailsOf(turn, owned.account, ids.subscription, sentenceFor(refusal, turn.reader));
    }
    default:
      return refused(turn, { refusal });
  }
}

/** A new card for the billing profile that is charged, with which it goes on here. */
async function newMethod(turn: Turn, { account, subscription }: StartInput): Promise<NextAction> {
  const owned = await ownSubscription(turn, { account, subscription });
  const resume: Resumed = { start: 'reactivate', account, subscription };
  const data = { start: 'methods', account, profile: owned?.subscription.profile, link: true, resume } as const;
  return { title: turn.reader.strings.paying.add, data };
}

function reactivationOf({ account, result }: Accepted) {
  const method = methodOf(account, result.method);
  return method && { account: account.id, result, productName: nameOf(result.product), method };
}
