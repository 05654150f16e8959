import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { requestFacts } from './requestAnswer.js';
import { button } from '../layouts/button.js';

/** The bank has not answered about the seat for somebody who asks: what that means, and a way to look again. */
export const requestWaiting = defineCard({
  id: 'request-waiting',
  answer: z.object({ action: z.literal('check'), request: z.string() }),
  view: ({ request }: { readonly request: LicenceRequest }, reader) => {
    const { buying, requests } = reader.strings;
    const name = plain(shortened(request.askerName));
    const product = plain(nameOf(request.product));
    return {
      title: buying.waitingTitle.giving(name, product),
      text: requests.waiting(name),
      facts: requestFacts(request, reader),
      actions: [button({ title: buying.check, data: { action: 'check', request: request.id } })],
    };
  },
});
