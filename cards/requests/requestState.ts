import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { requestEnds } from '../../domain/organisation/licenceRequests.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { namesOf } from './requestForm.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface OwnRequest {
  readonly request: LicenceRequest;
  readonly now: Instant;
  readonly operation: string;
  readonly banner?: string;
}

/** How an own request stands; brought up to date with each step (D12). */
export const requestState = defineCard({
  id: 'request-state',
  answer: z.object({ action: z.literal('withdraw'), request: z.string(), operation: z.string() }),
  review: { beside: ({ request, operation }: OwnRequest) => (request.state === 'open' ? operation : undefined) },
  view: (data: OwnRequest, reader) => {
    const { strings, moment, day } = reader;
    const { requests, common, titles } = strings;
    const { request, operation, banner = '' } = data;
    const ends = requestEnds(request);
    const reason = request.answer?.reason;
    return {
      banner,
      title: isOver(data)
        ? requests.permissionOver
        : requests.askerTitle[request.state](plain(nameOf(request.product))),
      text: textOf(data, reader),
      facts: [
        { title: common.product, value: plain(nameOf(request.product)) },
        { title: requests.date, value: moment(request.at) },
        ...(request.note === '' ? [] : [{ title: requests.words, value: plain(request.note) }]),
        ...(reason === undefined ? [] : [{ title: requests.reason, value: plain(reason) }]),
        ...(ends === undefined ? [] : [{ title: requests.endsOn, value: day(dayOf(ends)) }]),
      ],
      actions: [
        ...(request.state === 'open'
          ? [button({ title: requests.withdraw, data: { action: 'withdraw', request: request.id, operation } })]
          : nextActions(data, reader).map(button)),
        button({ title: titles.requests, data: { start: 'requests' } }),
      ],
    };
  },
});

function textOf({ request, now }: OwnRequest, { strings, day }: Reader): string {
  const { requests } = strings;
  const name = plain(shortened(request.answer?.byName ?? ''));
  const product = plain(nameOf(request.product));
  switch (request.state) {
    case 'open':
      return request.to.length === 0 ? requests.askNobody : requests.sentTo(namesOf(request.to, strings));
    case 'taken':
      return requests.takenBy(name);
    case 'assigned':
      return requests.assignedBy(name, product);
    case 'allowed': {
      const until = day(dayOf(request.until ?? now));
      return isOver({ request, now }) ? requests.allowedUntil(until) : requests.allowedBy(name, product, until);
    }
    case 'refused':
      return requests.refusedBy(name);
    case 'withdrawn':
      return requests.withdrawn;
    case 'ended':
      return requests.ended;
  }
}

function nextActions({ request, now }: OwnRequest, { strings }: Reader): readonly NextAction[] {
  const { titles, requests } = strings;
  const { product, state } = request;
  if (state === 'taken') return [];
  if (state === 'assigned') return [{ title: titles.mine, data: { start: 'mine' } }];
  return state === 'allowed' && !isOver({ request, now })
    ? [{ title: titles.buy, data: { start: 'buy', product } }]
    : [{ title: requests.askAgain, data: { start: 'request', product } }];
}

function isOver({ request: { until }, now }: Pick<OwnRequest, 'request' | 'now'>): boolean {
  return until !== undefined && until <= now;
}
