import { sentenceFor } from '../../cards/menu/refusal.js';
import { plain } from '../../cards/markdown.js';
import { shortened } from '../../cards/names.js';
import { requestGiven } from '../../cards/requests/requestGiven.js';
import { requestNo } from '../../cards/requests/requestNo.js';
import { requestPurchase } from '../../cards/requests/requestPurchase.js';
import { requestWaiting } from '../../cards/requests/requestWaiting.js';
import { changeOf } from '../../cards/seats/change.js';
import type { AffairOutcome } from '../../domain/application/organisationCommandHandler.js';
import type { RequestMoved } from '../../domain/organisation/organisationEvents.js';
import type { Gift, GiftOutcome } from '../../domain/application/fulfilRequest.js';
import { allowRequest, refuseRequest, withdrawRequest } from '../../domain/organisation/commands/answerRequest.js';
import { longestNote } from '../../domain/organisation/commands/requestLicence.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatOffer } from '../../domain/application/seatOffer.js';
import { askedAs, openRequest, requestNow } from './requestCards.js';
import type { Reply, Step } from '../step.js';
import { alreadyDone, refused, show, showWaiting } from '../step.js';

interface Press {
  readonly request: string;
  readonly operation: string;
}

/** A free seat for somebody who asks, at one press. */
export async function assign(
  step: Step,
  { request, account, operation }: Press & Pick<Gift, 'account'>,
): Promise<Reply> {
  return given(step, request, await step.desk.answers.give({ request, account, operation }, step.by));
}

/** One more seat, with what it costs, before anything is bought. */
export async function reviewPurchase(step: Step, id: string, banner = ''): Promise<Reply> {
  const { desk, by, reader } = step;
  const request = await mine(step, id);
  if (request === undefined) return openRequest(step, id);

  const { more } = await seatOffer(desk, by, request.product);
  if (more === undefined) return openRequest(step, id, reader.strings.requests.noOffer);
  const { account, input, outcome } = more;
  return show(step, requestPurchase, {
    ...changeOf(outcome.account, outcome.result, false),
    request,
    account,
    seats: input.seats,
    operation: desk.newOperation(),
    terms: outcome.terms,
    banner,
  });
}

interface Purchase extends Press {
  readonly account: string;
  readonly subscription: string;
  readonly seats: number;
  readonly terms: string;
}

export async function savePurchase(step: Step, saved: Purchase): Promise<Reply> {
  const { request, account, operation, subscription, seats, terms } = saved;
  const input = { subscription, seats, doing: 'buy', when: 'now' } as const;
  const outcome = await step.desk.answers.give({ request, account, operation, purchase: { input, terms } }, step.by);
  const { requests, seats: words } = step.reader.strings;
  if (outcome.kind !== 'refused') return given(step, request, outcome);
  switch (outcome.refusal.code) {
    case 'terms-changed':
      return reviewPurchase(step, request, requests.buyChanged);
    case 'review-outdated':
      return reviewPurchase(step, request, sentenceFor(outcome.refusal, step.reader));
    // Meanwhile there are as many licences as were agreed to, bought for somebody else.
    case 'same-total':
    case 'wrong-direction':
      return reviewPurchase(step, request, words.changed);
    default:
      return given(step, request, outcome);
  }
}

/** Looks again what the bank has said. */
export async function check(step: Step, request: string): Promise<Reply> {
  return given(step, request, await step.desk.answers.resume(request, step.by));
}

export async function allow(step: Step, { request, operation }: Press): Promise<Reply> {
  return moved(
    step,
    request,
    await step.desk.affairs.execute(allowRequest, { input: { request }, operation }, step.by),
  );
}

/** Asks for the reason, which may be left out. */
export async function askWhy(step: Step, id: string, reason = '', banner = ''): Promise<Reply> {
  const request = await mine(step, id);
  if (request === undefined) return openRequest(step, id);
  const operation = step.desk.newOperation();
  const shown = { request, reason, longest: longestNote, operation, banner };
  return show(step, requestNo, shown, { journey: 'requests', data: { request: id, reason } });
}

export async function sayNo(
  step: Step,
  { request, operation, note }: Press & { readonly note: string },
): Promise<Reply> {
  const { desk, by, reader } = step;
  if (note.length > longestNote)
    return askWhy(step, request, note.slice(0, longestNote), reader.strings.requests.noteError(longestNote));

  const input = { request, reason: note };
  const outcome = await desk.affairs.execute(refuseRequest, { input, operation }, by);
  return !outcome.accepted && outcome.refusal.code === 'review-outdated'
    ? askWhy(step, request, note, sentenceFor(outcome.refusal, reader))
    : moved(step, request, outcome);
}

export async function withdraw(step: Step, { request, operation }: Press): Promise<Reply> {
  const { desk, by } = step;
  return moved(step, request, await desk.affairs.execute(withdrawRequest, { input: { request }, operation }, by));
}

/** An open request that the person was asked. */
async function mine(step: Step, id: string): Promise<LicenceRequest | undefined> {
  const request = await requestNow(step, id);
  const isMine = request?.state === 'open' && request.asker !== step.by.person.id && askedAs(request, step.by);
  return isMine ? request : undefined;
}

function moved(step: Step, request: string, outcome: AffairOutcome<RequestMoved>): Promise<Reply> {
  return outcome.accepted
    ? openRequest(step, request, alreadyDone(step, outcome.earlier))
    : no(step, request, outcome.refusal);
}

/** The card as it is now, and why nothing was done; who may not see it sees only that. */
function no(step: Step, request: string, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'not-found':
    case 'admins-only':
    case 'no-licences':
    case 'guest':
    case 'account-disabled':
    case 'tenant-not-eligible':
      return Promise.resolve(refused(step, { refusal }));
    default:
      return openRequest(step, request, sentenceFor(refusal, step.reader));
  }
}

async function given(step: Step, id: string, outcome: GiftOutcome): Promise<Reply> {
  const { requests, assigning } = step.reader.strings;
  const request = await requestNow(step, id);
  if (outcome.kind === 'pending' && request !== undefined)
    return showWaiting(step, requestWaiting, { request }, { request: id });
  if (request === undefined) return refused(step, { refusal: { code: 'not-found' } });

  const problem = problemOf();
  const { purchase } = outcome;
  if (purchase !== undefined) {
    const change = changeOf(purchase.account, purchase.result, false);
    const account = purchase.account.id;
    return show(step, requestGiven, { request, account, change, ...(problem !== '' && { problem }) });
  }
  if (outcome.kind === 'refused') return no(step, id, outcome.refusal);
  return openRequest(step, id, outcome.kind === 'done' ? alreadyDone(step, outcome.earlier) : problem);

  function problemOf(): string {
    if (outcome.kind === 'refused') return `${sentenceFor(outcome.refusal, step.reader)} ${requests.openAgain}`;
    if (outcome.kind !== 'not-assigned') return '';
    const name = plain(shortened(request?.askerName ?? ''));
    return `${name}: ${assigning.result[outcome.why]} ${requests.openAgain}`;
  }
}
