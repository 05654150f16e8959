import { z } from 'zod';
import { requestAnswer } from '../../cards/requests/requestAnswer.js';
import type { RequestScope } from '../../cards/requests/requestList.js';
import { requestList, requestScopes, requestsPerPage } from '../../cards/requests/requestList.js';
import { requestNo } from '../../cards/requests/requestNo.js';
import { requestPurchase } from '../../cards/requests/requestPurchase.js';
import { requestState } from '../../cards/requests/requestState.js';
import { requestWaiting } from '../../cards/requests/requestWaiting.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { liveOrganisation } from '../../domain/organisation/organisationCatchUp.js';
import { longestNote } from '../../domain/organisation/commands/requestLicence.js';
import { isWaiting } from '../../domain/organisation/licenceRequests.js';
import { allow, askWhy, assign, check, reviewPurchase, savePurchase, sayNo, withdraw } from './answerDialog.js';
import { askedAs, openRequest } from './requestCards.js';
import type { Journey, Reply, Step } from '../step.js';
import { on, refused, show } from '../step.js';

const wanted = z.object({ request: z.string() });
const asksWhy = wanted.extend({ reason: z.string().max(longestNote) });
const wantedScope = z.object({ scope: z.enum(requestScopes) });

/** Own requests, those that wait for one's answer, and the answers. */
export const requestsJourney: Journey = {
  id: 'requests',
  kind: 'looks',
  start: (step, given) => {
    const why = asksWhy.safeParse(given).data;
    if (why !== undefined) return askWhy(step, why.request, why.reason);
    const id = wanted.safeParse(given).data?.request;
    return id === undefined ? list(step, 'own', 0) : openRequest(step, id);
  },
  answers: [
    on(requestList, (step, answer) => {
      if (answer.action === 'page') return list(step, answer.scope, answer.page);
      const { chooseOne } = step.reader.strings.common;
      return answer.pick === '' ? list(step, 'own', 0, chooseOne) : openRequest(step, answer.pick);
    }),
    on(requestState, withdraw),
    on(requestAnswer, (step, answer) => {
      switch (answer.action) {
        case 'assign':
          return assign(step, answer);
        case 'buy':
          return reviewPurchase(step, answer.request);
        case 'allow':
          return allow(step, answer);
        case 'no':
          return askWhy(step, answer.request);
      }
    }),
    on(requestNo, sayNo),
    on(requestPurchase, savePurchase),
    on(requestWaiting, (step, { request }) => check(step, request)),
  ],
};

/** All requests of the organisation, for admins (B-18). */
export const askedJourney: Journey = {
  id: 'asked',
  kind: 'looks',
  start: (step, given) => list(step, wantedScope.safeParse(given).data?.scope ?? 'open', 0),
};

async function list(step: Step, scope: RequestScope, wantedPage: number, banner = ''): Promise<Reply> {
  const { desk, by } = step;
  if (scope !== 'own' && !isAdmin(by.person)) return refused(step, { refusal: { code: 'admins-only' } });

  const { requests } = liveOrganisation(await desk.organisations.read(by.tenant), desk.clock.now());
  const found = requests.filter((request) => isIn(scope, request, step)).toReversed();
  const pages = Math.max(1, Math.ceil(found.length / requestsPerPage));
  const page = Math.min(wantedPage, pages - 1);
  const shown = found.slice(page * requestsPerPage, (page + 1) * requestsPerPage);
  return show(step, requestList, { scope, requests: shown, count: found.length, page, pages, banner });
}

function isIn(scope: RequestScope, request: LicenceRequest, { by }: Step): boolean {
  if (scope === 'own')
    return request.asker === by.person.id || (isWaiting(request) && askedAs(request, by) !== undefined);
  return (scope === 'open') === isWaiting(request);
}
