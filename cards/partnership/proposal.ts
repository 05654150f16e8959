import { z } from 'zod';
import type { RefusalCode } from '../../domain/account/refusals.js';
import type { Proposal } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';

export interface ProposalCard {
  readonly proposal: Proposal;
  /** The reader has proposed it, and can only take it back. */
  readonly isOwn: boolean;
  /** How many people hold a licence now; absent if the subscription cannot be seen any more. */
  readonly losingNow?: number;
  readonly operation: string;
  readonly banner?: string;
}

const about = z.object({ proposal: z.string(), operation: z.string() });

/** A suspension that another agent approves: what, for whom, by whom, and what it does (D14). */
export const proposalCard = defineCard({
  id: 'suspension-proposal',
  answer: z.discriminatedUnion('action', [
    about.extend({ action: z.literal('approve') }),
    about.extend({ action: z.literal('decline') }),
    about.extend({ action: z.literal('withdraw') }),
  ]),
  review: { beside: ({ proposal, operation }: ProposalCard) => (proposal.state === 'open' ? operation : undefined) },
  view: (data: ProposalCard, reader) => {
    const { partnership, titles } = reader.strings;
    const { proposal, isOwn, banner = '' } = data;
    const { product, customerName, customer, subscription, state } = proposal;
    const isOpen = state === 'open';
    return {
      banner,
      title: isOpen
        ? partnership.proposalTitle(plain(nameOf(product)), plain(shortened(customerName)))
        : `${plain(nameOf(product))}: ${partnership.proposalStates[state]}`,
      text: partnership.proposalText[state],
      facts: factsOf(data, reader),
      notes: isOpen && isOwn ? [partnership.ownProposal] : [],
      actions: [
        ...(isOpen ? answersOf(data, reader) : []),
        button({ title: partnership.openSubscription, data: { start: 'customers', customer, subscription } }),
        button({ title: titles.approvals, data: { start: 'approvals' } }),
      ],
    };
  },
});

function factsOf({ proposal, losingNow }: ProposalCard, { strings, moment }: Reader) {
  const { partnership, common, requests, refusalTitles, seats: words } = strings;
  const { customerName, product, seats, losing, byName, at, state, since, answer, refusal } = proposal;
  const isOtherNow = losingNow !== undefined && losingNow !== losing && state === 'open';
  return [
    { title: partnership.customer, value: plain(shortened(customerName)) },
    { title: common.product, value: plain(nameOf(product)) },
    { title: words.totalLabel, value: String(seats) },
    {
      title: partnership.losing,
      value: isOtherNow ? `${String(losing)} (${partnership.losingNow(losingNow)})` : String(losing),
    },
    { title: partnership.proposedBy, value: `${plain(shortened(byName))} · ${moment(at)}` },
    ...(state === 'open'
      ? []
      : [{ title: requests.state, value: `${partnership.proposalStates[state]} · ${moment(since)}` }]),
    ...(answer === undefined ? [] : [{ title: requests.answeredBy, value: plain(shortened(answer.byName)) }]),
    ...(refusal === undefined
      ? []
      : [{ title: partnership.failure, value: reasonOf(refusal, refusalTitles, nameOf(product)) }]),
  ];
}

function reasonOf(code: RefusalCode, titles: Reader['strings']['refusalTitles'], product: string): string {
  const title = titles[code];
  return typeof title === 'string' ? title : title(plain(product));
}

function answersOf({ proposal: { id }, isOwn, operation }: ProposalCard, { strings: { partnership } }: Reader) {
  const data = { proposal: id, operation };
  if (isOwn) return [button({ title: partnership.withdraw, data: { action: 'withdraw', ...data } })];
  return [
    button({ title: partnership.approve, data: { action: 'approve', ...data }, style: 'destructive' }),
    button({ title: partnership.decline, data: { action: 'decline', ...data } }),
  ];
}
