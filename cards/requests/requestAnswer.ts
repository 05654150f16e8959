import { z } from 'zod';
import type { Answerer, LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

/** What a buyer can give. */
export interface Giving {
  readonly free: number;
  /** The account with a free seat. */
  readonly from?: string;
  /** What one more seat costs now, with tax. */
  readonly more?: Money;
}

export interface AskedRequest {
  readonly request: LicenceRequest;
  /** How the reader was asked; missing for an admin who only looks. */
  readonly as?: Answerer['as'];
  readonly giving?: Giving;
  readonly operation: string;
  readonly banner?: string;
}

const about = z.object({ request: z.string() });

/** Somebody asks for a licence: who, for what, in which words, and the answers that one press gives (D12). */
export const requestAnswer = defineCard({
  id: 'request-answer',
  answer: z.discriminatedUnion('action', [
    about.extend({ action: z.literal('assign'), account: z.string(), operation: z.string() }),
    about.extend({ action: z.literal('buy') }),
    about.extend({ action: z.literal('allow'), operation: z.string() }),
    about.extend({ action: z.literal('no') }),
  ]),
  review: { beside: (data: AskedRequest) => (givesAtOnce(data) ? data.operation : undefined) },
  view: (data: AskedRequest, reader) => {
    const { strings } = reader;
    const { requests, titles } = strings;
    const { request, as, banner = '' } = data;
    const isOpen = request.state === 'open' && as !== undefined;
    return {
      banner,
      title: requests.answerTitle(plain(shortened(request.askerName)), plain(nameOf(request.product))),
      text: textOf(data, reader),
      facts: [...requestFacts(request, reader), ...(isOpen ? givingFacts(data, reader) : [])],
      notes: isOpen ? [requests.firstWins] : [],
      actions: [
        ...(isOpen ? answersOf(data, reader) : []),
        button(
          as !== 'buyer'
            ? { title: titles.asked, data: { start: 'asked' } }
            : { title: titles.requests, data: { start: 'requests' } },
        ),
      ],
    };
  },
});

/** Who, for what, since when, and what has become of it (B-18). */
export function requestFacts({ askerName, product, at, note, state, since, answer }: LicenceRequest, reader: Reader) {
  const { strings, moment } = reader;
  const { requests, common } = strings;
  const by = answer === undefined ? '' : ` · ${plain(shortened(answer.byName))}`;
  return [
    { title: requests.requester, value: plain(shortened(askerName)) },
    { title: common.product, value: plain(nameOf(product)) },
    { title: requests.date, value: moment(at) },
    ...(note === '' ? [] : [{ title: requests.words, value: plain(note) }]),
    {
      title: requests.state,
      value: state === 'open' ? requests.states.open : `${requests.states[state]} · ${moment(since)}`,
    },
    ...(answer === undefined ? [] : [{ title: requests.answeredBy, value: by.slice(' · '.length) }]),
    ...(answer?.reason === undefined ? [] : [{ title: requests.reason, value: plain(answer.reason) }]),
  ];
}

function textOf({ request, as, giving }: AskedRequest, { strings }: Reader): string {
  const { requests } = strings;
  if (request.state !== 'open' || as === undefined) return requests.states[request.state];
  if (as === 'admin') return requests.blocked;
  return giving?.from === undefined && giving?.more === undefined ? requests.noOffer : requests.youHave;
}

/** One press answers: nothing is asked before. */
function givesAtOnce({ request: { state }, as, giving }: AskedRequest): boolean {
  return state === 'open' && (as === 'admin' || giving?.from !== undefined);
}

function givingFacts({ giving }: AskedRequest, { strings, money }: Reader) {
  const { requests } = strings;
  if (giving === undefined) return [];
  return [
    { title: requests.free, value: String(giving.free) },
    ...(giving.more === undefined
      ? []
      : [{ title: requests.oneMore, value: requests.oneMoreValue(money(giving.more)) }]),
  ];
}

function answersOf({ request: { id }, as, giving, operation }: AskedRequest, { strings: { requests } }: Reader) {
  const { from, more } = giving ?? {};
  return [
    ...(from === undefined
      ? []
      : [
          button({
            title: requests.assign,
            data: { action: 'assign', request: id, account: from, operation },
            style: 'positive',
          }),
        ]),
    ...(more === undefined ? [] : [button({ title: requests.buyMore, data: { action: 'buy', request: id } })]),
    ...(as === 'admin'
      ? [button({ title: requests.allow, data: { action: 'allow', request: id, operation }, style: 'positive' })]
      : []),
    button({ title: requests.sayNo, data: { action: 'no', request: id } }),
  ];
}
