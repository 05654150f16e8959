import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

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
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('open'), pick: z.string().default('') }),
    z.object({ action: z.literal('page'), scope: z.enum(requestScopes), page: z.number().int().min(0) }),
  ]),
  view: ({ scope, requests: shown, count, page, pages, banner = '' }: RequestList, reader) => {
    const { requests, common, titles, subscriptions } = reader.strings;
    const none = { own: requests.none, open: requests.noneOpen, answered: requests.noneAnswered };
    // Somebody who asks again on the same day has requests that are called the same.
    const numberOf = (index: number) => page * requestsPerPage + index + 1;
    const turn = (title: string, to: number) => button({ title, data: { action: 'page', scope, page: to } });
    return {
      banner,
      title: scope === 'own' ? titles.requests : titles.asked,
      bindings: {
        count: count === 0 ? none[scope] : `${headOf(scope, reader)}${requests.count(count)}`,
        rows: shown.map((request, index) => ({
          product: `${numberOf(index)}\\. ${plain(nameOf(request.product))}`,
          words: wordsOf(request, scope, reader),
        })),
        pages: pages > 1 ? common.page(page + 1, pages) : '',
        hasRows: count > 0,
        pickLabel: requests.pick,
        picks: shown.map((request, index) => ({
          title: `${numberOf(index)}. ${choiceOf(request, scope, reader)}`,
          value: request.id,
        })),
        picked: shown[0]?.id ?? '',
      },
      actions: [
        ...(count > 0
          ? [button({ title: subscriptions.open, data: { action: 'open' }, inputs: true, style: 'positive' })]
          : []),
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

function wordsOf(request: LicenceRequest, scope: RequestScope, { strings, moment }: Reader): string {
  const { states } = strings.requests;
  const name = (text: string) => plain(shortened(text));
  return [
    ...(scope === 'own' ? [] : [name(request.askerName)]),
    moment(request.at),
    states[request.state],
    ...(request.answer === undefined ? [] : [name(request.answer.byName)]),
  ].join(' · ');
}

/** A choice's words are not formatted. */
function choiceOf(request: LicenceRequest, scope: RequestScope, { day }: Reader): string {
  const who = scope === 'own' ? [] : [shortened(request.askerName)];
  return [nameOf(request.product), ...who, day(request.at.slice(0, 10))].join(' · ');
}
