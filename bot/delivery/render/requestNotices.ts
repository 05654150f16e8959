import type { Reader } from '../../../cards/language.js';
import { policyBlocked } from '../../../cards/policy/policyBlocked.js';
import { nameOf } from '../../../cards/layouts/subscriptionWords.js';
import type { Viewer } from '../../../dialogs/requests/requestCards.js';
import { requestCard } from '../../../dialogs/requests/requestCards.js';
import type { Notice } from '../../../domain/account/account.js';
import type { Instant } from '../../../domain/basics/calendar.js';
import type { Organisation } from '../../../domain/organisation/organisation.js';
import { isAdmin } from '../../../domain/organisation/organisation.js';
import { catchUpOrganisation } from '../../../domain/organisation/organisationCatchUp.js';
import type { Directory } from '../../../domain/application/ports.js';
import { requestOf } from '../../../domain/organisation/licenceRequests.js';
import type { RenderedMessage } from '../outboxSource.js';

export interface RequestNoticeParts {
  readonly services: Viewer['services'];
  readonly directory: Pick<Directory, 'person'>;
}

/**
 * Renders a notice about a request in its current state; undefined if the request is gone, or no longer concerns the
 * recipient.
 */
export async function requestNoticeFor(
  { event, to }: Notice,
  organisation: Organisation,
  now: Instant,
  reader: Reader,
  { services, directory }: RequestNoticeParts,
): Promise<RenderedMessage | undefined> {
  const person = await directory.person(organisation.tenant, to);
  if (person === undefined) return undefined;

  if (event.type === 'policy-blocked' && isAdmin(person)) {
    const title = reader.strings.policy.blockedTitle(nameOf(event.product));
    return { title, card: policyBlocked.render(event, reader) };
  }
  if (event.type !== 'request-news') return undefined;
  const request = requestOf(catchUpOrganisation(organisation, now), event.request);
  const by = { tenant: organisation.tenant, person };
  return request && (await requestCard({ by, reader, now, services }, request));
}
