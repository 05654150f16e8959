import { cardRefunds } from '../../cards/layouts/refundRows.js';
import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Undoing } from '../../cards/seats/undo.js';
import { undoReceipt } from '../../cards/seats/undoReceipt.js';
import { undoReview } from '../../cards/seats/undoReview.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { undoPurchase } from '../../domain/commands/undoPurchase.js';
import type { PurchaseUndone } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mayUndo } from '../../domain/billing/undoable.js';
import { pickSeats } from '../subscriptions/pickSeats.js';
import { saidIn } from '../understanding/parseProducts.js';
import { seatsRefused } from '../refusals/seatsRefused.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';

type Accepted = Extract<Outcome<PurchaseUndone>, { accepted: true }>;

const startInput = z.object({ account: z.string(), subscription: z.string() });
type StartInput = z.infer<typeof startInput>;

export const undoJourney: Journey = {
  id: 'undo',
  kind: 'acts',
  start: (turn, given) => {
    const one = startInput.safeParse(given).data;
    return one === undefined ? pick(turn, saidIn(given)) : reviewUndo(turn, one);
  },
  answers: [on(undoReview, save)],
};

function pick(turn: Turn, said: string): Promise<Reply> {
  const now = turn.services.clock.now();
  return pickSeats(turn, {
    journey: 'undo',
    isOne: (subscription) => mayUndo(subscription, now),
    said,
    none: turn.reader.strings.seats.undoNothing,
    open: (one) => reviewUndo(turn, one),
  });
}

export async function reviewUndo(turn: Turn, { account, subscription }: StartInput, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(undoPurchase, { account, operation, input: { subscription } }, by);
  if (!outcome.accepted) return seatsRefused(turn, { account, subscription }, outcome.refusal);
  return show(turn, undoReview, { ...undoing(outcome), operation, terms: outcome.terms, banner });
}

interface Saved extends StartInput {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { account, subscription, operation, terms }: Saved): Promise<Reply> {
  const request = { account, operation, terms, input: { subscription } };
  const outcome = await turn.services.commands.execute(undoPurchase, request, turn.by);
  if (!outcome.accepted) {
    const { refusal } = outcome;
    const ids = { account, subscription };
    switch (refusal.code) {
      case 'terms-changed':
        return reviewUndo(turn, ids, turn.reader.strings.seats.changed);
      case 'review-outdated':
        return reviewUndo(turn, ids, sentenceFor(refusal, turn.reader));
      default:
        return seatsRefused(turn, ids, refusal);
    }
  }
  const { result, earlier } = outcome;
  const banner = alreadyDone(turn, earlier);
  const left = subscriptionOf(outcome.account, subscription);
  const isTrue = result.to === 0 || (left?.status === 'active' && seatsOf(left) === result.to);
  return earlier === undefined || isTrue
    ? show(turn, undoReceipt, { ...undoing(outcome), banner })
    : detailsOf(turn, outcome.account, subscription, banner);
}

function undoing({ account, result }: Accepted): Undoing {
  const method = methodOf(account, result.method);
  const refunds = cardRefunds(account, result.parts);
  return { account: account.id, result, productName: nameOf(result.product), refunds, ...(method && { method }) };
}
