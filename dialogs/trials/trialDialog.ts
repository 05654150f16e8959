import { productPlace } from '../../cards/layouts/productPages.js';
import { seatsSaid } from '../../cards/layouts/seatsSaid.js';
import { unchosen } from '../../cards/layouts/form.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { daysLeftOf, nameOf } from '../../cards/layouts/subscriptionWords.js';
import { conversionOptions } from '../../cards/trials/conversionOptions.js';
import { conversionReview } from '../../cards/trials/conversionReview.js';
import { trialOptions } from '../../cards/trials/trialOptions.js';
import { trialPicker } from '../../cards/trials/trialPicker.js';
import { trialReceipt } from '../../cards/trials/trialReceipt.js';
import type { TrialWish } from '../../cards/trials/trialReview.js';
import { trialReview } from '../../cards/trials/trialReview.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import { mostTrialSeats, startTrial } from '../../domain/commands/startTrial.js';
import type { TrialStarted } from '../../domain/account/events.js';
import type { Outcome } from '../../domain/application/command.js';
import { productOf } from '../../domain/basics/product.js';
import type { Refusal } from '../../domain/account/refusals.js';
import {
  changedConversion,
  convert,
  conversionStart,
  enteredConversion,
  saveConversion,
  typedTotal,
} from './conversionDialog.js';
import { policyRefused } from '../refusals/policyRefused.js';
import { isNumberAnswer } from '../understanding/parseNumber.js';
import { amongOf, saidIn } from '../understanding/parseProducts.js';
import { quantityIn, refusedNumber } from '../understanding/parseQuantity.js';
import { productsIn } from '../understanding/parseRequest.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { ownAccounts } from '../ownAccounts.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { detailsOf } from '../subscriptions/subscriptionsDialog.js';
import type { TrialEntry } from '../understanding/parseTrial.js';
import { trialStart } from '../understanding/parseTrial.js';
import { closestIntentIn } from '../understanding/intents.js';
import {
  meant,
  withNumber,
  typedSeats,
  seatsError,
  products,
  options,
  usualMethod,
  trialAccount,
} from './trialEntry.js';

type Accepted = Extract<Outcome<TrialStarted>, { accepted: true }>;

/** Starts a trial, or converts a running one into a paid subscription (D8). */
export const trialJourney: Journey = {
  id: 'trial',
  kind: 'acts',
  start: (turn, given) => {
    const conversion = conversionStart.safeParse(given).data;
    if (conversion !== undefined) return convert(turn, conversion);
    const choice = trialStart.safeParse(given).data;
    return choice === undefined ? meant(turn, saidIn(given), productPlace.safeParse(given).data) : begun(turn, choice);
  },
  answers: [
    on(trialPicker, (turn, answer) => {
      if (answer.action === 'page') {
        const { page, only, total, seats, asksSeats } = answer;
        const number = total === '' ? { seats, asksSeats } : refusedNumber(total);
        return products(turn, '', amongOf(only), { ...number, page });
      }
      const { product, total, seats, asksSeats } = answer;
      return total === '' ? withNumber(turn, product, { seats, asksSeats }) : chosen(turn, product, total);
    }),
    on(trialOptions, (turn, answer) => (answer.action === 'back' ? products(turn) : entered(turn, answer))),
    on(trialReview, (turn, answer) =>
      answer.action === 'change' ? options(turn, answer.product, answer) : save(turn, answer),
    ),
    on(conversionOptions, enteredConversion),
    on(conversionReview, (turn, answer) =>
      answer.action === 'change' ? changedConversion(turn, answer) : saveConversion(turn, answer),
    ),
  ],
  listen: async (turn, text, data) => {
    const conversion = conversionStart.safeParse(data).data;
    if (conversion !== undefined) return typedTotal(turn, text, conversion);

    const asked = trialStart.safeParse(data).data;
    if (asked !== undefined && isNumberAnswer(text, turn.reader.language)) return typedSeats(turn, asked, text);
    const other = closestIntentIn(text);
    if (other !== undefined && !(other.kind === 'journey' && other.journey === 'trial')) return undefined;
    return productsIn(text).length === 0
      ? undefined
      : meant(turn, text, asked === undefined ? seatsSaid.safeParse(data).data : {});
  },
};

/** The form, or the review where all of it is known. */
function begun(turn: Turn, choice: TrialEntry): Promise<Reply> {
  const { product, account, seats, method, review: isReady } = choice;
  return isReady === true && account !== undefined && seats !== undefined && method !== undefined
    ? entered(turn, { account, product, seats, method })
    : options(turn, product, choice);
}

/** Straight on to the review, on the usual payment method, unless something is missing. */
async function chosen(turn: Turn, id: string, total: string | number): Promise<Reply> {
  const seats = quantityIn(total, mostTrialSeats);
  if (seats === undefined) return options(turn, id, refusedNumber(total), seatsError(turn));
  const needsMethod = productOf(id)?.trial?.needsPaymentMethod === true;
  const account = trialAccount(await ownAccounts(turn), undefined, needsMethod);
  const method = needsMethod && account !== undefined ? usualMethod(account) : '';
  return account === undefined || (needsMethod && method === '')
    ? options(turn, id, { seats })
    : review(turn, { account: account.id, product: id, seats, method });
}

interface Filled {
  readonly account: string;
  readonly product: string;
  readonly seats: string | number;
  readonly method: string;
}

async function entered(turn: Turn, { account, product, seats: typed, method }: Filled): Promise<Reply> {
  const seats = quantityIn(typed, mostTrialSeats);
  if (seats === undefined)
    return options(turn, product, { account, method, ...refusedNumber(typed) }, seatsError(turn));
  const needsMethod = productOf(product)?.trial?.needsPaymentMethod === true;
  return needsMethod && method === ''
    ? options(turn, product, { account, seats }, unchosen('method', turn.reader))
    : review(turn, { account, product, seats, method });
}

async function review(turn: Turn, input: TrialWish, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(startTrial, { account: input.account, operation, input }, by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);
  return show(turn, trialReview, { ...trialOf(outcome, input.account), operation, terms: outcome.terms, banner });
}

interface Saved extends TrialWish {
  readonly operation: string;
  readonly terms: string;
}

async function save(turn: Turn, { operation, terms, ...input }: Saved): Promise<Reply> {
  const request = { account: input.account, operation, terms, input };
  const outcome = await turn.services.commands.execute(startTrial, request, turn.by);
  if (!outcome.accepted) return sayNo(turn, input, outcome.refusal);

  const { account, result, earlier } = outcome;
  const banner = alreadyDone(turn, earlier);
  const trial = subscriptionOf(account, result.subscription);
  const isTrue =
    trial?.status === 'active' &&
    trial.trial &&
    trial.cancellation === undefined &&
    trial.recurring === (result.becomes ? 'on' : 'off');
  if (!isTrue) return detailsOf(turn, account, result.subscription, banner);
  const daysLeft = daysLeftOf(trial, turn.services.clock.now());
  return show(turn, trialReceipt, { ...trialOf(outcome, account.id), daysLeft, banner });
}

/** Returns to the card where the person can correct the problem. */
function sayNo(turn: Turn, input: TrialWish, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'terms-changed':
      return review(turn, input, turn.reader.strings.trials.changed);
    case 'review-outdated':
      return review(turn, input, sentenceFor(refusal, turn.reader));
    case 'seats-out-of-range':
      return options(turn, input.product, input, { field: 'seats', text: sentenceFor(refusal, turn.reader) });
    case 'no-payment-method':
    case 'card-expired':
      return options(turn, input.product, input, { field: 'method', text: sentenceFor(refusal, turn.reader) });
    default:
      return policyRefused(turn, { refusal });
  }
}

function trialOf({ account, result }: Accepted, accountId: string) {
  const method = result.becomes && methodOf(account, result.becomes.method);
  const currency = subscriptionOf(account, result.subscription)?.unitPrice.currency ?? '';
  return { account: accountId, result, productName: nameOf(result.product), currency, ...(method && { method }) };
}
