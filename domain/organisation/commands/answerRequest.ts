import { z } from 'zod';
import type { OrganisationCommand, OrganisationDecision, OrganisationGiven } from '../../application/command.js';
import type { RequestMoved } from '../organisationEvents.js';
import { addHours } from '../../basics/calendar.js';
import { idSchema } from '../../basics/idSchema.js';
import { refuse } from '../../account/decision.js';
import { buyerRefusal } from '../../account/eligibility.js';
import type { Answerer, LicenceRequest } from '../licenceRequest.js';
import { answerId } from '../../account/operationId.js';
import type { Organisation } from '../organisation.js';
import { isAdmin } from '../organisation.js';
import type { RefusalOf } from '../../account/refusals.js';
import { requestDays, requestOf, withRequest } from '../licenceRequests.js';
import { longestNote } from './requestLicence.js';

const about = z.object({ request: idSchema });

/** A buyer starts to give a licence: nobody else can answer from now on (D12). */
export const takeRequest: OrganisationCommand<
  { readonly request: string; readonly how: 'assign' | 'buy'; readonly account: string },
  RequestMoved
> = {
  name: 'take-request',
  on: 'organisation',
  input: about.extend({ how: z.enum(['assign', 'buy']), account: idSchema }),
  product: productOf,
  decide: (organisation, { request, how, account }, given) =>
    answered(organisation, request, given, (open, { as }) => {
      if (as !== 'buyer' || !given.pools.some(({ account: own, owner }) => own.id === account && isBy(owner, given)))
        return undefined;
      const tries = open.tries + 1;
      const operation = answerId(open.id, tries);
      return { ...open, state: 'taken', tries, answer: { ...whoIs(given), how, account, operation } };
    }),
};

/** Declines a request, with or without a reason. */
export const refuseRequest: OrganisationCommand<{ readonly request: string; readonly reason: string }, RequestMoved> = {
  name: 'refuse-request',
  on: 'organisation',
  input: about.extend({ reason: z.string().max(longestNote) }),
  product: productOf,
  decide: (organisation, { request, reason }, given) =>
    answered(organisation, request, given, (open) => {
      const said = reason.trim();
      return { ...open, state: 'refused', answer: { ...whoIs(given), ...(said !== '' && { reason: said }) } };
    }),
};

/** An admin lets the asker buy this product for 30 days, whatever the policy. */
export const allowRequest: OrganisationCommand<{ readonly request: string }, RequestMoved> = {
  name: 'allow-request',
  on: 'organisation',
  input: about,
  decide: (organisation, { request }, given) =>
    answered(organisation, request, given, (open, { as }) => {
      const until = addHours(given.now, requestDays * 24);
      return as === 'admin' ? { ...open, state: 'allowed', until, answer: whoIs(given) } : undefined;
    }),
};

/** The asker does not need it any more. */
export const withdrawRequest: OrganisationCommand<{ readonly request: string }, RequestMoved> = {
  name: 'withdraw-request',
  on: 'organisation',
  input: about,
  decide: (organisation, { request: id }, given) => {
    const request = requestOf(organisation, id);
    if (request?.asker !== given.by.person.id) return refuse({ code: 'not-found' });
    return request.state === 'open'
      ? moved(organisation, { ...request, state: 'withdrawn' }, given)
      : refuse(closed(request));
  },
};

function productOf({ request }: { readonly request: string }, organisation: Organisation): string | undefined {
  return requestOf(organisation, request)?.product;
}

/** For anybody who was not asked the request does not exist (D13); the first answer wins. */
function answered(
  organisation: Organisation,
  id: string,
  given: OrganisationGiven,
  answer: (open: LicenceRequest, answerer: Answerer) => LicenceRequest | undefined,
): OrganisationDecision<RequestMoved> {
  const { person } = given.by;
  const request = requestOf(organisation, id);
  const answerer = request?.to.find((one) => one.person === person.id);
  if (request === undefined || answerer === undefined || request.asker === person.id)
    return refuse({ code: 'not-found' });
  if (request.state !== 'open') return refuse(closed(request));

  const refusal = buyerRefusal(person, given.tenant);
  if (refusal !== undefined) return refuse(refusal);
  if (answerer.as === 'admin' && !isAdmin(person)) return refuse({ code: 'admins-only' });
  if (answerer.as === 'buyer' && !given.pools.some(({ owner }) => isBy(owner, given)))
    return refuse({ code: 'no-licences', product: request.product });

  const next = answer(request, answerer);
  return next === undefined ? refuse({ code: 'not-found' }) : moved(organisation, next, given);
}

function moved(
  organisation: Organisation,
  request: LicenceRequest,
  { by, now }: OrganisationGiven,
): OrganisationDecision<RequestMoved> {
  return {
    accepted: true,
    organisation: withRequest(organisation, { ...request, since: now }, now, by.person.id),
    result: { type: 'request-moved', request: request.id, state: request.state },
  };
}

function closed({ product, state, since, askerName, answer }: LicenceRequest): RefusalOf<'request-closed'> {
  return { code: 'request-closed', product, state, by: answer?.byName ?? askerName, at: since };
}

function isBy({ id }: { readonly id: string }, { by }: OrganisationGiven): boolean {
  return by.person.id === id;
}

function whoIs({ by }: OrganisationGiven) {
  return { by: by.person.id, byName: by.person.name };
}
