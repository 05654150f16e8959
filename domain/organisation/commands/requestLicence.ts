import { z } from 'zod';
import type { Account } from '../../account/account.js';
import type { OrganisationCommand, OrganisationGiven } from '../../application/command.js';
import type { RequestMade } from '../organisationEvents.js';
import { addHours } from '../../basics/calendar.js';
import { idSchema } from '../../basics/idSchema.js';
import { refuse } from '../../account/decision.js';
import { blockingPolicy, buyerRefusal, productRefusal, trialRefusal } from '../../account/eligibility.js';
import type { Answerer, LicenceRequest } from '../licenceRequest.js';
import type { Organisation } from '../organisation.js';
import { tenantFor } from '../organisation.js';
import { freeIn } from '../../account/pools.js';
import type { Product } from '../../basics/product.js';
import { productOf } from '../../basics/product.js';
import type { Refusal } from '../../account/refusals.js';
import { isWaiting, mostAnswerers, requestOf, withoutOldest, withRequest } from '../licenceRequests.js';
import { isCurrent } from '../../account/subscription.js';

/** The longest note on a request, and the longest reason, in characters. */
export const longestNote = 500;

/** How many requests a person may make within 24 hours. */
export const dailyRequests = 10;

/** Ids of the answer's operations are derived from the request's and have to fit. */
const longestId = 60;

const requestLicenceInput = z.object({ product: idSchema, note: z.string().max(longestNote) });
export type RequestLicence = z.infer<typeof requestLicenceInput>;

/** Asks colleagues who have the product for a licence, or the admins if the policy forbids buying it (D12). */
export const requestLicence: OrganisationCommand<RequestLicence, RequestMade> = {
  name: 'request-licence',
  on: 'organisation',
  input: requestLicenceInput,
  product: ({ product }) => product,
  decide: (organisation, { product: id, note }, given) => {
    const { by, now, tenant, operation } = given;
    const product = productOf(id);
    if (product === undefined) return refuse({ code: 'product-not-offered', product: id });
    const refusal =
      buyerRefusal(by.person, tenant) ?? earlierRefusal(organisation, id, given) ?? heldRefusal(id, given);
    if (refusal !== undefined) return refuse(refusal);
    if (operation.length > longestId || requestOf(organisation, operation) !== undefined)
      return refuse({ code: 'terms-changed' });

    const to = answerersOf(organisation, product, given);
    if ('code' in to) return refuse(to);
    const request: LicenceRequest = {
      id: operation,
      product: id,
      asker: by.person.id,
      askerName: by.person.name,
      note: note.trim(),
      at: now,
      to,
      state: 'open',
      since: now,
      tries: 0,
    };
    return {
      accepted: true,
      organisation: withoutOldest(withRequest(organisation, request, now, by.person.id), by.person.id, now),
      result: { type: 'request-made', request: operation, product: id },
    };
  },
};

/** One open request per product, and a limited number per day. */
function earlierRefusal(
  { requests }: Organisation,
  product: string,
  { by, now }: OrganisationGiven,
): Refusal | undefined {
  const own = requests.filter(({ asker }) => asker === by.person.id);
  const waiting = own.find((request) => request.product === product && isWaiting(request));
  if (waiting !== undefined) return { code: 'request-exists', product, request: waiting.id, at: waiting.at };

  const recent = own.map(({ at }) => addHours(at, 24)).filter((again) => now < again);
  const [again] = recent.toSorted().slice(-dailyRequests);
  return again !== undefined && recent.length >= dailyRequests
    ? { code: 'too-many-requests', limit: dailyRequests, again }
    : undefined;
}

/** A person who has a licence, or can assign one to themselves, need not ask. */
function heldRefusal(product: string, { by, held, pools }: OrganisationGiven): Refusal | undefined {
  const { id } = by.person;
  if (held.some((account) => holds(account, product, id))) return { code: 'holds-licence', product };
  return pools.some(({ owner }) => owner.id === id) ? { code: 'has-pool', product } : undefined;
}

function holds({ subscriptions }: Account, product: string, id: string): boolean {
  return subscriptions.some(
    (one) => one.product === product && isCurrent(one) && one.assignments.some(({ person }) => person === id),
  );
}

function answerersOf(
  organisation: Organisation,
  product: Product,
  { by, now, tenant, pools, admins }: OrganisationGiven,
): readonly Answerer[] | Refusal {
  const free = new Map<string, { readonly name: string; readonly seats: number }>();
  for (const { account, owner } of pools) {
    const seats = (free.get(owner.id)?.seats ?? 0) + freeIn(account, product.id);
    free.set(owner.id, { name: owner.name, seats });
  }
  const buyers = [...free]
    .toSorted(([, a], [, b]) => b.seats - a.seats || a.name.localeCompare(b.name))
    .map(([person, { name }]): Answerer => ({ person, name, as: 'buyer' }));
  if (buyers.length > 0) return buyers.slice(0, mostAnswerers);

  const own = tenantFor(tenant, organisation, by.person.id, now);
  if (blockingPolicy(product, own) !== undefined) {
    return admins
      .filter(({ id }) => id !== by.person.id)
      .map(({ id, name }): Answerer => ({ person: id, name, as: 'admin' }))
      .slice(0, mostAnswerers);
  }
  const notOffered = product.offers.length > 0 ? productRefusal(product, own) : trialRefusal(product, own);
  return notOffered ?? { code: 'nobody-has', product: product.id };
}
