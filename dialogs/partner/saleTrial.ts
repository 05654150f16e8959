import type { Problem } from '../../cards/layouts/problem.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import { plain } from '../../cards/markdown.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { saleTrialReview } from '../../cards/sales/saleTrialReview.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { tryOffer } from '../../domain/commands/tryOffer.js';
import { refused } from '../refusals/refused.js';
import { saleRefused } from '../refusals/saleRefused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { showCustomer } from './customerDialog.js';
import { customerName } from './pickSale.js';

interface TrialOf {
  readonly account: string;
  readonly offer: string;
}

/** Shows the offers again, with what is wrong. */
type Back = (problem: Problem) => Promise<Reply>;

/** What a customer's trial costs afterwards, before it begins (B-24). */
export async function reviewTrial(turn: Turn, wish: TrialOf, back: Back, banner = ''): Promise<Reply> {
  const { account, offer } = wish;
  const { services, by } = turn;
  const operation = services.newOperation();
  const outcome = await services.commands.preview(tryOffer, { account, operation, input: { offer } }, by);
  if (!outcome.accepted) return no(turn, wish, outcome.refusal, back);
  const { result, terms } = outcome;
  const customer = await customerName(turn, outcome.account);
  const card = { account, customer, offer, result, operation, terms, banner };
  return show(turn, saleTrialReview, card, { journey: 'add', data: { account, offer } });
}

interface Started extends TrialOf {
  readonly operation: string;
  readonly terms: string;
}

export async function startTrial(turn: Turn, started: Started, back: Back): Promise<Reply> {
  const { account, offer, operation, terms } = started;
  const request = { account, operation, terms, input: { offer } };
  const outcome = await turn.services.commands.execute(tryOffer, request, turn.by);
  if (!outcome.accepted) return no(turn, { account, offer }, outcome.refusal, back);
  const { result, earlier } = outcome;
  const { strings, day } = turn.reader;
  const said = strings.sales.trialStarted(result.seats, plain(nameOf(result.product)), day(result.lastDay));
  const banner = alreadyDone(turn, earlier) || said;
  return showCustomer(turn, outcome.account.tenant, { banner, first: result.subscription });
}

function no(turn: Turn, wish: TrialOf, refusal: Refusal, back: Back): Promise<Reply> {
  const { reader } = turn;
  const text = sentenceFor(refusal, reader);
  switch (refusal.code) {
    case 'offer-unknown':
      return back({ field: 'offer', text });
    case 'no-trial':
      return back({ field: 'offer', text: reader.strings.sales.noTrial });
    case 'terms-changed':
      return reviewTrial(turn, wish, back, reader.strings.sales.changed);
    case 'review-outdated':
      return reviewTrial(turn, wish, back, text);
    case 'not-found':
      return Promise.resolve(refused(turn, { refusal }));
    default:
      return Promise.resolve(saleRefused(turn, { account: wish.account }, refusal));
  }
}
