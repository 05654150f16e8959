import { z } from 'zod';
import type { LicenceRequest } from '../../domain/organisation/licenceRequest.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

export interface RequestNo {
  readonly request: LicenceRequest;
  readonly reason: string;
  readonly longest: number;
  readonly operation: string;
  readonly banner?: string;
}

/** Saying no, with a reason or without. */
export const requestNo = defineCard({
  id: 'request-no',
  template: 'layouts/note.json',
  answer: z.object({
    action: z.literal('refuse'),
    request: z.string(),
    operation: z.string(),
    note: z.string().default(''),
  }),
  review: ({ operation }: RequestNo) => operation,
  view: ({ request, reason, longest, operation, banner = '' }: RequestNo, { strings }) => {
    const { requests, common } = strings;
    const { id, askerName, product } = request;
    return {
      banner,
      title: requests.sayNo,
      text: requests.noText(plain(shortened(askerName)), plain(nameOf(product))),
      bindings: {
        note: reason,
        noteLabel: requests.reasonLabel,
        noteError: requests.noteError(longest),
        longest,
      },
      actions: [
        button({ title: requests.sayNo, data: { action: 'refuse', request: id, operation }, inputs: true }),
        button({ title: common.back, data: { start: 'requests', request: id } }),
      ],
    };
  },
});
