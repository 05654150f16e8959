import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeShown, changeTitle } from '../layouts/seatsChange.js';
import { button } from '../layouts/button.js';

export interface RequestPurchase extends SeatsChange {
  readonly request: LicenceRequest;
  readonly account: string;
  /** The new total. */
  readonly seats: number;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** One more seat for somebody who asks: the review of any other change of seats, and whom the seat is for. */
export const requestPurchase = defineCard({
  id: 'request-purchase',
  answer: z.object({
    action: z.literal('save'),
    request: z.string(),
    account: z.string(),
    subscription: z.string(),
    seats: z.number().int(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: RequestPurchase) => operation,
  view: (data: RequestPurchase, reader) => {
    const { requests, common, commits } = reader.strings;
    const { request, account, seats, operation, terms, result, banner = '' } = data;
    const buy =
      result.type === 'seats-changed'
        ? fitting(commits.buy(reader.money(result.price.total)))
        : changeTitle(data, reader);
    const name = plain(shortened(request.askerName));
    return {
      banner,
      title: requests.buyTitle(name, plain(data.productName)),
      ...changeShown(data, reader, false),
      actions: [
        button({
          title: buy,
          data: {
            action: 'save',
            request: request.id,
            account,
            subscription: result.subscription,
            seats,
            operation,
            terms,
          },
          style: 'positive',
        }),
        button({ title: common.back, data: { start: 'requests', request: request.id } }),
      ],
    };
  },
});
