import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';

/** Own ones, or, for admins, the open or the answered ones of all. */
export const requestScopes = ['own', 'open', 'answered'] as const;
export type RequestScope = (typeof requestScopes)[number];

export interface RequestList {
  readonly scope: RequestScope;
  /** Those on this page. */
  readonly requests: readonly LicenceRequest[];
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly banner?: string;
}

/** How many requests one card shows. */
export const requestsPerPage = 8;

/** Requests with product, requester, date, status and who answered (B-18). */
export const requestList = defineCard({
  id: 'request-list',
  template: 'requests/requestList.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pick: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('open'), pick: z.string().default('') }),
    z.object({ action: z.literal('page'), scope: z.enum(requestScopes), page: z.number().int().min(0) }),
  ]),
  view: ({ scope, requests: shown, count, page, pages, banner = '' }: RequestList, reader) => {
    const { requests, common, titles } = reader.strings;
    const none = { own: requests.none, open: requests.noneOpen, answered: requests.noneAnswered };
    const turn = (title: string, to: number) => button({ title, data: { action: 'page', scope, page: to } });
    return {
      banner,
      title: scope === 'own' ? titles.requests : titles.asked,
      bindings: {
        count:
          count === 0
            ? none[scope]
            : [
                `${headOf(scope, reader)}${requests.count(count)}`,
                ...(pages > 1 ? [common.page(page + 1, pages)] : []),
              ].join(' · '),
      },
      rows: pressedRows(
        shown.map((request) => rowOf(request, scope, reader)),
        reader,
      ),
      actions: [
        ...(page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
        button(otherScope(scope, reader)),
      ],
    };
  },
});

function headOf(scope: RequestScope, { strings: { requests } }: Reader): string {
  if (scope === 'own') return '';
  return `${scope === 'open' ? requests.openOnes : requests.answeredOnes}: `;
}

function otherScope(scope: RequestScope, { strings: { requests, titles } }: Reader): NextAction {
  if (scope === 'own') return { title: titles.request, data: { start: 'request' } };
  return scope === 'open'
    ? { title: requests.answeredOnes, data: { start: 'asked', scope: 'answered' } }
    : { title: requests.openOnes, data: { start: 'asked', scope: 'open' } };
}

function rowOf(request: LicenceRequest, scope: RequestScope, { strings, moment, person }: Reader): Row {
  const { states, answerNext } = strings.requests;
  const isOwn = request.asker === person;
  const who = scope === 'own' && isOwn ? [] : [shortened(request.askerName)];
  const by = request.answer === undefined ? [] : [shortened(request.answer.byName)];
  const isToAnswer = !isOwn && request.state === 'open' && request.to.some((one) => one.person === person);
  return {
    name: nameOf(request.product),
    product: request.product,
    line: [...who.map(plain), moment(request.at), states[request.state], ...by.map(plain)].join(' · '),
    ...(isToAnswer && { next: { text: answerNext, color: 'Accent' } }),
    said: [...who, states[request.state], moment(request.at)].join(', '),
    data: { action: 'open', pick: request.id },
  };
}
