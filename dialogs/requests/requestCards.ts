import type { CardJson, LiveReview } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import { requestAnswer } from '../../cards/requests/requestAnswer.js';
import { requestState } from '../../cards/requests/requestState.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Instant } from '../../domain/basics/calendar.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { catchUpOrganisation } from '../../domain/organisation/organisationCatchUp.js';
import type { Actor } from '../../domain/basics/person.js';
import { requestOf } from '../../domain/organisation/licenceRequests.js';
import type { OfferPorts } from '../../domain/application/seatOffer.js';
import { seatOffer } from '../../domain/application/seatOffer.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { drawn } from '../replies.js';
import type { Turn } from '../turn.js';

/** The viewer of a request, and what their card is rendered with. */
export interface Viewer {
  readonly by: Actor;
  readonly reader: Reader;
  readonly now: Instant;
  readonly services: OfferPorts & { readonly newOperation: () => string };
}

export interface RequestCard {
  readonly title: string;
  readonly card: CardJson;
  readonly review?: LiveReview;
}

/** The role in which the person was asked; undefined if they were not, or are no longer an admin (D13). */
export function askedAs({ to }: LicenceRequest, { person }: Actor) {
  const as = to.find((one) => one.person === person.id)?.as;
  return as === 'admin' && !isAdmin(person) ? undefined : as;
}

/** A request as its asker, an answerer or an admin sees it; undefined for everybody else (D13). */
export async function requestCard(
  { by, reader, now, services }: Viewer,
  request: LicenceRequest,
  banner = '',
): Promise<RequestCard | undefined> {
  const { requests } = reader.strings;
  const operation = services.newOperation();
  if (request.asker === by.person.id) {
    const title = requests.askerTitle[request.state](nameOf(request.product));
    return { title, ...drawn(requestState, { request, now, operation, banner }, reader) };
  }
  const as = askedAs(request, by);
  if (as === undefined && !isAdmin(by.person)) return undefined;

  const isGiver = as === 'buyer' && request.state === 'open';
  const offer = isGiver ? await seatOffer(services, by, request.product) : undefined;
  const result = offer?.more?.outcome.result;
  const more = result?.type === 'seats-changed' ? result.price.total : undefined;
  const giving = offer && {
    free: offer.free,
    ...(offer.from !== undefined && { from: offer.from }),
    ...(more && { more }),
  };
  const data = { request, operation, banner, ...(as && { as }), ...(giving && { giving }) };
  return {
    title: requests.answerTitle(request.askerName, nameOf(request.product)),
    ...drawn(requestAnswer, data, reader),
  };
}

/** A request in its current state. */
export async function openRequest(turn: Turn, id: string, banner = ''): Promise<Reply> {
  const { services, by, reader } = turn;
  const request = await requestNow(turn, id);
  const viewer = { by, reader, now: services.clock.now(), services };
  const shown = request && (await requestCard(viewer, request, banner));
  if (shown === undefined) return refused(turn, { refusal: { code: 'not-found' } });
  const isWaitedFor = request?.state === 'open' && request.asker === by.person.id;
  return {
    card: shown.card,
    ...(shown.review && { review: shown.review }),
    ...(isWaitedFor && { awaits: { request: id } }),
  };
}

export async function requestNow({ services, by }: Turn, id: string): Promise<LicenceRequest | undefined> {
  return requestOf(catchUpOrganisation(await services.organisations.read(by.tenant), services.clock.now()), id);
}
