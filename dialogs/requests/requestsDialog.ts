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
import { catchUpOrganisation } from '../../domain/organisation/organisationCatchUp.js';
import { longestNote } from '../../domain/organisation/commands/requestLicence.js';
import { isWaiting } from '../../domain/organisation/licenceRequests.js';
import { allow, askWhy, assignFreeSeat, check, reviewPurchase, savePurchase, sayNo, withdraw } from './answerDialog.js';
import { askedAs, openRequest } from './requestCards.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';

const startInput = z.object({ request: z.string() });
const asksWhy = startInput.extend({ reason: z.string().max(longestNote) });
const wantedScope = z.object({ scope: z.enum(requestScopes) });

/** The person's own requests, those that wait for their answer, and their answers. */
export const requestsJourney: Journey = {
  id: 'requests',
  kind: 'looks',
  start: (turn, given) => {
    const why = asksWhy.safeParse(given).data;
    if (why !== undefined) return askWhy(turn, why.request, why.reason);
    const id = startInput.safeParse(given).data?.request;
    return id === undefined ? list(turn, 'own', 0) : openRequest(turn, id);
  },
  answers: [
    on(requestList, (turn, answer) => {
      if (answer.action === 'page') return list(turn, answer.scope, answer.page);
      const { chooseOne } = turn.reader.strings.common;
      return answer.pick === '' ? list(turn, 'own', 0, chooseOne) : openRequest(turn, answer.pick);
    }),
    on(requestState, withdraw),
    on(requestAnswer, (turn, answer) => {
      switch (answer.action) {
        case 'assign':
          return assignFreeSeat(turn, answer);
        case 'buy':
          return reviewPurchase(turn, answer.request);
        case 'allow':
          return allow(turn, answer);
        case 'no':
          return askWhy(turn, answer.request);
      }
    }),
    on(requestNo, sayNo),
    on(requestPurchase, savePurchase),
    on(requestWaiting, (turn, { request }) => check(turn, request)),
  ],
};

/** All requests of the organisation, for admins (B-18). */
export const askedJourney: Journey = {
  id: 'asked',
  kind: 'looks',
  start: (turn, given) => list(turn, wantedScope.safeParse(given).data?.scope ?? 'open', 0),
};

async function list(turn: Turn, scope: RequestScope, wantedPage: number, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  if (scope !== 'own' && !isAdmin(by.person)) return refused(turn, { refusal: { code: 'admins-only' } });

  const { requests } = catchUpOrganisation(await services.organisations.read(by.tenant), services.clock.now());
  const found = requests.filter((request) => isIn(scope, request, turn)).toReversed();
  const pages = Math.max(1, Math.ceil(found.length / requestsPerPage));
  const page = Math.min(wantedPage, pages - 1);
  const shown = found.slice(page * requestsPerPage, (page + 1) * requestsPerPage);
  const data = { scope, requests: shown, count: found.length, page, pages, banner };
  const open =
    scope === 'own' ? ({ journey: 'requests', data: {} } as const) : ({ journey: 'asked', data: { scope } } as const);
  return show(turn, requestList, data, open);
}

function isIn(scope: RequestScope, request: LicenceRequest, { by }: Turn): boolean {
  if (scope === 'own')
    return request.asker === by.person.id || (isWaiting(request) && askedAs(request, by) !== undefined);
  return (scope === 'open') === isWaiting(request);
}
