import { sentenceFor } from '../../cards/menu/refusal.js';
import { plain } from '../../cards/markdown.js';
import { shortened } from '../../cards/names.js';
import { requestGiven } from '../../cards/requests/requestGiven.js';
import { requestNo } from '../../cards/requests/requestNo.js';
import { requestPurchase } from '../../cards/requests/requestPurchase.js';
import { requestWaiting } from '../../cards/requests/requestWaiting.js';
import { changeOf } from '../../cards/layouts/seatsChange.js';
import type { OrganisationOutcome } from '../../domain/application/command.js';
import type { RequestMoved } from '../../domain/organisation/organisationEvents.js';
import type { LicenceGrant, GrantOutcome } from '../../domain/application/fulfilRequest.js';
import { allowRequest, refuseRequest, withdrawRequest } from '../../domain/organisation/commands/answerRequest.js';
import { longestNote } from '../../domain/organisation/commands/requestLicence.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import type { Refusal } from '../../domain/account/refusals.js';
import { seatOffer } from '../../domain/application/seatOffer.js';
import { askedAs, openRequest, requestNow } from './requestCards.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show, showWaiting } from '../replies.js';
import type { Turn } from '../turn.js';

interface Press {
  readonly request: string;
  readonly operation: string;
}

/** Assigns a free seat to the asker at one press. */
export async function assignFreeSeat(
  turn: Turn,
  { request, account, operation }: Press & Pick<LicenceGrant, 'account'>,
): Promise<Reply> {
  return given(turn, request, await turn.services.fulfilment.give({ request, account, operation }, turn.by));
}

/** Reviews buying one more seat, with its price. */
export async function reviewPurchase(turn: Turn, id: string, banner = ''): Promise<Reply> {
  const { services, by, reader } = turn;
  const request = await mine(turn, id);
  if (request === undefined) return openRequest(turn, id);

  const { more } = await seatOffer(services, by, request.product);
  if (more === undefined) return openRequest(turn, id, reader.strings.requests.noOffer);
  const { account, input, outcome } = more;
  return show(turn, requestPurchase, {
    ...changeOf(outcome.account, outcome.result, false),
    request,
    account,
    seats: input.seats,
    operation: services.newOperation(),
    terms: outcome.terms,
    banner,
  });
}

interface SeatPurchase extends Press {
  readonly account: string;
  readonly subscription: string;
  readonly seats: number;
  readonly terms: string;
}

export async function savePurchase(turn: Turn, saved: SeatPurchase): Promise<Reply> {
  const { request, account, operation, subscription, seats, terms } = saved;
  const input = { subscription, seats, doing: 'buy', when: 'now' } as const;
  const outcome = await turn.services.fulfilment.give(
    { request, account, operation, purchase: { input, terms } },
    turn.by,
  );
  const { requests, seats: words } = turn.reader.strings;
  if (outcome.kind !== 'refused') return given(turn, request, outcome);
  switch (outcome.refusal.code) {
    case 'terms-changed':
      return reviewPurchase(turn, request, requests.buyChanged);
    case 'review-outdated':
      return reviewPurchase(turn, request, sentenceFor(outcome.refusal, turn.reader));
    // Another purchase has meanwhile raised the total to what was agreed to.
    case 'same-total':
    case 'wrong-direction':
      return reviewPurchase(turn, request, words.changed);
    default:
      return given(turn, request, outcome);
  }
}

/** Polls a pending purchase. */
export async function check(turn: Turn, request: string): Promise<Reply> {
  return given(turn, request, await turn.services.fulfilment.resume(request, turn.by));
}

export async function allow(turn: Turn, { request, operation }: Press): Promise<Reply> {
  return moved(
    turn,
    request,
    await turn.services.commands.execute(allowRequest, { input: { request }, operation }, turn.by),
  );
}

/** Asks for the optional reason. */
export async function askWhy(turn: Turn, id: string, reason = '', banner = ''): Promise<Reply> {
  const request = await mine(turn, id);
  if (request === undefined) return openRequest(turn, id);
  const operation = turn.services.newOperation();
  const shown = { request, reason, longest: longestNote, operation, banner };
  return show(turn, requestNo, shown, { journey: 'requests', data: { request: id, reason } });
}

export async function sayNo(
  turn: Turn,
  { request, operation, note }: Press & { readonly note: string },
): Promise<Reply> {
  const { services, by, reader } = turn;
  if (note.length > longestNote)
    return askWhy(turn, request, note.slice(0, longestNote), reader.strings.requests.noteError(longestNote));

  const input = { request, reason: note };
  const outcome = await services.commands.execute(refuseRequest, { input, operation }, by);
  return !outcome.accepted && outcome.refusal.code === 'review-outdated'
    ? askWhy(turn, request, note, sentenceFor(outcome.refusal, reader))
    : moved(turn, request, outcome);
}

export async function withdraw(turn: Turn, { request, operation }: Press): Promise<Reply> {
  const { services, by } = turn;
  return moved(turn, request, await services.commands.execute(withdrawRequest, { input: { request }, operation }, by));
}

/** An open request that the person was asked to answer. */
async function mine(turn: Turn, id: string): Promise<LicenceRequest | undefined> {
  const request = await requestNow(turn, id);
  const isMine = request?.state === 'open' && request.asker !== turn.by.person.id && askedAs(request, turn.by);
  return isMine ? request : undefined;
}

function moved(turn: Turn, request: string, outcome: OrganisationOutcome<RequestMoved>): Promise<Reply> {
  return outcome.accepted
    ? openRequest(turn, request, alreadyDone(turn, outcome.earlier))
    : no(turn, request, outcome.refusal);
}

/** The request's current card with the reason of the refusal; only the reason if the person may not see the request. */
function no(turn: Turn, request: string, refusal: Refusal): Promise<Reply> {
  switch (refusal.code) {
    case 'not-found':
    case 'admins-only':
    case 'no-licences':
    case 'guest':
    case 'account-disabled':
    case 'tenant-not-eligible':
      return Promise.resolve(refused(turn, { refusal }));
    default:
      return openRequest(turn, request, sentenceFor(refusal, turn.reader));
  }
}

async function given(turn: Turn, id: string, outcome: GrantOutcome): Promise<Reply> {
  const { requests, assigning } = turn.reader.strings;
  const request = await requestNow(turn, id);
  if (outcome.kind === 'pending' && request !== undefined)
    return showWaiting(turn, requestWaiting, { request }, { request: id });
  if (request === undefined) return refused(turn, { refusal: { code: 'not-found' } });

  const problem = problemOf();
  const { purchase } = outcome;
  if (purchase !== undefined) {
    const change = changeOf(purchase.account, purchase.result, false);
    const account = purchase.account.id;
    return show(turn, requestGiven, { request, account, change, ...(problem !== '' && { problem }) });
  }
  if (outcome.kind === 'refused') return no(turn, id, outcome.refusal);
  return openRequest(turn, id, outcome.kind === 'done' ? alreadyDone(turn, outcome.earlier) : problem);

  function problemOf(): string {
    if (outcome.kind === 'refused') return `${sentenceFor(outcome.refusal, turn.reader)} ${requests.openAgain}`;
    if (outcome.kind !== 'not-assigned') return '';
    const name = plain(shortened(request?.askerName ?? ''));
    return `${name}: ${assigning.result[outcome.why]} ${requests.openAgain}`;
  }
}
