import { z } from 'zod';
import type { Enquiry } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';

export interface EnquiryCard {
  readonly enquiry: Enquiry;
  /** What is typed as the answer. */
  readonly reason?: string;
  readonly longest: number;
  readonly operation: string;
  readonly banner?: string;
}

/** What a customer's person asks the partner for; an agent looks, does it, and says so (R48). */
export const enquiryCard = defineCard({
  id: 'partner-enquiry',
  template: 'partnership/enquiry.json',
  answer: z.object({
    action: z.enum(['done', 'declined']),
    enquiry: z.string(),
    operation: z.string(),
    note: z.string().default(''),
  }),
  review: 'harmless',
  view: ({ enquiry, reason = '', longest, operation, banner = '' }: EnquiryCard, reader) => {
    const { partnership, requests, titles } = reader.strings;
    const { id, customer, customerName, askerName, subscription, state } = enquiry;
    const isOpen = state === 'open';
    const answer = (action: 'done' | 'declined', title: string) =>
      button({ title, data: { action, enquiry: id, operation }, inputs: true });
    return {
      banner,
      ...(banner !== '' && { field: 'note' }),
      title: partnership.enquiryTitle(plain(shortened(askerName)), plain(shortened(customerName))),
      text: partnership.enquiryText[state],
      facts: enquiryFacts(enquiry, reader),
      bindings: {
        isOpen,
        ...{ note: reason, noteLabel: partnership.reasonLabel, noteError: requests.noteError(longest), longest },
      },
      actions: [
        button({
          title: partnership.openSubscription,
          data: { start: 'customers', customer, subscription },
          ...(isOpen && { style: 'positive' as const }),
        }),
        ...(isOpen ? [answer('done', partnership.markDone), answer('declined', partnership.decline)] : []),
        button({ title: titles.enquiries, data: { start: 'enquiries' } }),
      ],
    };
  },
});

/** Who, for what, in which words, and what has become of it. */
export function enquiryFacts(enquiry: Enquiry, { strings, moment }: Reader) {
  const { partnership, requests, common } = strings;
  const { customerName, product, wish, note, askerName, at, state, since, answer } = enquiry;
  return [
    { title: partnership.customer, value: plain(shortened(customerName)) },
    { title: common.product, value: plain(nameOf(product)) },
    { title: partnership.wishLabel, value: partnership.wishes[wish] },
    ...(note === '' ? [] : [{ title: requests.words, value: plain(note) }]),
    { title: partnership.askedBy, value: `${plain(shortened(askerName))} · ${moment(at)}` },
    ...(state === 'open'
      ? []
      : [{ title: requests.state, value: `${partnership.enquiryStates[state]} · ${moment(since)}` }]),
    ...(answer === undefined ? [] : [{ title: requests.answeredBy, value: plain(shortened(answer.byName)) }]),
    ...(answer?.reason === undefined ? [] : [{ title: requests.reason, value: plain(answer.reason) }]),
  ];
}
