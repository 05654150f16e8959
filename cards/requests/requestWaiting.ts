import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import { shortened } from '../names.js';
import { button } from '../seats/wish.js';
import { nameOf } from '../subscriptions/row.js';
import { requestFacts } from './requestAnswer.js';

/** The bank has not answered about the seat for somebody who asks: what that means, and a way to look again. */
export const requestWaiting = defineCard({
  id: 'request-waiting',
  template: 'layouts/statement.json',
  answer: z.object({ action: z.literal('check'), request: z.string() }),
  view: ({ request }: { readonly request: LicenceRequest }, reader) => {
    const { buying, requests, common } = reader.strings;
    return {
      banner: '',
      title: buying.waitingTitle,
      text: requests.waiting(plain(shortened(request.askerName)), plain(nameOf(request.product))),
      hasFacts: true,
      facts: requestFacts(request, reader),
      notes: [],
      actions: [
        button({ title: buying.check, data: { action: 'check', request: request.id } }),
        plainButton({ title: common.menu, data: { start: 'menu' } }),
      ],
    };
  },
});
