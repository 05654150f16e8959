import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeShown } from '../layouts/seatsChange.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

export interface RequestGiven {
  readonly request: LicenceRequest;
  readonly account: string;
  /** What was bought for it, by the numbers of the review. */
  readonly change: SeatsChange;
  /** Why the new seat could not be assigned. */
  readonly problem?: string;
}

/** The receipt for a seat that was bought for somebody who asked. */
export const requestGiven = defineCard<RequestGiven, never>({
  id: 'request-given',
  answer: z.never(),
  view: ({ request, account, change, problem }, reader) => {
    const { requests, subscriptions } = reader.strings;
    const name = plain(shortened(request.askerName));
    const about = { account, subscription: change.result.subscription };
    const isGiven = problem === undefined;
    const product = plain(nameOf(request.product));
    const shown = changeShown(change, reader, true);
    return {
      banner: problem ?? '',
      ...shown,
      title: isGiven ? requests.givenTitle(name, product) : requests.boughtTitle(product),
      text: isGiven ? requests.givenText(name) : requests.boughtText,
      notes: [shown.text, ...shown.notes],
      actions: [
        ...(isGiven ? [] : [button({ title: requests.view, data: { start: 'requests', request: request.id } })]),
        button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
