import { cardRefunds } from '../../cards/cancelling/refundRows.js';
import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Undoing } from '../../cards/seats/undo.js';
import { undoReceipt } from '../../cards/seats/undoReceipt.js';
import { undoReview } from '../../cards/seats/undoReview.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { undoPurchase } from '../../domain/commands/undoPurchase.js';
import type { PurchaseUndone } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/idempotency.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { pickSeats } from '../subscriptions/pickSeats.js';
import { saidIn } from '../understanding/parseProducts.js';
import { seatsRefused } from '../refusals/seatsRefused.js';
import type { Journey, Reply, Step } from '../step.js';
import { alreadyDone, on, show } from '../step.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';

type Accepted = Extract<Outcome<PurchaseUndone>, { accepted: true }>;

const wanted = z.object({ account: z.string(), subscription: z.string() });
type Wanted = z.infer<typeof wanted>;

export const undoJourney: Journey = {
  id: 'undo',
  kind: 'acts',
  start: (step, given) => {
    const one = wanted.safeParse(given).data;
    return one === undefined ? pick(step, saidIn(given)) : reviewUndo(step, one);
  },
  answers: [on(undoReview, save)],
};

function pick(step: Step, said: string): Promise<Reply> {
  const now = step.desk.clock.now();
  return pickSeats(step, {
    journey: 'undo',
    isOne: (subscription) => mayUndo(subscription, now),
    said,
    none: step.reader.strings.seats.undoNothing,
    open: (one) => reviewUndo(step, one),
  });
}

export async function reviewUndo(step: Step, { account, subscription }: Wanted, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  const operation = desk.newOperation();
  const outcome = await desk.door.preview(undoPurchase, { account, operation, input: { subscription } }, by);
  if (!outcome.accepted) return seatsRefused(step, { account, subscription }, outcome.refusal);
  return show(step, undoReview, { ...undoing(outcome), operation, terms: outcome.terms, banner });
}

interface Saved extends Wanted {
  readonly operation: string;
  readonly terms: string;
}

async function save(step: Step, { account, subscription, operation, terms }: Saved): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await step.desk.door.execute(undoPurchase, request, step.by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    const ids = { account, subscription };
    switch (refusal.code) {
      case 'terms-changed':
        return reviewUndo(step, ids, step.reader.strings.seats.changed);
      case 'review-outdated':
        return reviewUndo(step, ids, sentenceFor(refusal, step.reader));
      default:
        return seatsRefused(step, ids, refusal);
    }
  }
  const { result, earlier } = outcome;
  const banner = alreadyDone(step, earlier);
  const left = subscriptionOf(outcome.account, subscription);
  const isTrue = result.to === 0 || (left?.status === 'active' && seatsOf(left) === result.to);
  return earlier === undefined || isTrue
    ? show(step, undoReceipt, { ...undoing(outcome), banner })
    : detailsOf(step, outcome.account, subscription, banner);
}

function undoing({ account, result }: Accepted): Undoing {
  const method = methodOf(account, result.method);
  const refunds = cardRefunds(account, result.parts);
  return { account: account.id, result, productName: nameOf(result.product), refunds, ...(method && { method }) };
}
